using SchoolSupport.Analytics.Histories;
using SchoolSupport.Analytics.Statistics;
using SchoolSupport.Dashboard.Components.Charts;
using SchoolSupport.Dashboard.Text;
using SchoolSupport.Domain.Facts;
using Figure = SchoolSupport.Dashboard.Components.Charts.Figure;

namespace SchoolSupport.Dashboard.Components.Shown;

/// <summary>What changed in the municipality by more than chance explains, and how much was compared to find it.</summary>
/// <param name="Lines">Only distinguishable changes of quality, in the order of the series.</param>
/// <param name="Compared">Comparisons that could have been distinguishable.</param>
/// <param name="NotComparable">Series whose neighbouring years may not be compared.</param>
/// <param name="WithoutInterval">Series whose change has no interval, for their tables give no counts.</param>
public sealed record ChangeReport(IReadOnlyList<ChangeLine> Lines, int Compared, int NotComparable, int WithoutInterval)
{
    private static readonly Plural Comparisons = new("сравнение", "сравнения", "сравнений");
    private static readonly Plural OfSeries = new("ряде", "рядах", "рядах");

    public int Risen => Lines.Count(line => line.IsRise);

    public int Fallen => Lines.Count - Risen;

    /// <summary>How many would look like changes if nothing had changed.</summary>
    public double ExpectedByChance => Compared * (1 - Confidence.Usual);

    /// <summary>What was compared with what, and what to make of it.</summary>
    public string Note
    {
        get
        {
            string compared = Compared == 0
                ? "Сравнить качество пока не с чем: нужны хотя бы два сопоставимых года с числом участников."
                : $"Качество в ОГЭ и ВПР, {Comparisons.Of(Compared)} с предыдущим сопоставимым годом; "
                    + $"случайно изменившимися кажутся около {RussianNumbers.Number(ExpectedByChance, ExpectedByChance < 1 ? 1 : 0)}.";
            string apart = NotComparable == 0 ? "" : $" В {NotComparable} {OfSeries.After(NotComparable)} годы не сравниваются: работы проводились по-разному или известны по разным школам.";
            string bare = WithoutInterval == 0 ? "" : $" В {WithoutInterval} {OfSeries.After(WithoutInterval)} известны только доли без числа участников: отличить изменение от случайности нельзя.";
            return compared + apart + bare;
        }
    }

    /// <summary>«2024/25 → 2025/26» where all lines share it; null where they do not.</summary>
    public string? Periods => Lines.Select(line => line.Periods).Distinct().ToArray() is [var only] ? only : null;

    /// <param name="series">Known at the end of <paramref name="year"/>.</param>
    /// <param name="year">Changes up to it alone; null for the latest of each series.</param>
    public static ChangeReport Of(IEnumerable<AssessmentSeries> series, SchoolYear? year)
    {
        (SeriesKey Key, SeriesChange Change)[] changes =
        [
            .. series.Where(one => one.Key.Procedure is Procedures.Oge or Procedures.Vpr)
                .Select(one => (one.Key, Change: one.ChangeOf(AssessmentIndicator.Quality)))
                .Where(pair => pair.Change is { } found && (year is null || found.After.Period.Year == year))
                .Select(pair => (pair.Key, pair.Change!)),
        ];
        return new ChangeReport(
            [.. changes.Where(pair => pair.Change.Change.Distinguishable == true).Select(pair => ChangeLine.Of(pair.Key, pair.Change))],
            changes.Count(pair => pair.Change.Change.Distinguishable is not null),
            changes.Count(pair => pair.Change.Because is not null),
            changes.Count(pair => pair.Change is { Because: null, Change.Distinguishable: null }));
    }
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
