using SchoolSupport.Analytics.Identification.Lists;
using SchoolSupport.Analytics.Identification.Methodologies;
using SchoolSupport.Dashboard.Snapshots;
using SchoolSupport.Dashboard.Text;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Organisations;

namespace SchoolSupport.Dashboard.Components.Identification;

/// <param name="Order">The order that names it for the year; null where none does.</param>
public sealed record VerdictRow(School School, SchoolVerdict Verdict, string Reason, ManualSchool? Order);

/// <summary>Schools of one status, by name.</summary>
public sealed record VerdictGroup(ListStatus Status, IReadOnlyList<VerdictRow> Rows);

/// <summary>All the page of the identification shows for a methodology and a year.</summary>
/// <param name="ByOrder">Schools named by orders for the year, by name.</param>
/// <param name="Kept">The list of this methodology and year somebody settled; null where nobody has.</param>
/// <param name="KeptChanges">What has moved since.</param>
public sealed record IdentificationReport(
    MethodologyShelf Shelf,
    MethodologyVersion Version,
    IdentificationList List,
    IReadOnlyList<VerdictGroup> Groups,
    IReadOnlyList<(School School, ManualSchool Order)> ByOrder,
    KeptVersion? Kept,
    IReadOnlyList<KeptListChange> KeptChanges,
    YearlyMoves? Yearly,
    IReadOnlyList<UnreadableRecord> Unreadable)
{
    /// <summary>Lists of the year that were kept by methodologies nobody can choose any more.</summary>
    public IReadOnlyList<KeptVersion> KeptByWithdrawn { get; init; } = [];

    public SchoolYear Year => List.Year;

    public IEnumerable<VerdictRow> Rows => Groups.SelectMany(group => group.Rows);

    public string Lead => List.Why switch
    {
        NoJudgement.NothingToCompute => $"«{Version.Methodology.Name}» не называет порога и правила, поэтому по ней никто не выявляется сам. {Orders}",
        NoJudgement.OutsideValidity => $"«{Version.Methodology.Name}» в {Year} учебном году не действует. {Orders}",
        _ => $"{Count} {Orders}",
    };

    /// <summary>Where the two lists are not one; empty where no order names a school or nobody is judged.</summary>
    public IReadOnlyList<string> Differences => ByOrder.Count == 0 || List.Why is not null ? [] :
    [
        .. Named("Только по приказу", ByOrder.Where(named => List.Of(named.School.Id)?.Status != ListStatus.Listed)
            .Select(named => $"{named.School.Name} ({VerdictWords.Of(List.Of(named.School.Id)?.Status ?? ListStatus.CannotBeJudged)})")),
        .. Named("Только по методике", Rows.Where(row => row is { Verdict.Status: ListStatus.Listed, Order: null }).Select(row => row.School.Name)),
    ];

    private string Count
    {
        get
        {
            int judged = List.Verdicts.Count(verdict => verdict.Status is ListStatus.Listed or ListStatus.NotListed or ListStatus.CannotBeJudged);
            int open = List.Verdicts.Count(verdict => verdict.Status == ListStatus.CannotBeJudged);
            int listed = List.Listed.Count();
            string who = listed == 0 ? "в списке нет ни одной школы" : $"в списке {Plural.School.Of(listed)}";
            string sure = listed == 0 ? "" : $" Из школ списка – {string.Join(", ", List.Listed.GroupBy(verdict => verdict.Certainty?.Words ?? "без числа учеников")
                .OrderBy(group => group.Key == "подтверждено" ? 0 : group.Key == "вероятно" ? 1 : 2).Select(group => $"{group.Key}: {group.Count()}"))}.";
            return $"«{Version.Methodology.Name}», {Year}: {who} из {judged}{(open == 0 ? "" : $"; {(open is 1 or 11 ? "об" : "о")} {open} судить нельзя, не хватает данных")}.{sure}";
        }
    }

    private string Orders => ByOrder.Count == 0 ? "По приказу на этот год школ не названо." : $"По приказу названо: {Plural.School.Of(ByOrder.Count)}.";

    /// <param name="code">Null or not known: the first one.</param>
    public static IdentificationReport Of(SnapshotView view, string? code, SchoolYear year)
    {
        MethodologyShelf shelf = MethodologyShelf.Of(view.Records);
        MethodologyVersion version = shelf[code] ?? shelf.Versions[0];
        var manual = ManualShelf.Of(view.Records);
        var kept = KeptShelf.Of(view.Records);
        IdentificationList list = view.Identification.Of(version.Methodology, year);
        IReadOnlyList<ManualSchool> orders = manual.In(year);
        KeptVersion? settled = kept.Of(version.Methodology.Code, year);
        VerdictRow[] rows =
        [
            .. view.History.Schools.Select(school => school.School)
                .Where(school => list.Of(school.Id) is not null)
                .Select(school => new VerdictRow(
                    school, list.Of(school.Id)!, VerdictWords.Reason(list.Of(school.Id)!, version.Methodology), orders.FirstOrDefault(order => order.SchoolId == school.Id))),
        ];
        return new IdentificationReport(
            shelf,
            version,
            list,
            [.. rows.GroupBy(row => row.Verdict.Status).OrderBy(group => group.Key == ListStatus.NotListed ? 2 : group.Key == ListStatus.CannotBeJudged ? 1 : (int)group.Key)
                .Select(group => new VerdictGroup(group.Key, [.. group]))],
            [.. view.History.Schools.Select(school => (school.School, Order: orders.FirstOrDefault(order => order.SchoolId == school.School.Id)))
                .Where(named => named.Order is not null).Select(named => (named.School, named.Order!))],
            settled,
            settled is null ? [] : [.. KeptListChange.Of(settled.List, view.Identification.Of(settled.List.Methodology, year)).Where(change => view.History.School(change.Then.SchoolId) is not null)],
            YearlyMoves.Of(view, version, list, kept.Of(version.Methodology.Code, year.Previous)),
            [.. shelf.Unreadable, .. manual.Unreadable, .. kept.Unreadable])
        {
            KeptByWithdrawn = view.Identification.AllSchools
                ? [.. kept.Lists.Where(one => one.List.Year == year.StartYear && shelf[one.List.Methodology.Code] is null)]
                : [],
        };
    }

    private static IEnumerable<string> Named(string label, IEnumerable<string> names)
    {
        string all = string.Join(", ", names);
        return all.Length == 0 ? [] : [$"{label}: {all}."];
    }
}
