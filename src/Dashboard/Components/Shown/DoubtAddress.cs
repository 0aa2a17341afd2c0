using SchoolSupport.Analytics.Histories;
using SchoolSupport.Analytics.Indicators;
using SchoolSupport.Dashboard.Imports;
using SchoolSupport.Dashboard.Snapshots;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Dashboard.Components.Shown;

/// <summary>Where the cell stands that contradicts others: the question about it, else its sheet.</summary>
public static class DoubtAddress
{
    private static readonly IReadOnlyList<string> Marks = [.. Measures.MarkShares, .. Measures.Marks];

    /// <param name="cells">Those the person may decide about: then it is the question of the import.</param>
    /// <returns>Null when nothing of the point is in doubt, or no value of its row is known to find it by.</returns>
    public static string? Of(int schoolId, SeriesKey key, AssessmentPoint point, IReadOnlyList<DoubtfulCell> cells)
    {
        if (point is not ReportedPoint { Doubtful: true } reported)
        {
            return null;
        }

        if (cells.FirstOrDefault(cell => cell.SchoolId == schoolId && cell.Key == key && cell.Period == point.Period) is { } found)
        {
            return found.Href;
        }

        string[] measures = [.. Marks.Where(measure => reported.Reported(measure)?.Estimate.WhyNoValue == NoValue.Doubtful)];
        FactRef[] known =
        [
            .. Marks.Append(Measures.Participants).SelectMany(measure => reported.Reported(measure)?.Origin.Values ?? []),
        ];
        return measures.Length == 0 || known.Length == 0
            ? null
            : SourceAddress.Of(new Origin([.. measures.Select(measure => new FactRef(known[0].FactId, measure))]));
    }
}
