using SchoolSupport.Analytics.Histories;
using SchoolSupport.Dashboard.Components.Charts;

namespace SchoolSupport.Dashboard.Components.Shown;

/// <summary>The chart of a school that a picture's address asks for.</summary>
public static class TrendPictures
{
    public static string Address(string format, int schoolId, string code) =>
        $"/pictures/school-trend.{format}?school={schoolId}&show={Uri.EscapeDataString(code)}";

    /// <returns>Null when the school has no such series.</returns>
    public static TrendSeries? Find(MunicipalityHistory municipality, int schoolId, string? code)
    {
        if (municipality.School(schoolId) is not { } school || SeriesCode.Find(school.Assessments, code) is not var (series, indicator))
        {
            return null;
        }

        string title = $"{school.School.Name}. {SeriesWords.Of(indicator)}: {SeriesWords.Of(series.Key)}";
        return SchoolTrends.Of(series, municipality.Series(series.Key), indicator, title);
    }
}
