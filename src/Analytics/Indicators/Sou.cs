using SchoolSupport.Analytics.Statistics;

namespace SchoolSupport.Analytics.Indicators;

/// <summary>
/// СОУ, степень обученности учащихся by V. P. Simonov (1999): the mean of weights given to the marks, in percent. See
/// docs/indicators/sou.md.
/// </summary>
public static class Sou
{
    private const double NotAttestedWeight = 7;

    /// <summary>The scale begins at 16, and at 7 only where somebody is not attested.</summary>
    public static Estimate Of(MarkCounts marks, Method method = Method.Counted)
    {
        Category[] weights = [new(16, marks.Twos), new(36, marks.Threes), new(64, marks.Fours), new(100, marks.Fives)];
        return Estimate.OfMean(
            marks.NotAttested == 0
                ? new CategoryCounts(weights)
                : new CategoryCounts([new Category(NotAttestedWeight, marks.NotAttested), .. weights]),
            Unit.Percent,
            method);
    }
}
