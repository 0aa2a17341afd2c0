using SchoolSupport.Analytics.Comparisons;
using SchoolSupport.Analytics.Histories;
using SchoolSupport.Analytics.Phrases;
using SchoolSupport.Dashboard.Components.Charts;
using SchoolSupport.Dashboard.Text;
using SchoolSupport.Domain.Facts;
using Figure = SchoolSupport.Dashboard.Components.Charts.Figure;

namespace SchoolSupport.Dashboard.Components.Shown;

/// <summary>What changed in the municipality by more than chance explains, and how much was looked at to find it.</summary>
/// <param name="Lines">Only distinguishable changes of quality, the largest first.</param>
/// <param name="Changes">What they were found among.</param>
public sealed record ChangeReport(IReadOnlyList<ChangeLine> Lines, ManyChanges Changes)
{
    public int Risen => Lines.Count(line => line.IsRise);

    public int Fallen => Lines.Count - Risen;

    /// <summary>Comparisons that could have been distinguishable.</summary>
    public int Compared => Changes.LookedAt;

    /// <summary>What was compared with what, and what to make of it.</summary>
    public string Note => string.Concat(
        Compared == 0
            ? PhraseList.Say("changes.nothing-to-compare")
            : PhraseList.Say("changes.looked-at", ("n", Compared), ("share", RussianNumbers.Percent(100 * ManyChanges.FalseShare))),
        Said("changes.lost", Changes.Alone.Count),
        Said("changes.not-comparable", Changes.NotComparable),
        Said("changes.without-interval", Changes.WithoutInterval));

    /// <summary>«2024/25 → 2025/26» where all lines share it; null where they do not.</summary>
    public string? Periods => Lines.Select(line => line.Periods).Distinct().ToArray() is [var only] ? only : null;

    /// <param name="series">Known at the end of <paramref name="year"/>.</param>
    /// <param name="year">Changes up to it alone; null for the latest of each series.</param>
    public static ChangeReport Of(IEnumerable<AssessmentSeries> series, SchoolYear? year)
    {
        var changes = ManyChanges.Of(
            from one in series
            where one.Key.Procedure is Procedures.Oge or Procedures.Vpr
            let change = one.ChangeOf(AssessmentIndicator.Quality)
            where change is not null && (year is null || change.After.Period.Year == year)
            select new FoundChange(one.Key, change));
        return new ChangeReport([.. changes.Found.Select(found => ChangeLine.Of(found.Key, found.Change)).OrderByDescending(line => Math.Abs(line.Difference.Value!.Value))], changes);
    }

    private static string Said(string phrase, int count) => count == 0 ? "" : PhraseList.Say(phrase, ("n", count));
}

/// <param name="Periods">«2019/20 → 2020/21».</param>
/// <param name="Pupils">Behind the two values: «141 и 138 уч.».</param>
public sealed record ChangeLine(SeriesKey Key, string Title, string Periods, Figure Difference, string Pupils)
{
    public bool IsRise => Difference.Value > 0;

    /// <summary>«от +3 до +13 п.п.»</summary>
    public string Range => FigureWords.Interval(Difference);

    public static ChangeLine Of(SeriesKey key, SeriesChange change) => new(
        key,
        SeriesWords.Of(key),
        $"{SeriesWords.Of(change.Before.Period)} → {SeriesWords.Of(change.After.Period)}",
        Exact(FigureOf.Difference(change.Change, $"Изменение качества, {SeriesWords.Of(key)}")),
        change.Change is { Before.N: int was, After.N: int now }
            ? $"{RussianNumbers.Number(was)} и{RussianNumbers.HardSpace}{RussianNumbers.Number(now)}{RussianNumbers.HardSpace}уч."
            : "");

    /// <summary>An end of the interval that would be printed as 0 gets a decimal, for 0 itself is not in it.</summary>
    internal static Figure Exact(Figure difference) => Math.Abs(difference.Low ?? 1) < 0.5 || Math.Abs(difference.High ?? 1) < 0.5
        ? difference with { Unit = difference.Unit with { Decimals = 1 } }
        : difference;
}
