namespace SchoolSupport.Analytics.Statistics;

/// <summary>Why a method has nothing to say about some data. None of these is a zero.</summary>
public enum NoFinding
{
    /// <summary>Nothing but empty groups, or nothing at all.</summary>
    NoObservations,

    /// <summary>Fewer observations than the method needs.</summary>
    TooFew,

    /// <summary>Everything was observed at one time, so nothing can be said about change.</summary>
    OneTime,

    /// <summary>Everybody succeeded or nobody did: there is nothing to compare.</summary>
    AllAlike,

    /// <summary>Successes and failures do not overlap, so the likelihood grows without end.</summary>
    Separated,

    /// <summary>Equal values: the exact distribution is known only without them.</summary>
    Ties,

    /// <summary>More observations than the exact distribution is worked out for.</summary>
    TooMany,

    /// <summary>The groups vary no more than chance alone would have it: their common value speaks for each.</summary>
    NoDifference,
}

/// <summary>What a method found, or the reason why the data do not allow it. Exactly one of the two is set.</summary>
public sealed record Finding<T>
    where T : class
{
    private Finding()
    {
    }

    public T? Value { get; private init; }

    public NoFinding? Why { get; private init; }

    public static implicit operator Finding<T>(T value) => new() { Value = value };

    public static implicit operator Finding<T>(NoFinding why) => new() { Why = why };
}
