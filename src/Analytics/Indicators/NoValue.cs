namespace SchoolSupport.Analytics.Indicators;

/// <summary>Why there is no value. None of these is a zero.</summary>
public enum NoValue
{
    NoData,

    /// <summary>Known, but the source or the rules of publication keep it back.</summary>
    Hidden,

    /// <summary>The procedure did not take place there.</summary>
    NotHeld,

    TooFew,

    /// <summary>The two sides were measured differently.</summary>
    NotComparable,

    /// <summary>The source contradicts itself and nobody has settled it yet.</summary>
    Doubtful,

    /// <summary>There are values, but without numbers of participants they cannot be pooled.</summary>
    NumberUnknown,
}
