using SchoolSupport.Analytics.Statistics;

namespace SchoolSupport.Analytics.Risk;

/// <summary>The same parameter over the schools of the municipality that have it.</summary>
/// <param name="Share">All parts of all wholes; null for answers.</param>
/// <param name="Levels">Schools by level, from low to high; of a small group nothing is counted.</param>
public sealed record MunicipalReading(int Schools, Share? Share, IReadOnlyList<int> Levels)
{
    public double? Percent => 100 * Share?.Value;
}

/// <summary>One parameter of a factor at a school.</summary>
/// <param name="Indicator">As valid in the year of the data; the shipped one where none is.</param>
/// <param name="Reading">Null without data.</param>
/// <param name="Chances">Null for the reason in <paramref name="Why"/>.</param>
public sealed record RiskParameter(RiskIndicator Indicator, RiskReading? Reading, RiskChances? Chances, NoRiskLevel? Why)
{
    /// <summary>The levels the data allow.</summary>
    public RiskRange? Range => Chances?.Range;

    /// <summary>Null where no school has data.</summary>
    public MunicipalReading? Municipality { get; init; }

    public RiskLevel? Level => Range?.Only;
}
