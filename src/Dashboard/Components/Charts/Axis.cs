namespace SchoolSupport.Dashboard.Components.Charts;

/// <summary>
/// A straight scale: which values it shows, where their pictures lie, and which of them are labelled. All charts place
/// everything through it.
/// </summary>
/// <param name="Min">The value at <paramref name="From"/>.</param>
/// <param name="Max">The value at <paramref name="To"/>; greater than <paramref name="Min"/>.</param>
/// <param name="From">Pixels or percent of the width; greater than <paramref name="To"/> on a vertical axis, which grows upwards.</param>
/// <param name="Ticks">Labelled values in ascending order, all within the scale.</param>
public sealed record Axis(double Min, double Max, double From, double To, IReadOnlyList<double> Ticks)
{
    /// <summary>Whether lengths from the foot of the axis may be compared by eye.</summary>
    public bool StartsAtZero => Min == 0;

    /// <summary>How many decimals the labelled values need.</summary>
    public int Decimals => Enumerable.Range(0, 3).First(count => count == 2 || Ticks.All(tick => Math.Abs(tick - Math.Round(tick, count)) < 1e-9));

    /// <summary>The whole of a scale that has ends, in steps of a round number.</summary>
    public static Axis Of(double min, double max, double from, double to, int mostTicks = 5)
    {
        double step = RoundStep((max - min) / Math.Max(mostTicks - 1, 1));
        return new Axis(min, max, from, to, Steps(min, max, step));
    }

    /// <summary>
    /// A scale that holds all values and begins and ends at a round number. It starts at zero unless the values use
    /// less than a quarter of such a scale; then a chart says that it does not.
    /// </summary>
    /// <param name="least">Values below cannot be, so the scale does not go there.</param>
    /// <param name="most">Likewise above; null when there is no end.</param>
    public static Axis Fit(IEnumerable<double> values, double least, double? most, double from, double to, int mostTicks = 5)
    {
        double[] sorted = [.. values.Select(value => Math.Clamp(value, least, most ?? double.PositiveInfinity)).Order()];
        if (sorted.Length == 0)
        {
            return Of(least, most ?? least + 1, from, to, mostTicks);
        }

        double low = sorted[0];
        double high = sorted[^1];
        double zero = Math.Clamp(0, least, most ?? double.PositiveInfinity);
        double wide = Math.Max(high, zero) - Math.Min(low, zero);
        if (high == low || high - low >= wide / 4)
        {
            low = Math.Min(low, zero);
            high = Math.Max(high, zero);
        }

        if (high == low)
        {
            high = most ?? low + 1;
        }

        double step = RoundStep((high - low) / Math.Max(mostTicks - 1, 1));
        double min = Math.Max(Math.Floor((low / step) + 1e-9) * step, least);
        double max = Math.Min(Math.Ceiling((high / step) - 1e-9) * step, most ?? double.PositiveInfinity);
        return new Axis(min, max, from, to, Steps(min, max, step));
    }

    /// <summary>
    /// School years, each in the middle of a place of its own, so that the first and the last do not touch the edge.
    /// Ticks are thinned evenly, counted back from the last year.
    /// </summary>
    public static Axis OfYears(int first, int last, double from, double to, int mostTicks = 8)
    {
        int every = Math.Max(1, (int)Math.Ceiling((last - first + 1) / (double)mostTicks));
        double[] ticks = [.. Enumerable.Range(first, last - first + 1).Where(year => (last - year) % every == 0).Select(year => (double)year)];
        return new Axis(first - 0.5, last + 0.5, from, to, ticks);
    }

    /// <summary>Where a value lies; a value off the scale lies outside.</summary>
    public double Place(double value) => From + ((value - Min) / (Max - Min) * (To - From));

    /// <summary>Where a value lies, held at the nearer end when it is off the scale.</summary>
    public double PlaceWithin(double value) => Place(Math.Clamp(value, Min, Max));

    /// <summary>The value that lies at a place: the reverse of <see cref="Place"/>.</summary>
    public double ValueAt(double place) => Min + ((place - From) / (To - From) * (Max - Min));

    /// <summary>The least of 1, 2, 5, 10, 20, 50 … (and their tenths) that is not below <paramref name="atLeast"/>.</summary>
    private static double RoundStep(double atLeast)
    {
        double power = Math.Pow(10, Math.Floor(Math.Log10(atLeast)));
        double lead = (atLeast / power) - 1e-9;
        return power * (lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 2.5 ? 2.5 : lead <= 5 ? 5 : 10);
    }

    private static double[] Steps(double min, double max, double step)
    {
        var first = (long)Math.Ceiling((min / step) - 1e-9);
        var last = (long)Math.Floor((max / step) + 1e-9);
        return [.. Enumerable.Range(0, (int)(last - first + 1)).Select(index => Math.Round((first + index) * step, 9))];
    }
}
