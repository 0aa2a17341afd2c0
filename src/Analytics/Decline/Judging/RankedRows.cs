namespace SchoolSupport.Analytics.Decline.Judging;

/// <summary>Rows in the order of their score, highest first, each counted so many times: what a bootstrap draws again and again.</summary>
/// <param name="order">Indices of the rows.</param>
internal sealed class RankedRows(IReadOnlyList<bool> happened, IReadOnlyList<double> scores, int[] order)
{
    /// <param name="times">How often each row counts, by its index; null: once.</param>
    /// <returns>Null when everybody or nobody had the event.</returns>
    public double? Auc(int[]? times = null)
    {
        (double concordant, double pairs) = Pairs(times);
        return pairs == 0 ? null : concordant / pairs;
    }

    /// <summary>Pairs of a row with and a row without the event, and how many of them stand in the right order.</summary>
    public (double Concordant, double Pairs) Pairs(int[]? times = null)
    {
        double concordant = 0;
        double eventsAbove = 0;
        double others = 0;
        foreach ((double with, double without) in Ties(times))
        {
            concordant += without * (eventsAbove + (with / 2));
            eventsAbove += with;
            others += without;
        }

        return (concordant, eventsAbove * others);
    }

    /// <summary>Σ (Rₙ − Rₙ₋₁)·Pₙ over the distinct scores.</summary>
    /// <returns>Null without an event.</returns>
    public double? AveragePrecision(int[]? times = null)
    {
        double sum = 0;
        double events = 0;
        double seen = 0;
        foreach ((double with, double without) in Ties(times))
        {
            events += with;
            seen += with + without;
            sum += with == 0 ? 0 : with * events / seen;
        }

        return events == 0 ? null : sum / events;
    }

    private IEnumerable<(double With, double Without)> Ties(int[]? times)
    {
        for (int i = 0; i < order.Length;)
        {
            double score = scores[order[i]];
            double with = 0;
            double without = 0;
            for (; i < order.Length && scores[order[i]] == score; i++)
            {
                double count = times?[order[i]] ?? 1;
                with += happened[order[i]] ? count : 0;
                without += happened[order[i]] ? 0 : count;
            }

            yield return (with, without);
        }
    }
}
