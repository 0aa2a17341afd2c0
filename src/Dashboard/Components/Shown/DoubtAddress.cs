using SchoolSupport.Analytics.Histories;
using SchoolSupport.Analytics.Indicators;
using SchoolSupport.Dashboard.Imports;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Dashboard.Components.Shown;

/// <summary>Where the cell stands that contradicts others: its sheet, with the question about it.</summary>
public static class DoubtAddress
{
    private static readonly IReadOnlyList<string> Marks = [.. Measures.MarkShares, .. Measures.Marks];

    /// <returns>Null when nothing of the point is in doubt, or no value of its row is known to find it by.</returns>
    public static string? Of(AssessmentPoint point)
    {
        if (point is not ReportedPoint { Doubtful: true } reported)
        {
            return null;
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
