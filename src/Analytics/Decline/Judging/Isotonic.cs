namespace SchoolSupport.Analytics.Decline.Judging;

/// <summary>
/// The nearest line that never falls, by pooling neighbours that are in the wrong order (Ayer and others 1955): makes
/// probabilities of scores when there are thousands to learn from.
/// </summary>
public sealed class Isotonic
{
    private readonly double[] _x;
    private readonly double[] _fit;

    private Isotonic(double[] x, double[] fit)
    {
        _x = x;
        _fit = fit;
    }

    /// <summary>At the points it was fitted to, in ascending order of x.</summary>
    public IReadOnlyList<double> Fitted => _fit;

    public IReadOnlyList<double> Points => _x;

    /// <param name="weights">Above 0; null: all alike.</param>
    public static Isotonic Fit(IReadOnlyList<double> x, IReadOnlyList<double> y, IReadOnlyList<double>? weights = null)
    {
        (double X, double Y, double Weight)[] points =
        [
            .. Enumerable.Range(0, x.Count).GroupBy(i => x[i]).OrderBy(tie => tie.Key).Select(tie =>
                (tie.Key, tie.Sum(i => y[i] * WeightOf(i)) / tie.Sum(WeightOf), tie.Sum(WeightOf))),
        ];
        var blocks = new Stack<(double Mean, double Weight, int Count)>();
        foreach ((_, double value, double weight) in points)
        {
            (double Mean, double Weight, int Count) block = (value, weight, 1);
            while (blocks.TryPeek(out (double Mean, double Weight, int Count) last) && last.Mean >= block.Mean)
            {
                _ = blocks.Pop();
                double together = last.Weight + block.Weight;
                block = (((last.Mean * last.Weight) + (block.Mean * block.Weight)) / together, together, last.Count + block.Count);
            }

            blocks.Push(block);
        }

        return new Isotonic(
            [.. points.Select(point => point.X)],
            [.. blocks.Reverse().SelectMany(block => Enumerable.Repeat(block.Mean, block.Count))]);

        double WeightOf(int i) => weights?[i] ?? 1;
    }

    /// <summary>Between two points on the straight line, outside at the nearest.</summary>
    public double At(double x)
    {
        int at = Array.BinarySearch(_x, x);
        if (at >= 0)
        {
            return _fit[at];
        }

        int above = ~at;
        if (above == 0 || above == _x.Length)
        {
            return above == 0 ? _fit[0] : _fit[^1];
        }

        double part = (x - _x[above - 1]) / (_x[above] - _x[above - 1]);
        return _fit[above - 1] + (part * (_fit[above] - _fit[above - 1]));
    }
}
