using SchoolSupport.Analytics.Statistics;

namespace SchoolSupport.Analytics.Indicators;

/// <summary>
/// Pupils whose mark of a check work is below, equal to or above their mark in the journal, as percentages of the pupils who have
/// both. See docs/indicators/journal.md.
/// </summary>
public sealed record JournalShares(Estimate Lowered, Estimate Confirmed, Estimate Raised)
{
    private const double Slack = 1e-9;

    /// <summary>From counts of pupils.</summary>
    public static JournalShares Of(int lowered, int confirmed, int raised)
    {
        int n = checked(lowered + confirmed + raised);
        return new JournalShares(
            Estimate.OfShare(new Share(lowered, n), Method.Counted),
            Estimate.OfShare(new Share(confirmed, n), Method.Counted),
            Estimate.OfShare(new Share(raised, n), Method.Counted));
    }

    /// <summary>From published percentages; counts are restored where each is a whole number of pupils and all make the whole.</summary>
    /// <param name="n">Pupils with both marks; null when not known, and then nothing is restored.</param>
    /// <param name="decimals">How many decimals the source prints.</param>
    public static JournalShares OfPercents(double lowered, double confirmed, double raised, int? n, int decimals)
    {
        double[] percents = [lowered, confirmed, raised];
        if (n is > 0 and int all)
        {
            int[] counts = [.. percents.Select(percent => (int)Math.Round(percent * all / 100, MidpointRounding.AwayFromZero))];
            bool fit = percents.Zip(counts).All(pair => Math.Abs(pair.First - (100.0 * pair.Second / all)) <= MarkReconstruction.Tolerance(decimals) + Slack);
            if (fit && counts.Sum() == all)
            {
                Estimate[] restored = [.. counts.Select(count => Estimate.OfShare(new Share(count, all), Method.Reconstructed))];
                return new JournalShares(restored[0], restored[1], restored[2]);
            }
        }

        Estimate[] reported = [.. percents.Select(percent => Estimate.Reported(percent, Unit.Percent, n is > 0 ? n : null))];
        return new JournalShares(reported[0], reported[1], reported[2]);
    }
}
