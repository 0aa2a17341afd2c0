using SchoolSupport.Analytics.Histories;
using SchoolSupport.Dashboard.Imports;
using SchoolSupport.Domain.Organisations;

namespace SchoolSupport.Dashboard.Components.Shown;

/// <summary>A school and the position of its curator.</summary>
public sealed record CuratorRow(School School, LinkedText Curator);

/// <summary>Who works with which school, as the loaded tables say.</summary>
public sealed record SupportRows(IReadOnlyList<CuratorRow> Curators, IReadOnlyList<NetworkGroup> Groups)
{
    public static SupportRows Of(MunicipalityHistory municipality) => new(
        [
            .. from school in municipality.Schools
               let curator = school.Support.Curator
               where curator is not null
               select new CuratorRow(school.School, new LinkedText(SchoolHead.Capital(curator.Text), "", SourceAddress.Of(curator.Origin))),
        ],
        municipality.NetworkGroups);
}
