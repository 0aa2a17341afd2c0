namespace SchoolSupport.Dashboard.Components.Parts;

/// <summary>The three states of the interface; there is no fourth and no grade between them.</summary>
public enum SchoolState
{
    InOrder = 0,

    /// <summary>The data do not settle it.</summary>
    Unclear = 1,
    NeedsAttention = 2,
}
