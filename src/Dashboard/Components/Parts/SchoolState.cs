namespace SchoolSupport.Dashboard.Components.Parts;

/// <summary>How a school stands, from the least to the most need to look at it; nothing here is a grade.</summary>
public enum SchoolState
{
    /// <summary>Nothing was loaded that could be judged.</summary>
    NoData = 0,

    /// <summary>There are data, and nothing in them speaks against.</summary>
    InOrder = 1,

    /// <summary>Something is worth knowing, but it may be chance: pupils who did not pass.</summary>
    Noted = 2,

    /// <summary>The data do not settle it: too few of them, or a cell in doubt.</summary>
    Unclear = 3,
    NeedsAttention = 4,
}
