using SchoolSupport.Analytics.Histories;
using SchoolSupport.Dashboard.Components.Charts;
using SchoolSupport.Dashboard.Text;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Dashboard.Components.Shown;

/// <summary>Charts of one procedure on one scale.</summary>
/// <param name="Notes">What the band is, and breaks that are still to be confirmed: years are joined across them.</param>
/// <param name="Codes">What <see cref="SeriesCode"/> calls each chart, for the picture of it.</param>
public sealed record TrendGroup(string Title, IReadOnlyList<TrendSeries> Series, IReadOnlyList<string> Notes, IReadOnlyList<string> Codes);

/// <summary>A school's results over the years against the municipality's.</summary>
public static class SchoolTrends
{
    /// <summary>Fewer schools have no middle half worth drawing.</summary>
    private const int LeastSchoolsForBand = 4;

    /// <summary>By procedure; a procedure known for one year only has no trend yet.</summary>
    /// <param name="indicator">Of marks; scores of ЕГЭ are always shown by their mean.</param>
    public static IReadOnlyList<TrendGroup> Groups(SchoolHistory school, MunicipalityHistory municipality, AssessmentIndicator indicator) =>
    [
        .. from series in school.Assessments
           let shown = IndicatorFor(series, indicator)
           where series.Points.Count(point => point[shown].Value is not null) > 1
           group (series, shown) by (series.Key.Procedure, shown) into procedure
           select new TrendGroup(
               $"{Procedures.Title(procedure.Key.Procedure)}: {SeriesWords.Of(procedure.Key.shown).ToLower(RussianNumbers.Culture)}",
               [.. procedure.Select(one => Of(one.series, municipality.Series(one.series.Key), one.shown, Short(one.series.Key)))],
               [BandNote(procedure.Key.shown), .. Unconfirmed(procedure.SelectMany(one => one.series.Breaks))],
               [.. procedure.Select(one => SeriesCode.Of(one.series.Key, one.shown))]),
    ];

    /// <param name="title">Over the chart.</param>
    public static TrendSeries Of(AssessmentSeries series, AssessmentSeries? municipality, AssessmentIndicator indicator, string title)
    {
        string name = $"{SeriesWords.Of(indicator)}, {SeriesWords.Of(series.Key)}";
        YearFigure[] points =
        [
            .. series.Points.Select(point => new YearFigure(
                point.Period.Year,
                FigureOf.Number(point[indicator], $"{name}, {SeriesWords.Of(point.Period)}", point.Doubtful),
                series.Breaks.FirstOrDefault(found => found.Before == point.Period && found.Break.Status == BreakStatus.Confirmed)?.Break.Reason)),
        ];
        YearBand[] own = [.. municipality?.Points.Select(point => Band(point, indicator)).OfType<YearBand>() ?? []];
        YearBand[] middle = own.Length > 0 ? [] : [.. municipality?.Points.OfType<PooledPoint>().Select(point => MiddleHalf(point, indicator)).OfType<YearBand>() ?? []];
        return new TrendSeries(title, UnitOf(indicator), points)
        {
            Band = own.Length > 0 ? own : middle,
        };
    }

    /// <summary>The middle half of the schools' values: without the quarter below and the quarter above.</summary>
    internal static YearBand? MiddleHalf(PooledPoint point, AssessmentIndicator indicator)
    {
        double[] values = [.. point.Schools.Select(school => school[indicator].Value).OfType<double>().Order()];
        return values.Length < LeastSchoolsForBand ? null : new YearBand(point.Period.Year, At(0.25), At(0.75));

        double At(double part)
        {
            double place = part * (values.Length - 1);
            int below = (int)place;
            return below + 1 < values.Length ? values[below] + ((place - below) * (values[below + 1] - values[below])) : values[below];
        }
    }

    private static string BandNote(AssessmentIndicator indicator) => indicator == AssessmentIndicator.MeanTestScore
        ? "Полоса за линией: средняя половина школ района (без четверти самых низких и четверти самых высоких)."
        : "Полоса за линией: район, 95 % интервал.";

    private static IEnumerable<string> Unconfirmed(IEnumerable<SeriesBreak> breaks) => breaks
        .Where(found => found.Break.Status == BreakStatus.ToBeConfirmed)
        .Select(found => $"{found.Break.Reason} Это проверяется; пока годы сравниваются.")
        .Distinct();

    private static YearBand? Band(AssessmentPoint point, AssessmentIndicator indicator) =>
        point[indicator].Estimate.Interval is { } interval ? new YearBand(point.Period.Year, interval.Low, interval.High) : null;

    private static AssessmentIndicator IndicatorFor(AssessmentSeries series, AssessmentIndicator indicator) =>
        series.Points.Any(point => point[indicator].Value is not null) ? indicator : AssessmentIndicator.MeanTestScore;

    /// <summary>Under a heading that names the procedure: «математика», «4 класс, математика».</summary>
    private static string Short(SeriesKey key) => key.Procedure == Procedures.Vpr
        ? SeriesWords.Of(key)[(Procedures.Title(key.Procedure).Length + 2)..]
        : key.Subject;

    private static Unit UnitOf(AssessmentIndicator indicator) => indicator switch
    {
        AssessmentIndicator.MeanMark => Unit.Mark,
        // Whole numbers on the scale; the values keep their tenths.
        AssessmentIndicator.MeanTestScore => Unit.TestScore with { Symbol = "", Decimals = 0 },
        _ => Unit.Percent,
    };
}
