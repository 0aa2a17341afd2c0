using SchoolSupport.Analytics.Statistics;

namespace SchoolSupport.Analytics.Indicators;

/// <summary>
/// One number with its uncertainty, or the reason why there is none. Exactly one of <see cref="Value"/> and
/// <see cref="WhyNoValue"/> is set, and exactly one of <see cref="Interval"/> and <see cref="WhyNoInterval"/>.
/// </summary>
public sealed record Estimate
{
    private Estimate()
    {
    }

    /// <summary>In <see cref="Unit"/>; percentages run from 0 to 100.</summary>
    public double? Value { get; private init; }

    public Unit Unit { get; private init; }

    /// <summary>The 95 % interval, in <see cref="Unit"/>.</summary>
    public Interval? Interval { get; private init; }

    /// <summary>How many of <see cref="N"/>, when the value is a share with known counts.</summary>
    public int? Successes { get; private init; }

    /// <summary>How many pupils the value speaks of; null when that is not known or the value is itself a count.</summary>
    public int? N { get; private init; }

    public Method Method { get; private init; }

    public NoValue? WhyNoValue { get; private init; }

    public NoInterval? WhyNoInterval { get; private init; }

    /// <summary>It says one thing of every pupil: 0 % or 100 %, a mean of equal marks, an end of the scale of a reported value.</summary>
    public bool AllAlike => Value is { } value && (Categories is { } categories
        ? categories.Categories.Count(category => category.Count > 0) == 1
        : Unit switch
        {
            Unit.Percent or Unit.TestScore => value is 0 or 100,
            Unit.Mark => value is 2 or 5,
            _ => false,
        });

    internal Share? Share => Successes is { } successes && N is { } n ? new Share(successes, n) : null;

    /// <summary>The distribution a mean was computed from.</summary>
    internal CategoryCounts? Categories { get; private init; }

    /// <summary>The scores a mean was computed from.</summary>
    internal Moments? Moments { get; private init; }

    public static Estimate None(Unit unit, NoValue why) => new()
    {
        Unit = unit,
        WhyNoValue = why,
        WhyNoInterval = NoInterval.NoValue,
    };

    /// <summary>A percentage with its <see cref="Wilson"/> interval; no value for an empty group.</summary>
    /// <param name="method">How the counts were come by: counted or reconstructed.</param>
    public static Estimate OfShare(Share share, Method method)
    {
        CheckCounts(method);
        return share.Value is not { } value ? None(Unit.Percent, NoValue.NoData) : new()
        {
            Unit = Unit.Percent,
            Value = 100 * value,
            Interval = Wilson.Of(share)?.ScaledBy(100),
            Successes = share.Successes,
            N = share.N,
            Method = method,
        };
    }

    /// <summary>A mean with its <see cref="StudentMean"/> interval; no value for an empty group.</summary>
    /// <param name="method">How the counts were come by: counted or reconstructed.</param>
    public static Estimate OfMean(CategoryCounts counts, Unit unit, Method method)
    {
        CheckCounts(method);
        Interval? interval = StudentMean.Of(counts);
        return counts.Mean is not { } value ? None(unit, NoValue.NoData) : new()
        {
            Unit = unit,
            Value = value,
            Interval = interval,
            WhyNoInterval = interval is null ? NoInterval.TooFew : null,
            N = counts.N,
            Method = method,
            Categories = counts,
        };
    }

    /// <summary>A mean of scores with its <see cref="StudentMean"/> interval; no value for an empty group.</summary>
    /// <param name="most">The highest score there can be.</param>
    /// <param name="method">How the counts were come by: counted or reconstructed.</param>
    public static Estimate OfScores(Moments scores, double most, Unit unit, Method method)
    {
        CheckCounts(method);
        Interval? interval = StudentMean.Of(scores, 0, most);
        return scores.Mean is not { } value ? None(unit, NoValue.NoData) : new()
        {
            Unit = unit,
            Value = value,
            Interval = interval,
            WhyNoInterval = interval is not null ? null : scores.N < StudentMean.MinN ? NoInterval.TooFew : NoInterval.AllAlike,
            N = scores.N,
            Method = method,
            Moments = scores,
        };
    }

