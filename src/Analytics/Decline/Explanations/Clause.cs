using SchoolSupport.Analytics.Decline.Features;

namespace SchoolSupport.Analytics.Decline.Explanations;

/// <summary>
/// Which phrase of the list says how a school stands out in a feature: «классы будущего года слабее нынешних». Nothing is said where
/// the words would not be true of the school, as «выросла» of what grew less than elsewhere.
/// </summary>
public static class Clause
{
    public const string Unknown = "decline.reason.unknown";

    /// <summary>Their words speak of more or less than nothing; those of the others, of more or less than the middle school.</summary>
    private static readonly HashSet<string> _fromZero =
    [
        "history.surprise", "history.score", "history.score1", "history.change1", "history.change2", "history.line",
        "marks.twos-change", "marks.gap", "cohorts.next", "cohorts.flow", "cohorts.forecast", "objectivity.mismatch",
    ];

    /// <param name="column">Standardised: above 0 is more than usual in the years that were learned from.</param>
    /// <param name="value">Of the school.</param>
    /// <param name="median">Of the year.</param>
    /// <returns>Null where neither phrase is true.</returns>
    public static string? Of(Feature feature, double column, double? value, double? median)
    {
        double? side = value - (_fromZero.Contains(feature.Code) ? 0 : median);
        return side is { } known && known != 0 && Math.Sign(known) == Math.Sign(column) ? Code(feature.Code, known > 0) : null;
    }

    public static string Code(string feature, bool isHigh) => $"decline.reason.{feature}.{(isHigh ? "high" : "low")}";

    public static string YesNo(string covariate, bool isYes) => $"decline.reason.{covariate}.{(isYes ? "yes" : "no")}";
}
