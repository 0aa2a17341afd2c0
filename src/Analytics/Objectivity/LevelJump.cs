using SchoolSupport.Analytics.Statistics;

namespace SchoolSupport.Analytics.Objectivity;

/// <summary>
/// Results of a year far above what the school's own earlier years foretell: the standardised surprise of the local-level filter.
/// See docs/objectivity/cross-check.md.
/// </summary>
/// <param name="Residual">Quality of all works of the year against the other schools, a share.</param>
/// <param name="Before">The level known before the year, a share.</param>
/// <param name="Z">(r − ρm)/√F, F = ρ²P + q² + φV₀ + ω².</param>
public sealed record LevelJump(double Residual, double Before, double Z) : Evidence
{
    public bool IsSignal => Z >= SignalRule.JumpZ;

    /// <param name="year">Place among the years of the filter.</param>
    /// <returns>Null where the year or all years before it have no result.</returns>
    public static LevelJump? Of(LocalLevelFilter filter, int year, double? residual) =>
        residual is double seen && year < filter.Scores.Count && filter.Scores[year] is double z && filter.Scores.Take(year).Any(score => score is not null)
            ? new LevelJump(seen, filter.Levels[year - 1].Mean, z)
            : null;
}
