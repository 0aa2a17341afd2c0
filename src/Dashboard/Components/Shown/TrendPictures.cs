using SchoolSupport.Analytics.Histories;
using SchoolSupport.Dashboard.Components.Charts;

namespace SchoolSupport.Dashboard.Components.Shown;

/// <summary>The chart that a picture's address asks for, headed by whose it is.</summary>
/// <remarks>The parts of an address: a series as «oge:9:Математика», an indicator as «quality».</remarks>
public static class TrendPictures
{
    /// <returns>Null when the municipality has no such series.</returns>
    public static TrendSeries? OfMunicipality(MunicipalityHistory municipality, string? show, string? by) =>
        Key(show) is SeriesKey key && municipality.Series(key) is AssessmentSeries series
            ? Titled(municipality.Territory.Name, TrendOf.Series(series, Fitting(by, key)) with { IntervalsAsBand = true }, by, key)
            : null;

    /// <returns>Null when the school has no such series.</returns>
    public static TrendSeries? OfSchool(MunicipalityHistory municipality, int schoolId, string? show, string? by) =>
        municipality.School(schoolId) is { } school && Key(show) is SeriesKey key && school.Series(key) is AssessmentSeries series
            ? Titled(school.School.Name, SchoolTrends.Of(series, municipality, Fitting(by, key)), by, key)
            : null;

    private static SeriesKey? Key(string? show) => SeriesAddress.Series(show);

    private static AssessmentIndicator Fitting(string? by, SeriesKey key) =>
        SeriesAddress.Fitting(SeriesAddress.Indicator(by), key.Procedure);

    private static TrendSeries Titled(string whose, TrendSeries series, string? by, SeriesKey key) =>
        series with { Title = $"{whose}. {SeriesWords.Of(Fitting(by, key))}, {SeriesWords.Of(key)}" };
}
