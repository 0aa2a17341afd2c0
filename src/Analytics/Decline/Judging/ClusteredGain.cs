using SchoolSupport.Analytics.Statistics;

namespace SchoolSupport.Analytics.Decline.Judging;

/// <summary>
/// Whether a gain is more than chance when the rows of one school go together: the mean over rows against the spread of the
/// schools' sums.
/// </summary>
/// <param name="Mean">Of a row.</param>
/// <param name="StandardError">0 when all schools gain the same.</param>
public sealed record ClusteredGain(double Mean, double StandardError, int Rows, int Schools)
{
    /// <summary>Infinite when all schools gain the same and not 0; 0 when nothing is gained at all.</summary>
    public double Z => StandardError > 0 ? Mean / StandardError : Mean == 0 ? 0 : double.CopySign(double.PositiveInfinity, Mean);

    /// <param name="gains">Of each row.</param>
    /// <param name="schools">Of each row.</param>
    /// <returns>No finding below two schools.</returns>
    public static Finding<ClusteredGain> Of(IReadOnlyList<double> gains, IReadOnlyList<string> schools)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(schools.Count, gains.Count);
        double[] sums =
        [
            .. gains.Zip(schools).GroupBy(row => row.Second, StringComparer.Ordinal).Select(school => Sums.Ordered(school.Select(row => row.First))).Order(),
        ];
        if (sums.Length < 2)
        {
            return sums.Length == 0 ? NoFinding.NoObservations : NoFinding.TooFew;
        }

        double mean = sums.Sum() / sums.Length;
        double deviation = Math.Sqrt(Sums.Ordered(sums.Select(sum => (sum - mean) * (sum - mean))) / (sums.Length - 1));
        return new ClusteredGain(
            sums.Sum() / gains.Count, deviation * Math.Sqrt(sums.Length) / gains.Count, gains.Count, sums.Length);
    }
}
