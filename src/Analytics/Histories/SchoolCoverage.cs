namespace SchoolSupport.Analytics.Histories;

/// <summary>How many of the schools that should have results stand behind a municipality's value. See docs/indicators/pooling.md.</summary>
/// <param name="Missing">Open schools with the grade whose results of this procedure, grade and period are not loaded or cannot be pooled.</param>
public readonly record struct SchoolCoverage(int Known, int Missing)
{
    public int Expected => Known + Missing;

    /// <summary>More schools, or pupils, than this unknown make another number of it.</summary>
    public const double MostUnknown = 0.1;

    public bool IsWhole => Missing == 0;

    /// <summary>At most a tenth is missing, as where a small school has no pupils in the grade that year.</summary>
    public bool IsNearlyWhole => Missing <= MostUnknown * Expected;

    /// <summary>With fewer than half of the schools it is a value of those schools: a school is not measured by it.</summary>
    public bool SpeaksForAll => Known >= Missing;
}
