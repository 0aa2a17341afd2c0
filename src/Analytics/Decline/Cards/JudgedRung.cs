using SchoolSupport.Analytics.Decline.Judging;
using SchoolSupport.Analytics.Decline.Ladder;
using SchoolSupport.Analytics.Statistics;

namespace SchoolSupport.Analytics.Decline.Cards;

/// <summary>One rung over some tested years, sorted once and counted as often as a bootstrap asks.</summary>
internal sealed class JudgedRung
{
    private readonly Year[] _years;

    public JudgedRung(IReadOnlyList<Fold> folds, Rung rung) =>
        _years = [.. folds.Where(fold => fold.Probabilities.ContainsKey(rung) && fold.Rows.Count > 0).Select(fold => new Year(fold, rung))];

    public bool IsEmpty => _years.Length == 0;

    /// <param name="year">What to call them; null for all together.</param>
    public Measures Measure(int? year, double capacity, Bootstrap? bootstrap)
    {
        bool[] happened = [.. _years.SelectMany(one => one.Happened)];
        double[] probabilities = [.. _years.SelectMany(one => one.Probabilities)];
        Counted all = Count(null, capacity);
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
        Counted[] draws = [.. bootstrap.Draws.Select(draw => Count([.. places.Select(rows => Array.ConvertAll(rows, place => draw[place]))], capacity))];
        return new MeasureIntervals(
            Bootstrap.Interval(draws.Select(draw => draw.Auc)),
            Bootstrap.Interval(draws.Select(draw => draw.TerritoryAuc)),
            Bootstrap.Interval(draws.Select(draw => draw.AveragePrecision)),
            Bootstrap.Interval(draws.Select(draw => draw.BrierSkill)),
            Bootstrap.Interval(draws.Select(draw => draw.Precision)),
            Bootstrap.Interval(draws.Select(draw => draw.Recall)));
    }

    private readonly record struct Counted(
        double? Auc, double? TerritoryAuc, double? AveragePrecision, double? BrierSkill, double? Precision, double? Recall);

    /// <param name="draw">How often each row of each year counts; null: once.</param>
    private Counted Count(int[][]? draw, double capacity)
    {
        (double concordant, double pairs, double near, double nearPairs) = (0, 0, 0, 0);
        (double precisions, double events, double n, double errors, double hits, double listed) = (0, 0, 0, 0, 0, 0);
        foreach ((int place, Year year) in _years.Index())
        {
            int[]? times = draw?[place];
            (double own, double all) = year.Ranked.Pairs(times);
            (double ownNear, double allNear) = year.Territories.Pairs(times);
            concordant += own;
            pairs += all;
            near += ownNear;
            nearPairs += allNear;
            double ofYear = year.Sum(times, i => year.Happened[i] ? 1 : 0);
            precisions += ofYear * (year.Ranked.AveragePrecision(times) ?? 0);
            events += ofYear;
            double rows = year.Sum(times, _ => 1);
            n += rows;
            errors += year.Sum(times, i => Math.Pow(year.Probabilities[i] - (year.Happened[i] ? 1 : 0), 2));
            int places = Capacity.Of((int)rows, capacity);
            hits += year.Hits(times, places);
            listed += Math.Min(places, rows);
        }

        double rate = events / n;
        return new Counted(
            pairs == 0 ? null : concordant / pairs,
            nearPairs == 0 ? null : near / nearPairs,
            events == 0 ? null : precisions / events,
            events == 0 || events == n ? null : 1 - (errors / n / (rate * (1 - rate))),
            listed == 0 ? null : hits / listed,
            events == 0 ? null : hits / events);
    }

    private sealed class Year
    {
        private readonly int[] _order;

        public Year(Fold fold, Rung rung)
        {
            Happened = [.. fold.Rows.Select(example => example.Declined!.Value)];
            Probabilities = [.. fold.Probabilities[rung]];
            Schools = [.. fold.Rows.Select(example => example.School.Id)];
            _order = [.. Enumerable.Range(0, Happened.Length).OrderByDescending(i => Probabilities[i])];
            Ranked = new RankedRows(Happened, Probabilities, _order);
            Territories = TerritoryAuc.Of(fold, Happened, Probabilities);
        }

        public string[] Schools { get; }

        public bool[] Happened { get; }

        public double[] Probabilities { get; }

        public RankedRows Ranked { get; }

        public TerritoryAuc Territories { get; }

        public double Sum(int[]? times, Func<int, double> of)
        {
            double sum = 0;
            for (int i = 0; i < Happened.Length; i++)
            {
                sum += (times?[i] ?? 1) * of(i);
            }

            return sum;
        }

        /// <summary>Declines among the first places of the list; equal probabilities in the order of the schools.</summary>
        public double Hits(int[]? times, int places)
        {
            double hits = 0;
            double left = places;
            for (int i = 0; i < _order.Length && left > 0; i++)
            {
                double count = Math.Min(left, times?[_order[i]] ?? 1);
                hits += Happened[_order[i]] ? count : 0;
                left -= count;
            }

            return hits;
        }
    }
}
