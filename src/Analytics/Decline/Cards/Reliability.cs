using SchoolSupport.Analytics.Decline.Explanations;
using SchoolSupport.Analytics.Decline.Ladder;
using SchoolSupport.Analytics.Statistics;

namespace SchoolSupport.Analytics.Decline.Cards;

/// <summary>School-years of the tested years that were given about the same probability, and what happened to them.</summary>
/// <param name="Least">Of the probabilities in it.</param>
/// <param name="Greatest">Of the probabilities in it.</param>
/// <param name="Foretold">Mean of the probabilities.</param>
/// <param name="Interval">90 %, of the share of declines, rows taken as independent.</param>
public sealed record ReliabilityBin(double Least, double Greatest, double Foretold, int N, int Declines, Interval Interval)
{
    private const double NinetyPercent = 0.90;

    public double Observed => (double)Declines / N;

    internal static ReliabilityBin Of(IReadOnlyList<(double Probability, bool Declined)> rows)
    {
        int declines = rows.Count(row => row.Declined);
        return new ReliabilityBin(
            rows.Min(row => row.Probability),
            rows.Max(row => row.Probability),
            Sums.Ordered(rows.Select(row => row.Probability)) / rows.Count,
            rows.Count,
            declines,
            Wilson.Of(new Share(declines, rows.Count), NinetyPercent)!.Value);
    }
}

/// <summary>One of the bands a score is shown as.</summary>
public sealed record ReliabilityBand(RiskBand Band, ReliabilityBin Bin);

/// <summary>
/// What came of probabilities that were given before the outcome was known (out of fold): only from here may it be said that a
/// decline «was», and not that it is to be expected.
/// </summary>
/// <param name="Bins">Equally filled, the lowest probabilities first; equal probabilities are never parted.</param>
/// <param name="Bands">Empty where there are too few cases to say what share is usual.</param>
public sealed record Reliability(Rung Rung, IReadOnlyList<ReliabilityBin> Bins, IReadOnlyList<ReliabilityBand> Bands)
{
    /// <summary>Fewer cases do not tell how often it happened.</summary>
    public const int MinCases = 30;

    private const int MostBins = 10;
    private const int RowsOfABin = 50;

    /// <summary>With fewer bins «such a score» would be nearly any score, and the band says more.</summary>
    private const int FewestBins = 3;

    /// <param name="usual">Share of declines in past years; null where it is not known.</param>
    /// <returns>Null when nothing was tested.</returns>
    public static Reliability? Of(IReadOnlyList<Fold> folds, Rung rung, double? usual)
    {
        (double Probability, bool Declined)[] rows =
        [
            .. folds.Where(fold => fold.Probabilities.ContainsKey(rung))
                .SelectMany(fold => fold.Rows.Select((row, i) => (Probability: fold.Probabilities[rung][i], Declined: row.Declined!.Value)))
                .OrderBy(row => row.Probability),
        ];
        return rows.Length == 0 ? null : new Reliability(
            rung,
            [.. Parts(rows).Select(part => ReliabilityBin.Of(part))],
            usual is not { } rate ? [] :
            [
                .. rows.GroupBy(row => RiskBands.Of(row.Probability, rate)).OrderBy(band => band.Key)
                    .Select(band => new ReliabilityBand(band.Key, ReliabilityBin.Of([.. band]))),
            ]);
    }

    /// <returns>What happened to schools with such a score; null when there were too few of them.</returns>
    public ReliabilityBin? At(double probability, RiskBand? band)
    {
        ReliabilityBin? like = Bins.Count >= FewestBins
            ? Bins.LastOrDefault(bin => bin.Least <= probability) ?? Bins[0]
            : Bands.FirstOrDefault(one => one.Band == band)?.Bin;
        return like is { N: >= MinCases } ? like : null;
    }

    private static IEnumerable<ArraySegment<(double Probability, bool Declined)>> Parts((double Probability, bool Declined)[] rows)
    {
        int parts = Math.Clamp(rows.Length / RowsOfABin, 1, MostBins);
        int from = 0;
        for (int part = 1; part <= parts; part++)
        {
            int to = (int)((long)rows.Length * part / parts);
            while (to < rows.Length && to > 0 && rows[to].Probability == rows[to - 1].Probability)
            {
                to++;
            }

            if (to > from)
            {
                yield return new(rows, from, to - from);
                from = to;
            }
        }
    }
}
