namespace SchoolSupport.Domain.Imports;

/// <summary>Whether a fact is in force, and if not, why.</summary>
public enum Standing
{
    InForce = 0,

    /// <summary>A later table of the same source says something else about it, be it by leaving it out.</summary>
    Replaced = 1,

    /// <summary>A better source speaks of the same.</summary>
    OtherSourceLeads = 2,

    /// <summary>The total of a list that is one of several parts: no value of the territory.</summary>
    TotalOfPart = 3,
}
