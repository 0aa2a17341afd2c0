using SchoolSupport.Analytics.Decline.Cards;
using SchoolSupport.Analytics.Decline.Explanations;
using SchoolSupport.Analytics.Statistics;

namespace SchoolSupport.Analytics.Decline.Outcomes;

/// <summary>What was said of some schools of one run, and what came.</summary>
/// <param name="Judged">Schools whose next year is known and for whom a decline is defined.</param>
/// <param name="Expected">Sum of the probabilities of those.</param>
/// <param name="ExpectedInterval">Where the number of declines lies in 90 % of cases if the probabilities are right (Poisson-binomial).</param>
/// <param name="Bands">Of each band with a judged school; empty when there were no bands.</param>
public sealed record OutcomeSummary(
    int Judged, int Declines, double Expected, Interval ExpectedInterval, IReadOnlyList<(RiskBand Band, int Judged, int Declines)> Bands)
{
    public bool IsWithin => ExpectedInterval.Contains(Declines);

    /// <returns>Null while nothing is known of the year that was foretold.</returns>
    public static OutcomeSummary? Of(IEnumerable<(double Probability, RiskBand? Band, OutcomeState State)> schools)
    {
        (double Probability, RiskBand? Band, OutcomeState State)[] judged =
            [.. schools.Where(school => school.State is OutcomeState.Declined or OutcomeState.NotDeclined)];
        double[] probabilities = [.. judged.Select(school => school.Probability)];
        return judged.Length == 0 ? null : new OutcomeSummary(
            judged.Length,
            judged.Count(school => school.State == OutcomeState.Declined),
            probabilities.Sum(),
            ExpectedEvents.Interval(probabilities),
            [
                .. judged.Where(school => school.Band is not null).GroupBy(school => school.Band!.Value).OrderByDescending(group => group.Key)
                    .Select(group => (group.Key, group.Count(), group.Count(school => school.State == OutcomeState.Declined))),
            ]);
    }
}
