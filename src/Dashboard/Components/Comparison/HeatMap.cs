using SchoolSupport.Analytics.Comparisons;
using SchoolSupport.Analytics.Histories;
using SchoolSupport.Analytics.Statistics;
using SchoolSupport.Dashboard.Components.Charts;
using SchoolSupport.Dashboard.Components.Shown;
using SchoolSupport.Dashboard.Snapshots;
using SchoolSupport.Dashboard.Text;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Organisations;
using Figure = SchoolSupport.Dashboard.Components.Charts.Figure;

namespace SchoolSupport.Dashboard.Components.Comparison;

/// <summary>How far from the municipality's share a cell is tinted.</summary>
public enum HeatShade
{
    /// <summary>Nothing to tint by: no counts, or too few schools.</summary>
    None = 0,
    Near = 1,
    Below = 2,
    FarBelow = 3,
    Above = 4,
    FarAbove = 5,
}

/// <param name="Value">As it was counted.</param>
/// <param name="Shrunken">Percent, after what the other schools tell about so small a group; null where nothing was to shrink by.</param>
public sealed record HeatCell(Figure Value, double? Shrunken, HeatShade Shade);

/// <param name="Title">«русский язык», «4 класс, математика».</param>
/// <param name="AllAlike">The schools differ by no more than chance: no cell is tinted.</param>
public sealed record HeatColumn(SeriesKey Key, string Title, Period Period, Figure Municipality, bool AllAlike);

public sealed record HeatRow(School School, IReadOnlyList<HeatCell> Cells);

/// <summary>
/// Schools by subjects in one procedure of one year. The number is what was counted, the tint what is left of its distance from the
/// municipality after shrinkage, so that a small group cannot shout. See docs/statistics/heat-map.md.
/// </summary>
/// <param name="Procedure">Null while there are no results of schools.</param>
/// <param name="Procedures">Those there are results of schools of.</param>
/// <param name="Rows">By name; schools without any result are left out.</param>
public sealed record HeatMap(
    string? Procedure,
    AssessmentIndicator Indicator,
    IReadOnlyList<string> Procedures,
    IReadOnlyList<HeatColumn> Columns,
    IReadOnlyList<HeatRow> Rows)
{
    /// <summary>Percentage points from the municipality's share.</summary>
    public const double Step = 5;

    public const double FarStep = 15;

    /// <summary>Of marks; ЕГЭ has only the share below the minimum score.</summary>
    public static IReadOnlyList<AssessmentIndicator> Shares { get; } =
        [AssessmentIndicator.Quality, AssessmentIndicator.PassRate, AssessmentIndicator.ShareOfTwos];

    private static readonly Plural Cells = new("клетка", "клетки", "клеток");

    public string Sentence => Columns.Count == 0
        ? "Результатов по школам за выбранный год нет."
        : (Count(HeatShade.FarBelow), Count(HeatShade.FarAbove)) switch
        {
            (0, 0) => $"Ни один результат с поправкой на число учеников не дальше {RussianNumbers.Number(FarStep)}{RussianNumbers.HardSpace}п.п. от общего.",
            (int low, int high) =>
                $"С поправкой на число учеников дальше {RussianNumbers.Number(FarStep)}{RussianNumbers.HardSpace}п.п. от общего {Cells.Of(low + high)} из {RussianNumbers.Number(Rows.Sum(row => row.Cells.Count(cell => cell.Value.HasValue)))}: ниже {RussianNumbers.Number(low)}, выше {RussianNumbers.Number(high)}. Это расстояние, не вывод: какие школы отличимы от общего, показывает воронка.",
        };

    /// <param name="asked">Answered by the first procedure there is where it has no results.</param>
    /// <param name="indicator">What is no share is answered by quality.</param>
    /// <param name="year">Of the page; null for the latest.</param>
    public static HeatMap Of(SnapshotView view, string? asked, AssessmentIndicator indicator, SchoolYear? year)
    {
        MunicipalityHistory history = view.History;
        (SeriesKey Key, AssessmentPoint Place)[] all =
        [
            .. from series in history.Assessments
               let place = series.Points.LastOrDefault(point => year is null || point.Period.Year == year)
               where place is PooledPoint { Schools.Count: > 0 }
               select (series.Key, place),
        ];
        string[] procedures = [.. all.Select(one => one.Key.Procedure).Distinct()];
        string? procedure = procedures.Contains(asked) ? asked : procedures.FirstOrDefault();
        AssessmentIndicator shown = procedure == Domain.Facts.Procedures.Ege ? AssessmentIndicator.BelowMinimum
            : Shares.Contains(indicator) ? indicator
            : AssessmentIndicator.Quality;
        (HeatColumn Column, HeatCell[] Cells)[] columns = [.. all.Where(one => one.Key.Procedure == procedure).Select(one => Column(history, one.Key, one.Place, shown))];
        return new HeatMap(
            procedure,
            shown,
            procedures,
            [.. columns.Select(one => one.Column)],
            [
                .. history.Schools.Select((school, index) => new HeatRow(school.School, [.. columns.Select(one => one.Cells[index])]))
                    .Where(row => row.Cells.Any(cell => cell.Value.State != FigureState.NoData)),
            ]);
    }

    private static (HeatColumn, HeatCell[]) Column(MunicipalityHistory history, SeriesKey key, AssessmentPoint place, AssessmentIndicator indicator)
    {
        string title = $"{SeriesWords.Of(indicator)}, {SeriesWords.Of(key)}, {SeriesWords.Of(place.Period)}";
        Figure[] values =
        [
            .. history.Schools.Select(school => school.Series(key)?.Points.LastOrDefault(point => point.Period == place.Period) is { } point
                ? FigureOf.Number(point, indicator, title)
                : Figure.Missing(FigureState.NoData, TrendOf.UnitOf(indicator))),
        ];
        Share[] shares = [.. values.Select(ShareOf).OfType<Share>().Where(share => share.N > 0)];
        BetaBinomialFit? fit = shares.Length < SchoolFunnel.LeastSchools ? null : BetaBinomialFit.Of(shares).Value;
        return (
            new HeatColumn(key, SeriesWords.Of(key)[(Domain.Facts.Procedures.Title(key.Procedure).Length + 2)..], place.Period, FigureOf.Number(place, indicator, title), fit?.Degenerate == true),
            [.. values.Select(value => Cell(value, fit))]);
    }

    private static HeatCell Cell(Figure value, BetaBinomialFit? fit)
    {
        if (fit is null || ShareOf(value) is not Share share)
        {
            return new HeatCell(value, null, HeatShade.None);
        }

        double shrunken = 100 * (fit.Shrunken(share).Value?.Mean ?? fit.Mean);
        return new HeatCell(value, shrunken, (shrunken - (100 * fit.Mean)) switch
        {
            <= -FarStep => HeatShade.FarBelow,
            <= -Step => HeatShade.Below,
            >= FarStep => HeatShade.FarAbove,
            >= Step => HeatShade.Above,
            _ => HeatShade.Near,
        });
    }

    private static Share? ShareOf(Figure value) =>
        value is { HasValue: true, Successes: int successes, N: int n } ? new Share(successes, n) : null;

    private int Count(HeatShade shade) => Rows.Sum(row => row.Cells.Count(cell => cell.Shade == shade));
}
