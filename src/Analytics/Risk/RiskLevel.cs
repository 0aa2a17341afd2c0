namespace SchoolSupport.Analytics.Risk;

/// <summary>The significance of a risk factor; the numbers are what a weighted mean is taken of.</summary>
public enum RiskLevel
{
    Low = 0,
    Medium = 1,
    High = 2,
}

/// <summary>The levels that the data allow: of a small group several.</summary>
/// <exception cref="ArgumentException">The lowest is above the highest.</exception>
public readonly record struct RiskRange(RiskLevel Lowest, RiskLevel Highest)
{
    public RiskLevel Highest { get; } = Highest >= Lowest ? Highest : throw new ArgumentException("A range runs upwards.", nameof(Highest));

    /// <summary>Null where more than one level is possible.</summary>
    public RiskLevel? Only => Lowest == Highest ? Lowest : null;
}

/// <summary>Why there is no level. None of these is a low one.</summary>
public enum NoRiskLevel
{
    NoData,

    /// <summary>There is a value and nothing to hold it against.</summary>
    NoThreshold,

    /// <summary>The interval allows more than one level.</summary>
    FewPupils,

    /// <summary>Of the parameters of a factor too few have data.</summary>
    LittleData,

    /// <summary>A part is larger than its whole, or somebody has to settle a cell first.</summary>
    Doubtful,

    /// <summary>The answer is none of those a level is set for.</summary>
    AnswerUnknown,
}
