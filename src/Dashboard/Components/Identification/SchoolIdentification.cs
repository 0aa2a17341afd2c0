using SchoolSupport.Analytics.Identification.Lists;
using SchoolSupport.Analytics.Identification.Methodologies;
using SchoolSupport.Dashboard.Components.Layout;
using SchoolSupport.Dashboard.Snapshots;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Dashboard.Components.Identification;

/// <summary>A school by one methodology.</summary>
public sealed record SchoolStanding(MethodologyVersion Version, SchoolVerdict Verdict, string Reason, string Href);

/// <summary>What the methodologies and orders say of a school in a year.</summary>
/// <param name="Silent">Names of methodologies that name nobody.</param>
public sealed record SchoolIdentification(
    SchoolYear Year, IReadOnlyList<SchoolStanding> Standings, IReadOnlyList<ManualSchool> Orders, IReadOnlyList<string> Silent)
{
    /// <param name="asked">Null: the latest year with results.</param>
    /// <returns>Null for a municipality without results.</returns>
    public static SchoolIdentification? Of(SnapshotView view, int school, SchoolYear? asked)
    {
        if ((asked ?? view.History.Completeness.LatestWithResults) is not SchoolYear year)
        {
            return null;
        }

        (MethodologyVersion Version, IdentificationList List)[] lists =
            [.. MethodologyShelf.Of(view.Records).Versions.Select(version => (version, view.Identification.Of(version.Methodology, year)))];
        return new SchoolIdentification(
            year,
            [
                .. lists.Where(list => list.List.Of(school) is not null).Select(list => new SchoolStanding(
                    list.Version,
                    list.List.Of(school)!,
                    VerdictWords.Reason(list.List.Of(school)!, list.Version.Methodology),
                    $"{Frame.Address("/risks/identification", view.Territory.Id, year)}&method={Uri.EscapeDataString(list.Version.Methodology.Code)}")),
            ],
            [.. ManualShelf.Of(view.Records).Schools.Where(named => named.SchoolId == school).OrderByDescending(named => named.Entry.Year)],
            [.. lists.Where(list => list.List.Why == NoJudgement.NothingToCompute).Select(list => list.Version.Methodology.Name)]);
    }
}
