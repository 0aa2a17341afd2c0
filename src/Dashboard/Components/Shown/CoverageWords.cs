using SchoolSupport.Analytics.Histories;
using SchoolSupport.Dashboard.Text;

namespace SchoolSupport.Dashboard.Components.Shown;

/// <summary>Of how many schools a municipality's value is: «по 11 школам», «по 9 из 24 школ».</summary>
public static class CoverageWords
{
    private static readonly Plural BySchools = new("школе", "школам", "школам");

    /// <returns>Empty for a value no schools were added up for.</returns>
    public static string Of(AssessmentPoint point, AssessmentIndicator indicator) =>
        point.CoverageOf(indicator) is { } coverage ? Of(coverage) : "";

    public static string Of(SchoolCoverage coverage) => coverage.IsWhole
        ? $"по{RussianNumbers.HardSpace}{BySchools.Of(coverage.Known)}"
        : $"по{RussianNumbers.HardSpace}{coverage.Known} из{RussianNumbers.HardSpace}{Plural.OfSchools.Of(coverage.Expected)}";
}
