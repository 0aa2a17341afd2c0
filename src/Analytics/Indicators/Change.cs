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

    /// <summary>
    /// How often chance alone would set the two this far apart: 1 minus the confidence at which the interval of the difference just
    /// reaches 0. At most 0,05 exactly where <see cref="Distinguishable"/>; null where there is no interval.
    /// </summary>
    public double? ChanceAlone => Distinguishable is null ? null : SmallestLevel(Interval);

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

        if (IntervalOf(before, after, Confidence.Usual) is { } interval)
        {
            return Estimate.Computed(now - was, unit, interval);
        }

        if (before is { Share: not null } && after is { Share: not null }
            || before is { Categories: not null } && after is { Categories: not null }
            || before is { Moments: not null } && after is { Moments: not null })
        {
            return Estimate.Computed(now - was, unit, NoInterval.TooFew);
        }

        NoInterval missing = before.WhyNoInterval ?? after.WhyNoInterval ?? NoInterval.OnlyMeanKnown;
        return Estimate.Computed(now - was, unit, missing);
    }

    private Interval? Interval(double confidence) => IntervalOf(Before, After, confidence);

    /// <summary>For shares by Newcombe, for means by Welch; null where neither has what it needs.</summary>
    private static Interval? IntervalOf(Estimate before, Estimate after, double confidence) => (before, after) switch
    {
        ({ Share: { } was }, { Share: { } now }) => NewcombeDifference.Of(now, was, confidence)?.ScaledBy(100),
        ({ Categories: { } was }, { Categories: { } now }) => WelchDifference.Of(now, was, confidence),
        ({ Moments: { } was }, { Moments: { } now }) => WelchDifference.Of(now, was, confidence),
        _ => null,
    };

    /// <summary>Intervals widen with confidence, so halving finds where one first reaches 0.</summary>
    private static double SmallestLevel(Func<double, Interval?> interval)
    {
        (double reaches, double leavesOut) = (1, 0);
        for (int step = 0; step < 50 && reaches - leavesOut > 1e-12; step++)
        {
            double middle = (reaches + leavesOut) / 2;
            bool contains = interval(middle) is { } found && found.Contains(0);
            (reaches, leavesOut) = contains ? (middle, leavesOut) : (reaches, middle);
        }

        return 1 - leavesOut;
    }

    private static Unit UnitOfChange(Unit unit) => unit == Unit.Percent ? Unit.PercentagePoints : unit;
}
