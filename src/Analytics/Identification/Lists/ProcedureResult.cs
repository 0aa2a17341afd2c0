using SchoolSupport.Analytics.Histories;
using SchoolSupport.Analytics.Identification.Methodologies;
using SchoolSupport.Analytics.Indicators;
using SchoolSupport.Analytics.Statistics;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Analytics.Identification.Lists;

/// <summary>What one procedure of one year says of a school.</summary>
public enum ResultState
{
    Low,
    NotLow,

    /// <summary>Fewer participants than the methodology counts.</summary>
    TooFewPupils,
    NotHeld,

    /// <summary>The school has no such grade.</summary>
    NotOfThisSchool,

    /// <summary>No school of the municipality has results of it.</summary>
    NotLoaded,

    /// <summary>Other schools have results, this one has none: nobody wrote it, or its part is not loaded.</summary>
    NotInTables,

    /// <summary>The table contradicts itself and nobody has settled it: left out, and said.</summary>
    Doubtful,
    Hidden,
}

/// <summary>One procedure of one year of a school as a methodology sees it.</summary>
public sealed record ProcedureResult(MethodologyProcedure Procedure, SchoolYear Year, ResultState State)
{
    /// <summary>Which wave of the year; null where there is no result.</summary>
    public Period? Period { get; init; }

    /// <summary>Pupils below of all; null where only a percentage is known or nothing.</summary>
    public Share? Below { get; init; }

    public double? Percent { get; init; }

    public int? N { get; init; }

    public Method Method { get; init; }

    /// <summary>How many pupils with another result would make it the other way; null where counts are not known.</summary>
    public int? PupilsToBorder { get; init; }

    /// <summary>That the true share reaches the border, from the school's own pupils; null where counts are not known.</summary>
    public LowResult? Certainty { get; init; }

    public Origin Origin { get; init; } = Origin.None;

    public bool IsLow => State == ResultState.Low;

    /// <summary>Whether it may still turn out to be low.</summary>
    public bool IsUnknown => State is ResultState.NotLoaded or ResultState.NotInTables or ResultState.Doubtful or ResultState.Hidden;
}
