namespace SchoolSupport.Analytics.Statistics;

/// <summary>
/// The tabular cumulative sum of standardised results in a sequence of procedures (Page 1954): a small lasting shift
/// adds up where single results stay unremarkable.
/// </summary>
/// <param name="Sums">One for each result, not negative, in standard errors.</param>
/// <param name="FirstAlarm">The place of the first sum above the decision limit, counted from 0; null when there is none.</param>
public sealed record Cusum(IReadOnlyList<double> Sums, int? FirstAlarm)
{
    /// <summary>Half of the shift to be found: one standard error.</summary>
    public const double UsualAllowance = 0.5;

    public const double UsualLimit = 4;

    /// <summary>Looks for a fall.</summary>
    /// <param name="scores">Standardised results in time order; the order is the data here.</param>
    /// <param name="allowance">k: a result counts by what it is beyond it.</param>
    /// <param name="limit">h: the sum must be above it.</param>
    /// <returns>No finding without a result.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A score is not finite, or a parameter is out of range.</exception>
    public static Finding<Cusum> Down(
        IEnumerable<double> scores, double allowance = UsualAllowance, double limit = UsualLimit) =>
        Up(scores.Select(score => -score), allowance, limit);

    /// <summary>Looks for a rise; otherwise as <see cref="Down"/>.</summary>
    /// <returns>No finding without a result.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A score is not finite, or a parameter is out of range.</exception>
    public static Finding<Cusum> Up(
        IEnumerable<double> scores, double allowance = UsualAllowance, double limit = UsualLimit)
    {
        Bounds.NotNegative(allowance, nameof(allowance));
        Bounds.Positive(limit, nameof(limit));
        List<double> sums = [];
        double sum = 0;
        foreach (double score in scores)
        {
            sum = Math.Max(0, sum + Bounds.Finite(score, nameof(scores)) - allowance);
            sums.Add(sum);
        }

        int alarm = sums.FindIndex(reached => reached > limit);
        return sums.Count == 0 ? NoFinding.NoObservations : new Cusum(sums, alarm < 0 ? null : alarm);
    }
}
