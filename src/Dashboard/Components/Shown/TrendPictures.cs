using SchoolSupport.Analytics.Histories;
using SchoolSupport.Dashboard.Components.Charts;

namespace SchoolSupport.Dashboard.Components.Shown;

/// <summary>The chart of a school that a picture's address asks for.</summary>
public static class TrendPictures
{
    /// <param name="show">«oge:9:Математика».</param>
    /// <param name="by">«quality».</param>
    /// <returns>Null when the school has no such series.</returns>
    public static TrendSeries? Find(MunicipalityHistory municipality, int schoolId, string? show, string? by)
    {
        if (municipality.School(schoolId) is not { } school
            || SeriesAddress.Series(show) is not SeriesKey key
            || school.Series(key) is not AssessmentSeries series)
        {
            return null;
        }

        AssessmentIndicator indicator = SeriesAddress.Fitting(SeriesAddress.Indicator(by), key.Procedure);
        return SchoolTrends.Of(series, municipality.Series(key), indicator) with
        {
            Title = $"{school.School.Name}. {SeriesWords.Of(indicator)}, {SeriesWords.Of(key)}",
        };
    }
}
