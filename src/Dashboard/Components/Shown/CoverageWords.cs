using SchoolSupport.Analytics.Histories;
using SchoolSupport.Analytics.Indicators;
using SchoolSupport.Dashboard.Text;

namespace SchoolSupport.Dashboard.Components.Shown;

/// <summary>Of how many schools a municipality's value is: «по 11 школам», «по 9 из 24 школ».</summary>
public static class CoverageWords
{
    private static readonly Plural BySchools = new("школе", "школам", "школам");

    /// <returns>Empty for a value no schools were added up for.</returns>
    public static string Of(AssessmentPoint point, AssessmentIndicator indicator, MunicipalityHistory municipality) =>
        point is PooledPoint pooled && pooled[indicator].Basis == Basis.Pooled ? Of(pooled.Coverage(indicator), SchoolsOf(municipality)) : "";

    /// <param name="schools">All schools of the municipality.</param>
    public static string Of(PooledEstimate coverage, int schools) => coverage.Included < schools
        ? $"по{RussianNumbers.HardSpace}{coverage.Included} из{RussianNumbers.HardSpace}{Plural.OfSchools.Of(schools)}"
        : $"по{RussianNumbers.HardSpace}{BySchools.Of(coverage.Included)}";

    /// <summary>All of them, also for somebody who may see only one.</summary>
    public static int SchoolsOf(MunicipalityHistory municipality) =>
        municipality.Attention.NeedsAttention + municipality.Attention.Unclear + municipality.Attention.Fine;
}
