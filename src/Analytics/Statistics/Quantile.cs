namespace SchoolSupport.Analytics.Statistics;

/// <summary>Quantiles of a sample: type 7 of Hyndman and Fan (1996), as Excel's КВАРТИЛЬ.</summary>
internal static class Quantile
{
    /// <param name="ascending">At least one value, in order.</param>
    public static double Of(IReadOnlyList<double> ascending, double p)
    {
        double place = (ascending.Count - 1) * p;
        int below = (int)Math.Floor(place);
        int above = Math.Min(below + 1, ascending.Count - 1);
        return ascending[below] + ((place - below) * (ascending[above] - ascending[below]));
    }

    /// <summary>The mean square of scores after the outer ones are moved to the quantiles: 1 when they vary as chance would have it.</summary>
    /// <param name="share">Of the scores, moved on each side.</param>
    public static double WinsorisedSquare(IEnumerable<double> scores, double share)
    {
        double[] ascending = [.. scores.Order()];
        double low = Of(ascending, share);
        double high = Of(ascending, 1 - share);
        return Sums.Ordered(ascending.Select(z => Math.Pow(Math.Clamp(z, low, high), 2))) / ascending.Length;
    }
}
