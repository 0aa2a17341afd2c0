using SchoolSupport.Analytics.Statistics;

namespace SchoolSupport.Analytics.Objectivity;

/// <summary>
/// Markers 11–14, «резкий рост» and «резкое падение» of one cohort: K = (mean share of the most points in grade N) / (the same of grade
/// N + 1 a year later), against quartiles of all schools. See docs/objectivity/markers.md.
/// </summary>
/// <param name="Low">Q25 − 3·IQR.</param>
/// <param name="High">Q75 + 3·IQR.</param>
/// <param name="Schools">Whose quartiles these are.</param>
public sealed record SharpChange(double K, double Low, double High, int Schools) : Evidence
{
    /// <summary>The method takes a whole region; quartiles of fewer schools are no fence. Our number.</summary>
    public const int LeastSchools = 10;

    private const double Fence = 3;

    public bool IsGrowth => K < Low;

    public bool IsDrop => K > High;

    /// <param name="means">Mean primary scores of the cohort in grade N and, a year later, in grade N + 1, by school; above 0.</param>
    /// <param name="mostBefore">The most points of each work; null where no table says it: a constant factor of all K moves nobody over the fence.</param>
    /// <returns>Empty below <see cref="LeastSchools"/>.</returns>
    public static IReadOnlyDictionary<int, SharpChange> Of(
        IReadOnlyDictionary<int, (double Before, double After)> means, double? mostBefore, double? mostAfter)
    {
        if (means.Count < LeastSchools)
        {
            return new Dictionary<int, SharpChange>();
        }

        double scale = mostBefore is double before && mostAfter is double after ? after / before : 1;
        var ratios = means.ToDictionary(school => school.Key, school => school.Value.Before / school.Value.After * scale);
        double[] ascending = [.. ratios.Values.Order()];
        double low = Quantile.Of(ascending, 0.25);
        double high = Quantile.Of(ascending, 0.75);
        double fence = Fence * (high - low);
        return ratios.ToDictionary(school => school.Key, school => new SharpChange(school.Value, low - fence, high + fence, ratios.Count));
    }
}
