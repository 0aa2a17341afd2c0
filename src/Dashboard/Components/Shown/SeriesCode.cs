using System.Globalization;
using SchoolSupport.Analytics.Histories;

namespace SchoolSupport.Dashboard.Components.Shown;

/// <summary>A series and what is shown of it as part of an address: «oge.9.Математика.Quality».</summary>
public static class SeriesCode
{
    public static string Of(SeriesKey key, AssessmentIndicator indicator) =>
        $"{key.Procedure}.{key.ProgrammeGrade?.ToString(CultureInfo.InvariantCulture)}.{key.Subject}.{indicator}";

    /// <summary>The series of a list that an address means; null when there is none.</summary>
    public static (AssessmentSeries Series, AssessmentIndicator Indicator)? Find(IReadOnlyList<AssessmentSeries> series, string? code)
    {
        string name = code?.Split('.')[^1] ?? "";
        if (!Enum.TryParse(name, out AssessmentIndicator indicator) || !Enum.IsDefined(indicator))
        {
            return null;
        }

        return series.FirstOrDefault(one => Of(one.Key, indicator) == code) is { } found ? (found, indicator) : null;
    }
}
