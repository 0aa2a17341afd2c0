using SchoolSupport.Analytics.Decline.Judging;
using SchoolSupport.Analytics.Decline.Ladder;

namespace SchoolSupport.Analytics.Decline.Cards;

/// <summary>One rung in one tested year, sorted once: a draw of schools is counted in one walk down the list.</summary>
internal sealed class JudgedYear
{
    private readonly int[] _order;
    private readonly TerritoryAuc? _territories;

    public JudgedYear(Fold fold, Rung rung)
    {
        Happened = [.. fold.Rows.Select(example => example.Declined!.Value)];
        Probabilities = [.. fold.Probabilities[rung]];
        Schools = [.. fold.Rows.Select(example => example.School.Id)];
        _order = [.. Enumerable.Range(0, Happened.Length).OrderByDescending(i => Probabilities[i])];

        // Pairs within a single territory are all pairs.
        _territories = fold.Rows.DistinctBy(example => example.School.Territory).Skip(1).Any()
            ? TerritoryAuc.Of(fold, Happened, Probabilities)
            : null;
    }

    public string[] Schools { get; }

    public bool[] Happened { get; }

    public double[] Probabilities { get; }

    /// <param name="times">How often each row counts; null: once.</param>
    /// <param name="capacity">The part of the rows a list has; equal probabilities stand in the order of the schools.</param>
    public Tally Count(int[]? times, double capacity)
    {
        int rows = times?.Sum() ?? Happened.Length;
        double places = Capacity.Of(rows, capacity);
        double left = places;
        (double concordant, double precisions, double errors, double hits) = (0, 0, 0, 0);
        (double losses, double foretold) = (0, 0);
        (double events, double others) = (0, 0);
        for (int i = 0; i < _order.Length;)
        {
            double score = Probabilities[_order[i]];
            double with = 0;
            double without = 0;
            for (; i < _order.Length && Probabilities[_order[i]] == score; i++)
            {
                int row = _order[i];
                double count = times?[row] ?? 1;
                double listed = Math.Min(left, count);
                left -= listed;
                if (Happened[row])
                {
                    with += count;
                    hits += listed;
                }
                else
                {
                    without += count;
                }
            }

            concordant += without * (events + (with / 2));
            events += with;
            others += without;
            precisions += with == 0 ? 0 : with * events / (events + others);
            foretold += (with + without) * score;
            losses += (with * BinaryMetrics.LogLossOf(true, score)) + (without * BinaryMetrics.LogLossOf(false, score));
            errors += (with * (1 - score) * (1 - score)) + (without * score * score);
        }

        (double near, double nearPairs) = _territories?.Pairs(times) ?? (concordant, events * others);
        return new Tally(rows, events, concordant, events * others, near, nearPairs, precisions, errors, Math.Min(places, rows), hits, losses, foretold);
    }
}
