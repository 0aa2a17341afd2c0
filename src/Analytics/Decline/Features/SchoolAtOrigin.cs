using SchoolSupport.Analytics.Decline.Panels;
using SchoolSupport.Analytics.Statistics;

namespace SchoolSupport.Analytics.Decline.Features;

/// <summary>What features of one school are computed from: only what was known at the origin.</summary>
/// <param name="Years">One element for each year up to the origin; null for a year without results.</param>
/// <param name="TerritoryLevel">Mean level of the other schools of the territory; null when there are too few or all are one.</param>
internal sealed record SchoolAtOrigin(
    IReadOnlyList<YearOfSchool?> Years, LocalLevelFilter Levels, LocalLevel Model, LocalLevelFilter? Twos, LocalLevelFilter? Fives,
    double? TerritoryLevel)
{
    public Level Level => Levels.Levels[^1];

    /// <summary>The last year with a value of quality.</summary>
    public YearOfSchool Latest => Years.Last(year => year?.Quality is not null)!;

    public int Observations => Years.Count(year => year?.Quality is not null);

    public YearOfSchool? Year(int back) => Years.Count > back ? Years[^(back + 1)] : null;

    public double? LevelBefore(int years) => Levels.Levels.Count > years ? Levels.Levels[^(years + 1)].Mean : null;
}
