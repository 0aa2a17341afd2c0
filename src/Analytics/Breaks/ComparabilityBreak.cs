using SchoolSupport.Analytics.Histories;

namespace SchoolSupport.Analytics.Breaks;

public enum BreakKind
{
    /// <summary>The period itself is unlike all others, before and after.</summary>
    StandsApart,

    /// <summary>The procedure was not held: what lies before and after is not one line.</summary>
    NotHeld,

    /// <summary>From this period on the procedure is another one.</summary>
    ChangedFrom,

    /// <summary>A municipality's two periods are known by different schools; found in the data, never listed.</summary>
    OtherSchools,
}

public enum BreakStatus
{
    Confirmed,

    /// <summary>Shown as a note; years are compared all the same until somebody confirms it.</summary>
    ToBeConfirmed,

    /// <summary>Somebody decided that it does not hold here: kept with the reason, without effect.</summary>
    SetAside,
}

/// <summary>Why results of two periods of one procedure are not to be compared. See docs/trends/comparability.md.</summary>
/// <param name="Reason">Russian, for the reader of a chart.</param>
public sealed record ComparabilityBreak(string Procedure, BreakKind Kind, Period At, string Reason, BreakStatus Status)
{
    /// <summary>What it is known by in the list; empty for one found in the data.</summary>
    public string Code { get; init; } = "";

    /// <summary>Where it is said.</summary>
    public string Source { get; init; } = "";

    /// <summary>Which grades and subjects it is of.</summary>
    public BreakReach Reach { get; init; } = BreakReach.Everything;

    /// <summary>Whether it lies between two periods, given in time order.</summary>
    public bool Separates(SeriesKey key, Period earlier, Period later) => Concerns(key) && Kind switch
    {
        BreakKind.StandsApart => earlier == At || later == At,
        BreakKind.NotHeld => earlier.Year < At.Year && later.Year > At.Year,
        BreakKind.OtherSchools => later == At,
        _ => earlier < At && later >= At,
    };

    /// <summary>Whether it speaks of the series at all.</summary>
    public bool Concerns(SeriesKey key) => Status != BreakStatus.SetAside && Procedure == key.Procedure && Reach.Includes(key);
}