    /// <summary>Points of a task as a percentage of the most points its pupils could have, with <see cref="Wilson.OfBounded"/>.</summary>
    /// <param name="percent">From 0 to 100.</param>
    /// <param name="n">At least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The percentage lies outside 0–100, or the group is empty.</exception>
    public static Estimate OfCompletion(double percent, int n, Method method)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(n, 1);
        return new()
        {
            Unit = Unit.Percent,
            Value = percent,
            Interval = Wilson.OfBounded(percent / 100, n)!.Value.ScaledBy(100),
            N = n,
            Method = method,
        };
    }

    /// <summary>A percentage of a group that is known as a whole, such as the teachers of a school: chance has no part in it.</summary>
    public static Estimate OfWhole(Share share) => share.Value is not { } value ? None(Unit.Percent, NoValue.NoData) : new()
    {
        Unit = Unit.Percent,
        Value = 100 * value,
        WhyNoInterval = NoInterval.ExactCount,
        Successes = share.Successes,
        N = share.N,
        Method = Method.Counted,
    };

    /// <summary>A value the source gives ready-made, without the counts behind it.</summary>
    /// <param name="n">Null when the source does not tell the number of participants.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The value is not finite, a percentage lies outside 0–100, or <paramref name="n"/> is below 1.
    /// </exception>
    public static Estimate Reported(double value, Unit unit, int? n)
    {
        if (!double.IsFinite(value) || (unit == Unit.Percent && value is < 0 or > 100))
        {
            throw new ArgumentOutOfRangeException(nameof(value), value, "Cannot be a value in this unit.");
        }

        return Bare(value, unit, n, Method.AsReported, n is null ? NoInterval.NumberUnknown : OnlyValueKnown(unit));
    }

    /// <summary>An exact number of pupils, people or things.</summary>
    public static Estimate Exact(int count, Unit unit)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return Bare(count, unit, null, Method.Counted, NoInterval.ExactCount);
    }

    /// <summary>A value derived from other estimates.</summary>
    /// <exception cref="ArgumentException">The interval does not contain the value.</exception>
    public static Estimate Computed(double value, Unit unit, Interval interval) => interval.Contains(value)
        ? new() { Unit = unit, Value = value, Interval = interval, Method = Method.Computed }
        : throw new ArgumentException("An interval contains its estimate.", nameof(interval));

    /// <summary>A value derived from other estimates, whose interval cannot be told.</summary>
    public static Estimate Computed(double value, Unit unit, NoInterval why) =>
        Bare(value, unit, null, Method.Computed, why);

    internal static Estimate Weighted(double value, Unit unit, int n, NoInterval why) =>
        Bare(value, unit, n, Method.WeightedByParticipants, why);

    /// <summary>False for different units and for a share beside a mean: качество and СОУ are both percentages.</summary>
    internal bool MayBeSameIndicatorAs(Estimate other) => Unit == other.Unit
        && (Share is null || other.Categories is null)
        && (Categories is null || other.Share is null);

    private static Estimate Bare(double value, Unit unit, int? n, Method method, NoInterval why)
    {
        if (n < 1)
        {
            throw new ArgumentOutOfRangeException(nameof(n), n, "A value cannot describe an empty group.");
        }

        return new() { Unit = unit, Value = value, N = n, Method = method, WhyNoInterval = why };
    }

    private static NoInterval OnlyValueKnown(Unit unit) =>
        unit == Unit.Percent ? NoInterval.OnlyPercentKnown : NoInterval.OnlyMeanKnown;

    private static void CheckCounts(Method method)
    {
        if (method is not (Method.Counted or Method.Reconstructed))
        {
            throw new ArgumentOutOfRangeException(nameof(method), method, "Counts are counted or reconstructed.");
        }
    }
}
