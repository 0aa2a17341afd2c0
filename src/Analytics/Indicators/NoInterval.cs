using SchoolSupport.Analytics.Statistics;

namespace SchoolSupport.Analytics.Indicators;

/// <summary>Why a value stands without an interval.</summary>
public enum NoInterval
{
    /// <summary>There is no value either.</summary>
    NoValue,

    /// <summary>A mean was reported without the distribution behind it.</summary>
    OnlyMeanKnown,

    /// <summary>A percentage was reported without the counts behind it.</summary>
    OnlyPercentKnown,

    NumberUnknown,

    /// <summary>Fewer than <see cref="StudentMean.MinN"/> pupils.</summary>
    TooFew,

    /// <summary>A mean of equal scores: how far scores of such pupils lie apart is not known.</summary>
    AllAlike,

    /// <summary>An exact number, not an estimate.</summary>
    ExactCount,
}
