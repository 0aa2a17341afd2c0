using SchoolSupport.Analytics.Statistics;
using SchoolSupport.Analytics.Targets;
using SchoolSupport.Dashboard.Phrases;
using SchoolSupport.Dashboard.Snapshots;
using SchoolSupport.Dashboard.Text;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Organisations;
using SchoolSupport.Domain.Records;

namespace SchoolSupport.Dashboard.Components.Programme;

/// <summary>The gap of one year.</summary>
/// <param name="Upper">«56 из 70, 80 %».</param>
public sealed record GapYear(SchoolYear Year, string Value, string Interval, string Upper, string Lower);

/// <summary>The gap between the upper and the lower part of a municipality's schools.</summary>
/// <param name="Sentence">What is so, or why nothing can be said.</param>
/// <param name="Years">The first of the definition and the latest; one while nothing is kept.</param>
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
        if (GapYears.Define(view.History, view.Trends, now) is not { Value: { } gap })
        {
            return None(
                PhraseList.Say("gap.none", ("why", $"нужны результаты за прежние годы и не меньше {4 * Gap.MinSchools}{RussianNumbers.HardSpace}школ с результатами ОГЭ {now}: части делят по прежним годам, а сравнивают в новом")), null, null);
        }

        return new GapView(
            Now(view, gap), [Year(view, gap, now)], Schools(view, gap.Upper), Schools(view, gap.Lower), null, new GapDefinition(now, gap.Upper, gap.Lower), null);
    }

    private static GapView Frozen(SnapshotView view, GapDefinition definition, SchoolYear now, KeptRecord kept)
    {
        GapDefinition known = GapYears.InBoth(view.History, definition, now);
        Gap? first = GapYears.Of(view.History, view.Trends, known, definition.Year).Value;
        Gap? latest = GapYears.Of(view.History, view.Trends, known, now).Value;
        if (first is null || latest is null || now < definition.Year)
        {
            return None(PhraseList.Say("gap.none", ("why", $"в каждой сохранённой части нужны хотя бы {Gap.MinSchools}{RussianNumbers.HardSpace}школы с результатами ОГЭ и за {definition.Year}, и за {now}")), kept, null);
        }

        string change = now == definition.Year ? "" : " " + Change(GapChange.Between(first, latest), definition.Year);
        return new GapView(
            Now(view, latest) + change + Without(view, definition, known),
            now == definition.Year ? [Year(view, latest, now)] : [Year(view, first, definition.Year), Year(view, latest, now)],
            Schools(view, definition.Upper),
            Schools(view, definition.Lower),
            kept,
            null,
            null);
    }

    /// <summary>Which schools of the parts could not be compared.</summary>
    private static string Without(SnapshotView view, GapDefinition definition, GapDefinition known)
    {
        School[] missing = Schools(view, [.. definition.Upper.Concat(definition.Lower).Except(known.Upper).Except(known.Lower)]);
        return missing.Length == 0 ? "" : " " + PhraseList.Say("gap.without", ("schools", string.Join(", ", missing.Select(school => school.Name))));
    }

    private static string Now(SnapshotView view, Gap gap) => PhraseList.Say(
        "gap.now", ("place", PlaceWords.For(view.Territory.Name).Of), ("value", Points(gap.Value)), ("interval", Range(gap.Interval)));

    private static string Change(GapChange change, SchoolYear from) => PhraseList.Say(
        "gap.change",
        ("year", from.ToString()),
        ("value", Signed(change.Value)),
        ("interval", $"от{RussianNumbers.HardSpace}{RussianNumbers.Change(100 * change.Interval.Low)} до{RussianNumbers.HardSpace}{Signed(change.Interval.High)}"),
        ("relative", change.Relative is double share ? RussianNumbers.Change(100 * share) + RussianNumbers.HardSpace + "%" : "неизвестная часть"),
        ("verdict", PhraseList.Say(change.DistinguishablySmaller ? "gap.verdict.smaller" : change.Interval.Low > 0 ? "gap.verdict.larger" : "gap.verdict.within")));

    private static GapYear Year(SnapshotView view, Gap gap, SchoolYear year) => new(
        year, Points(gap.Value), Range(gap.Interval), Part(GapYears.PartOf(view.History, gap.Upper, year)), Part(GapYears.PartOf(view.History, gap.Lower, year)));

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
