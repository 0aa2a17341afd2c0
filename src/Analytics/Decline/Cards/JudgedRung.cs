using SchoolSupport.Analytics.Decline.Judging;
using SchoolSupport.Analytics.Decline.Ladder;
using SchoolSupport.Analytics.Statistics;

namespace SchoolSupport.Analytics.Decline.Cards;

/// <summary>One rung over some tested years, sorted once and counted as often as a bootstrap asks.</summary>
internal sealed class JudgedRung
{
    private readonly JudgedYear[] _years;

    public JudgedRung(IReadOnlyList<Fold> folds, Rung rung) =>
        _years = [.. folds.Where(fold => fold.Probabilities.ContainsKey(rung) && fold.Rows.Count > 0).Select(fold => new JudgedYear(fold, rung))];

    public bool IsEmpty => _years.Length == 0;

    /// <param name="year">What to call them; null for all together.</param>
    public Measures Measure(int? year, double capacity, Bootstrap? bootstrap)
    {
        bool[] happened = [.. _years.SelectMany(one => one.Happened)];
        double[] probabilities = [.. _years.SelectMany(one => one.Probabilities)];
        Tally all = Count(null, capacity);
        BinaryMetrics metrics = BinaryMetrics.Of(happened, probabilities, 1).Value!;
        return new Measures(
            year,
            metrics.N,
            metrics.Events,
            metrics.BaseRate,
            all.Auc,
            all.TerritoryAuc,
            all.AveragePrecision,
            metrics.Brier,
            metrics.BrierSkill,
            metrics.LogLoss,
            _years.Sum(one => Capacity.Of(one.Happened.Length, capacity)),
            all.Precision!.Value,
            all.Recall,
            metrics.Events == 0 ? null : all.Precision!.Value / metrics.BaseRate,
            metrics.N < Measures.MinRowsOfEce ? null : metrics.Ece,
            Sums.Ordered(probabilities),
            ExpectedEvents.Interval(probabilities),
            bootstrap is null ? null : Intervals(bootstrap, capacity));
    }

    private MeasureIntervals Intervals(Bootstrap bootstrap, double capacity)
    {
        int[][] places = [.. _years.Select(year => bootstrap.Places(year.Schools))];
        var draws = new Tally[bootstrap.Draws.Count];
        _ = Parallel.For(0, draws.Length, i =>
            draws[i] = Count([.. places.Select(rows => Array.ConvertAll(rows, place => bootstrap.Draws[i][place]))], capacity));
        return new MeasureIntervals(
            Bootstrap.Interval(draws.Select(draw => draw.Auc)),
            Bootstrap.Interval(draws.Select(draw => draw.TerritoryAuc)),
            Bootstrap.Interval(draws.Select(draw => draw.AveragePrecision)),
            Bootstrap.Interval(draws.Select(draw => draw.BrierSkill)),
            Bootstrap.Interval(draws.Select(draw => draw.Precision)),
            Bootstrap.Interval(draws.Select(draw => draw.Recall)))
        {
            BaseRate = Bootstrap.Interval(draws.Select(draw => draw.BaseRate)),
            Brier = Bootstrap.Interval(draws.Select(draw => draw.Brier)),
            LogLoss = Bootstrap.Interval(draws.Select(draw => draw.LogLoss)),
            Lift = Bootstrap.Interval(draws.Select(draw => draw.Lift)),
            Calibration = Bootstrap.Interval(draws.Select(draw => draw.Calibration)),
        };
    }

    /// <param name="draw">How often each row of each year counts; null: once.</param>
    private Tally Count(int[][]? draw, double capacity)
    {
        Tally all = default;
        foreach ((int place, JudgedYear year) in _years.Index())
        {
            all += year.Count(draw?[place], capacity);
        }

        return all;
    }
}
