namespace SchoolSupport.Analytics.Histories;

/// <summary>How many of the schools that should have results stand behind a municipality's value. See docs/indicators/pooling.md.</summary>
/// <param name="Missing">Open schools with the grade whose results of this procedure, grade and period are not loaded or cannot be pooled.</param>
public readonly record struct SchoolCoverage(int Known, int Missing)
{
    public int Expected => Known + Missing;

    public bool IsWhole => Missing == 0;

    /// <summary>With fewer than half of the schools it is a value of those schools: a school is not measured by it.</summary>
    public bool SpeaksForAll => Known >= Missing;
}
