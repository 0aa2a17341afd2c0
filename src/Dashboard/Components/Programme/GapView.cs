using SchoolSupport.Analytics.Phrases;
using SchoolSupport.Analytics.Statistics;
using SchoolSupport.Analytics.Targets;
using SchoolSupport.Dashboard.Snapshots;
using SchoolSupport.Dashboard.Text;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Organisations;
using SchoolSupport.Domain.Records;

namespace SchoolSupport.Dashboard.Components.Programme;

/// <summary>The gap of one year in one work, or in the mean of its works.</summary>
/// <param name="Work">«математика», «в среднем».</param>
/// <param name="Upper">«90,0 % (27 из 30)»; a dash for the mean.</param>
public sealed record GapYear(SchoolYear Year, string Work, string Value, string Interval, string Upper, string Lower);

/// <summary>The gap between the upper and the lower part of a municipality's schools.</summary>
/// <param name="Sentence">What is so, or why nothing can be said.</param>
/// <param name="Years">Of the first year of the definition and the latest, by work; of one while nothing is kept.</param>
/// <param name="Kept">The definition in force; null while the parts are those of the latest year.</param>
/// <param name="Proposed">What would be kept; null where there is nothing to keep, or something is kept already.</param>
public sealed record GapView(
    string Sentence, IReadOnlyList<GapYear> Years, IReadOnlyList<School> Upper, IReadOnlyList<School> Lower, KeptRecord? Kept, GapDefinition? Proposed, string? Fault)
{
    /// <param name="asked">Of the page; later results are left aside.</param>
    /// <returns>Null for a person who does not see all schools.</returns>
    public static GapView? Of(SnapshotView view, SchoolYear? asked)
    {
        if (view.Conditions.Count == 0)
        {
            return null;
        }

        KeptRecord? kept = view.Records.FirstOrDefault(record => record.Kind == RecordKinds.GapDefinition);
        SchoolYear? latest = GapYears.Latest(view.History);
        if (latest is not SchoolYear now)
        {
            return None(PhraseList.Say("gap.none", ("why", "нет результатов ОГЭ по школам с числом учеников")), kept, null);
        }

        if (asked is SchoolYear until && until < now)
        {
            now = until;
        }

        if (kept is null)
        {
            return Open(view, now);
        }

        try
        {
            return Frozen(view, GapDefinition.Read(kept.Body), now, kept);
        }
        catch (FormatException fault)
        {
            return None(PhraseList.Say("gap.none", ("why", "сохранённый состав частей не читается")), kept, fault.Message);
        }
    }

    private static GapView Open(SnapshotView view, SchoolYear now)
    {
        if (GapYears.Define(view.History, view.Trends, now) is not { Value: { } parts }
            || GapYears.Of(view.History, view.Trends, parts, now) is not { Value: { } gap })
        {
            return None(
                PhraseList.Say("gap.none", ("why", $"нужны результаты за прежние годы и не меньше {4 * Gap.MinSchools}{RussianNumbers.HardSpace}школ с результатами ОГЭ {now}: части делят по прежним годам, а сравнивают в новом")), null, null);
        }

        return new GapView(Now(view, gap) + Without(view, gap), Rows(gap), Schools(view, parts.Upper), Schools(view, parts.Lower), null, parts, null);
    }

    private static GapView Frozen(SnapshotView view, GapDefinition definition, SchoolYear now, KeptRecord kept)
    {
        if (now < definition.Year)
        {
            return None(PhraseList.Say("gap.none", ("why", $"состав частей сохранён с {definition.Year}, а показан {now}")), kept, null);
        }

        YearGap? first = GapYears.Of(view.History, view.Trends, definition, definition.Year, now).Value;
        YearGap? latest = GapYears.Of(view.History, view.Trends, definition, now, definition.Year).Value;
        if (first is null || latest is null)
        {
            return None(PhraseList.Say("gap.none", ("why", $"в каждой сохранённой части нужны хотя бы {Gap.MinSchools}{RussianNumbers.HardSpace}школы с результатами ОГЭ и за {definition.Year}, и за {now}")), kept, null);
        }

        string change = now == definition.Year ? "" : " " + Change(GapChange.Between(first.Gap, latest.Gap), definition.Year);
        return new GapView(
            Now(view, latest) + change + Without(view, latest),
            now == definition.Year ? Rows(latest) : [.. Rows(first), .. Rows(latest)],
            Schools(view, definition.Upper),
            Schools(view, definition.Lower),
            kept,
            null,
            null);
    }

    /// <summary>Which schools of the parts could not be compared.</summary>
    private static string Without(SnapshotView view, YearGap gap)
    {
        School[] missing = Schools(view, gap.Missing);
        return missing.Length == 0 ? "" : " " + PhraseList.Say("gap.without", ("schools", string.Join(", ", missing.Select(school => school.Name))));
    }

    private static string Now(SnapshotView view, YearGap gap) => PhraseList.Say(
        "gap.now", ("place", PlaceWords.For(view.Territory.Name).Of), ("value", Points(gap.Gap.Value)), ("interval", Range(gap.Gap.Interval)));

    private static string Change(GapChange change, SchoolYear from) => PhraseList.Say(
        "gap.change",
        ("year", from.ToString()),
        ("value", Signed(change.Value)),
        ("interval", $"от{RussianNumbers.HardSpace}{RussianNumbers.Change(100 * change.Interval.Low)} до{RussianNumbers.HardSpace}{Signed(change.Interval.High)}"),
        ("relative", change.Relative is double share ? RussianNumbers.Change(100 * share) + RussianNumbers.HardSpace + "%" : "неизвестная часть"),
        ("verdict", PhraseList.Say(change.DistinguishablySmaller ? "gap.verdict.smaller" : change.Interval.Low > 0 ? "gap.verdict.larger" : "gap.verdict.within")));

    /// <summary>Each work, and their mean where there are several.</summary>
    private static IReadOnlyList<GapYear> Rows(YearGap gap) =>
    [
        .. gap.Works.Select(work => new GapYear(
            gap.Year, work.Work.ToLower(RussianNumbers.Culture), Points(work.Gap.Value), Range(work.Gap.Interval), Part(work.Upper), Part(work.Lower))),
        .. gap.Works.Count > 1 ? [new GapYear(gap.Year, "в среднем", Points(gap.Gap.Value), Range(gap.Gap.Interval), "–", "–")] : Array.Empty<GapYear>(),
    ];

    private static string Part(Share share) =>
        $"{RussianNumbers.Percent(100 * share.Value!.Value, 1)} ({RussianNumbers.Number(share.Successes)} из {RussianNumbers.Number(share.N)})";

    private static string Points(double share) => RussianNumbers.Number(100 * share, 1) + RussianNumbers.HardSpace + "п.п.";

    private static string Signed(double share) => RussianNumbers.PercentagePoints(100 * share, 1);

    private static string Range(Interval interval) =>
        $"от{RussianNumbers.HardSpace}{RussianNumbers.Number(100 * interval.Low)} до{RussianNumbers.HardSpace}{RussianNumbers.Number(100 * interval.High)}{RussianNumbers.HardSpace}п.п.";

    private static School[] Schools(SnapshotView view, IReadOnlyList<int> ids) =>
        [.. view.History.Schools.Where(school => ids.Contains(school.School.Id)).Select(school => school.School)];

    private static GapView None(string sentence, KeptRecord? kept, string? fault) => new(sentence, [], [], [], kept, null, fault);
}
