namespace SchoolSupport.Analytics.Indicators;

/// <summary>How a value was come by.</summary>
public enum Method
{
    /// <summary>There is no value.</summary>
    None,

    /// <summary>From counts of pupils as they stand in the source.</summary>
    Counted,

    /// <summary>From counts of pupils restored out of percentages and the number of participants.</summary>
    Reconstructed,

    /// <summary>The source gives the value itself; it cannot be recomputed.</summary>
    AsReported,

    /// <summary>A mean of the schools' values, weighted by their numbers of participants.</summary>
    WeightedByParticipants,

    /// <summary>From other estimates.</summary>
    Computed,
}
