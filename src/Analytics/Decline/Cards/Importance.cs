using MathNet.Numerics.Random;
using SchoolSupport.Analytics.Decline.Features;
using SchoolSupport.Analytics.Decline.Judging;
using SchoolSupport.Analytics.Decline.Ladder;
using SchoolSupport.Analytics.Decline.Models;

namespace SchoolSupport.Analytics.Decline.Cards;

/// <summary>
/// What a model would lose without one group of features: how much its log-loss grows when the group is dealt to the schools anew
/// (Breiman 2001), in the last tested year, never in a year it learned from.
/// </summary>
/// <param name="Reason">The group, or the covariate.</param>
/// <param name="Mean">Of the permutations.</param>
public sealed record Importance(string Reason, double Mean, double Least, double Most)
{
    private const int Permutations = 10;
    private const int Seed = 7;

    /// <summary>Enough to see what matters; more only take time.</summary>
    private const int MostRows = 5_000;

    /// <returns>The most important first; empty when nothing was trained.</returns>
    public static IReadOnlyList<Importance> Of(IReadOnlyList<Fold> folds, Rung rung)
    {
        if (folds is not [.., var last] || !last.Models.TryGetValue(rung, out DeclineModel? model))
        {
            return [];
        }

        int step = 1 + (last.Rows.Count / MostRows);
        DeclineExample[] some = [.. last.Rows.Where((_, i) => i % step == 0)];
        double[][] rows = [.. some.Select(example => model.Encoding.Encode(example, last.Origin))];
        double before = Loss(model, rows, some);
        Dictionary<string, string> reasons = model.Encoding.Schema.Features.ToDictionary(feature => feature.Code, feature => feature.Reason);
        var random = new MersenneTwister(Seed, threadSafe: false);
        return
        [
            .. model.Encoding.Columns.Select((column, i) => (Reason: reasons[column.Feature], i)).GroupBy(column => column.Reason).Select(group =>
            {
                int[] columns = [.. group.Select(column => column.i)];
                double[] lost = [.. Enumerable.Range(0, Permutations).Select(_ => Loss(model, Dealt(rows, columns, random), some) - before)];
                return new Importance(group.Key, lost.Average(), lost.Min(), lost.Max());
            }).OrderByDescending(importance => importance.Mean),
        ];
    }

    private static double[][] Dealt(double[][] rows, int[] columns, MersenneTwister random)
    {
        int[] from = [.. Enumerable.Range(0, rows.Length)];
        for (int i = from.Length - 1; i > 0; i--)
        {
            int j = random.Next(i + 1);
            (from[i], from[j]) = (from[j], from[i]);
        }

        return [.. rows.Select((row, i) =>
        {
            double[] dealt = [.. row];
            foreach (int column in columns)
            {
                dealt[column] = rows[from[i]][column];
            }

            return dealt;
        })];
    }

    private static double Loss(DeclineModel model, double[][] rows, DeclineExample[] examples) => model.Scores(rows)
        .Select((score, i) => BinaryMetrics.LogLossOf(examples[i].Declined!.Value, MathNet.Numerics.SpecialFunctions.Logistic(score))).Average();
}
