using SchoolSupport.Analytics.Histories;
using SchoolSupport.Dashboard.Imports;
using SchoolSupport.Dashboard.Text;
using SchoolSupport.Domain.Organisations;

namespace SchoolSupport.Dashboard.Components.Shown;

/// <summary>One thing said of a school under its name.</summary>
/// <param name="Href">The cell it comes from; null for what the register holds.</param>
public sealed record HeadFact(string Label, string Text, string? Href);

/// <summary>Who a school is and who is beside it in the list.</summary>
/// <param name="Partners">The other schools of its network group.</param>
public sealed record SchoolHead(
    string Name, string? FullName, IReadOnlyList<HeadFact> Facts, string? Curator, string? CuratorHref, string? Group, string? GroupHref,
    IReadOnlyList<School> Partners, School? Previous, School? Next)
{
    private const string AllPupils = "Всего";

    public static SchoolHead Of(SchoolHistory school, MunicipalityHistory municipality)
    {
        School[] schools = [.. municipality.Schools.Select(one => one.School)];
        int place = Array.FindIndex(schools, one => one.Id == school.School.Id);
        (Words? curator, Words? group) = (school.Support.Curator, school.Support.NetworkGroup);
        return new SchoolHead(
            school.School.Name,
            school.School.FullName,
            [.. FactsOf(school)],
            curator is null ? null : Capital(curator.Text),
            curator is null ? null : SourceAddress.Of(curator.Origin),
            group?.Text,
            group is null ? null : SourceAddress.Of(group.Origin),
            [.. municipality.NetworkGroups.FirstOrDefault(one => one.Name == group?.Text)?.Schools.Where(one => one.Id != school.School.Id) ?? []],
            place > 0 ? schools[place - 1] : null,
            place >= 0 && place + 1 < schools.Length ? schools[place + 1] : null);
    }

    private static IEnumerable<HeadFact> FactsOf(SchoolHistory school)
    {
        if (school.School.Type is { Length: > 0 } type)
        {
            yield return new HeadFact("Тип", type, null);
        }

        if (school.School.Settlement is { Length: > 0 } settlement)
        {
            yield return new HeadFact("Населённый пункт", settlement, null);
        }
        else if (school.School.Locality is { Length: > 0 } locality)
        {
            yield return new HeadFact("Местность", locality, null);
        }

        if (school.Context.LastOrDefault(value => value.Item == AllPupils && value.Figure.Value is not null) is { } pupils)
        {
            yield return new HeadFact("Обучающихся", $"{RussianNumbers.Number(pupils.Figure.Value!.Value)} ({pupils.Year})", SourceAddress.Of(pupils.Figure.Origin));
        }

        if (school.RiskFactors is [.., var choice])
        {
            yield return new HeadFact("Статус", $"участник проекта «500+» ({choice.Year})", SourceAddress.Of(choice.Factors[0].Origin));
        }
    }

    internal static string Capital(string text) =>
        text.Length == 0 ? text : char.ToUpper(text[0], RussianNumbers.Culture) + text[1..];
}
