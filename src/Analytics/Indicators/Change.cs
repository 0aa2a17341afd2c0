using SchoolSupport.Analytics.Statistics;

namespace SchoolSupport.Analytics.Indicators;

/// <summary>One indicator of one school or territory in two years, later minus earlier. See docs/indicators/change.md.</summary>
public sealed record Change
{
    private Change(Estimate before, Estimate after, Estimate difference)
    {
        Before = before;
        After = after;
        Difference = difference;
    }

    public Estimate Before { get; }

    public Estimate After { get; }

    /// <summary>Percentages differ by percentage points, all other units by themselves.</summary>
    public Estimate Difference { get; }

    /// <summary>
    /// Whether the interval of the difference leaves 0 out; null when there is no interval. True does not say that
    /// the school works better or worse, only that the composition of the two groups alone hardly explains the change.
    /// </summary>
    public bool? Distinguishable => Difference.Interval is { } interval ? !interval.Contains(0) : null;

    /// <remarks>The two groups of pupils must be different people, as two years of one grade are.</remarks>
    /// <exception cref="ArgumentException">The two are not the same indicator.</exception>
    public static Change Between(Estimate before, Estimate after)
    {
        if (!before.MayBeSameIndicatorAs(after))
        {
            throw new ArgumentException("The years show different indicators.", nameof(after));
        }

        return new Change(before, after, Subtract(before, after));
    }

    /// <summary>Two years measured in different ways: both stay visible, no difference is given.</summary>
    public static Change NotComparable(Estimate before, Estimate after) =>
        new(before, after, Estimate.None(UnitOfChange(after.Unit), NoValue.NotComparable));

    private static Estimate Subtract(Estimate before, Estimate after)
    {
        Unit unit = UnitOfChange(after.Unit);
        if (before.Value is not { } was || after.Value is not { } now)
        {
            return Estimate.None(unit, before.WhyNoValue ?? after.WhyNoValue ?? NoValue.NoData);
        }

        if (before.Share is { } shareBefore && after.Share is { } shareAfter)
        {
            return WithInterval(now - was, unit, NewcombeDifference.Of(shareAfter, shareBefore)?.ScaledBy(100));
        }

        if (before.Categories is { } marksBefore && after.Categories is { } marksAfter)
        {
            return WithInterval(now - was, unit, WelchDifference.Of(marksAfter, marksBefore));
        }

        NoInterval missing = before.WhyNoInterval ?? after.WhyNoInterval ?? NoInterval.OnlyMeanKnown;
        return Estimate.Computed(now - was, unit, missing);
    }

    private static Estimate WithInterval(double value, Unit unit, Interval? interval) => interval is { } known
        ? Estimate.Computed(value, unit, known)
        : Estimate.Computed(value, unit, NoInterval.TooFew);

    private static Unit UnitOfChange(Unit unit) => unit == Unit.Percent ? Unit.PercentagePoints : unit;
}
