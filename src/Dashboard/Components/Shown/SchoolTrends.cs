using SchoolSupport.Analytics.Histories;
using SchoolSupport.Dashboard.Components.Charts;
using SchoolSupport.Dashboard.Text;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Dashboard.Components.Shown;

/// <summary>One chart of a school.</summary>
public sealed record SchoolTrend(SeriesKey Key, AssessmentIndicator Indicator, TrendSeries Series)
{
    /// <summary>Where the same chart is as a file.</summary>
    /// <param name="format">«png» or «svg».</param>
    public string Picture(string format, int schoolId) =>
        $"/pictures/school-trend.{format}?school={schoolId}&show={Uri.EscapeDataString(SeriesAddress.Of(Key))}&by={SeriesAddress.Of(Indicator)}";
}

/// <summary>Charts of one procedure on one scale.</summary>
/// <param name="BandNote">What the band behind the lines is.</param>
public sealed record TrendGroup(string Title, IReadOnlyList<SchoolTrend> Trends, string BandNote)
{
    public IReadOnlyList<TrendSeries> Series => [.. Trends.Select(trend => trend.Series)];
}

/// <summary>A school's results over the years against the municipality's.</summary>
public static class SchoolTrends
{
    /// <summary>Fewer schools have no middle half worth drawing.</summary>
    private const int LeastSchoolsForBand = 4;

    /// <summary>By procedure; a series known for one year only has no trend yet.</summary>
    /// <param name="indicator">Of marks; scores of ЕГЭ are always shown by their mean.</param>
    public static IReadOnlyList<TrendGroup> Groups(SchoolHistory school, MunicipalityHistory municipality, AssessmentIndicator indicator) =>
    [
        .. from series in school.Assessments
           let shown = IndicatorFor(series, indicator)
           where series.Points.Count(point => point[shown].Value is not null) > 1
           group (series, shown) by (series.Key.Procedure, shown) into procedure
           select new TrendGroup(
               $"{Procedures.Title(procedure.Key.Procedure)}: {InPhrase(procedure.Key.shown)}",
               [
                   .. procedure.Select(one => new SchoolTrend(
                       one.series.Key, one.shown, Of(one.series, municipality, one.shown) with { Title = Short(one.series.Key) })),
               ],
               BandNote(procedure.Key.shown, [.. procedure.Select(one => municipality.Series(one.series.Key)).OfType<AssessmentSeries>()], PlaceWords.For(municipality.Territory.Name))),
    ];

    /// <summary>
    /// The municipality stands behind as its interval; where it has none, as the middle half of its schools. A year that fewer
    /// than half of the schools tell has neither.
    /// </summary>
    public static TrendSeries Of(AssessmentSeries series, MunicipalityHistory municipality, AssessmentIndicator indicator)
    {
        AssessmentPoint[] place =
        [
            .. municipality.Series(series.Key)?.Points
                .Where(point => IsSpring(point) && point.CoverageOf(indicator) is null or { SpeaksForAll: true }) ?? [],
        ];
        YearBand[] own = [.. place.Select(point => Band(point, indicator)).OfType<YearBand>()];
        YearBand[] middle =
            [.. place.OfType<PooledPoint>().Select(point => MiddleHalf(point, indicator)).OfType<YearBand>()];
        return TrendOf.Series(series, indicator) with
        {
            Band = own.Length > 0 ? own : middle,
            BandLabel = PlaceWords.For(municipality.Territory.Name).Name,
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

    private static string BandNote(AssessmentIndicator indicator, IReadOnlyList<AssessmentSeries> places, PlaceWords place) =>
        indicator == AssessmentIndicator.MeanTestScore
            ? $"Полоса за линией: средняя половина школ {place.Of} (без четверти самых низких и четверти самых высоких)."
            : $"Полоса за линией: {place.Name}, 95 % интервал{Coverage(places, indicator)}.";

    /// <summary>«, по 14–20 из 24 школ»: over all points the band is drawn at; empty where every point is of all schools.</summary>
    private static string Coverage(IReadOnlyList<AssessmentSeries> places, AssessmentIndicator indicator)
    {
        SchoolCoverage[] drawn =
        [
            .. places.SelectMany(series => series.Points)
                .Select(point => point.CoverageOf(indicator))
                .OfType<SchoolCoverage>()
                .Where(coverage => coverage.SpeaksForAll),
        ];
        if (drawn.All(coverage => coverage.IsWhole))
        {
            return "";
        }

        int least = drawn.Min(coverage => coverage.Known);
        int most = drawn.Max(coverage => coverage.Known);
        int expected = drawn.Max(coverage => coverage.Expected);
        return least == most ? $", по {least} из {Plural.OfSchools.Of(expected)}" : $", по {least}–{most} из {Plural.OfSchools.Of(expected)}";
    }

    /// <summary>A band is of whole years; the autumn wave of 2020 stands apart and has none.</summary>
    private static bool IsSpring(AssessmentPoint point) => point.Period.Season != Season.Autumn;

    private static YearBand? Band(AssessmentPoint point, AssessmentIndicator indicator) =>
        point[indicator].Estimate.Interval is { } interval ? new YearBand(point.Period.Year, interval.Low, interval.High) : null;

    private static AssessmentIndicator IndicatorFor(AssessmentSeries series, AssessmentIndicator indicator) =>
        series.Points.Any(point => point[indicator].Value is not null) ? indicator : AssessmentIndicator.MeanTestScore;

    /// <summary>«качество», but «СОУ».</summary>
    private static string InPhrase(AssessmentIndicator indicator) =>
        indicator == AssessmentIndicator.Sou ? SeriesWords.Of(indicator) : SeriesWords.Of(indicator).ToLower(RussianNumbers.Culture);

    /// <summary>Under a heading that names the procedure: «Математика», «4 класс, математика».</summary>
    private static string Short(SeriesKey key) => key.Procedure == Procedures.Vpr
        ? SeriesWords.Of(key)[(Procedures.Title(key.Procedure).Length + 2)..]
        : key.Subject;
}
