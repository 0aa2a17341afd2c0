using SchoolSupport.Analytics.Histories;
using SchoolSupport.Analytics.Statistics;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Organisations;
using SchoolSupport.Domain.Vocabulary;

namespace SchoolSupport.Analytics.Risk;

/// <summary>The ten factors of one school.</summary>
/// <param name="Factors">In the official order.</param>
public sealed record SchoolRisk(School School, IReadOnlyList<FactorAssessment> Factors)
{
    public FactorAssessment Of(RiskFactorKind factor) => Factors[factor.Number - 1];
}

/// <summary>«Оценка системы» of all schools of a municipality in one school year.</summary>
/// <param name="Schools">In the order of the history.</param>
public sealed record RiskAssessment(SchoolYear Year, IReadOnlyList<SchoolRisk> Schools)
{
    /// <summary>
    /// Data of the year judged, else of the year before: questionnaires come once a year, and what is older says nothing of now.
    /// </summary>
    public static RiskAssessment Of(MunicipalityHistory municipality, RiskRules rules, SchoolYear year)
    {
        var parameters = RiskRules.ShippedIndicators.ToDictionary(
            indicator => indicator.Code,
            indicator => WithMunicipality([.. municipality.Schools.Select(school => Parameter(school, indicator, rules, year))]),
            StringComparer.Ordinal);
        return new RiskAssessment(
            year,
            [
                .. municipality.Schools.Select((school, index) => new SchoolRisk(
                    school.School,
                    [
                        .. RiskFactorKind.All.Select(factor => FactorAssessment.Of(
                            factor,
                            [.. RiskRules.ShippedIndicators.Where(indicator => indicator.Factor == factor.Code).Select(indicator => parameters[indicator.Code][index])])),
                    ])),
            ]);
    }

    private static RiskParameter Parameter(SchoolHistory school, RiskIndicator shipped, RiskRules rules, SchoolYear year)
    {
        RiskReading? reading = RiskMeasures.Of(shipped.Measure, school, year) ?? RiskMeasures.Of(shipped.Measure, school, year.Previous);
        RiskIndicator? indicator = rules.In(reading?.Year ?? year, shipped);
        if (reading is null || indicator is null || !indicator.Decides || reading.Contradicts)
        {
            return new RiskParameter(indicator ?? shipped, reading, null, reading is null ? NoRiskLevel.NoData
                : reading.Contradicts ? NoRiskLevel.Doubtful
                : NoRiskLevel.NoThreshold);
        }

        RiskChances? chances = reading.ChancesOf(indicator);
        return new RiskParameter(indicator, reading, chances, chances is null ? NoRiskLevel.AnswerUnknown : chances.Range.Only is null ? NoRiskLevel.FewPupils : null);
    }

    private static RiskParameter[] WithMunicipality(RiskParameter[] schools)
    {
        RiskParameter[] known = [.. schools.Where(school => school.Reading is { Contradicts: false })];
        if (known.Length == 0)
        {
            return schools;
        }

        Share[] shares = [.. known.Select(school => school.Reading!.Share).OfType<Share>()];
        var all = new MunicipalReading(
            known.Length,
            shares.Length == 0 ? null : shares.Aggregate((sum, share) => sum + share),
            [.. Enum.GetValues<RiskLevel>().Select(level => known.Count(school => school.Level == level))]);
        return [.. schools.Select(school => school with { Municipality = all })];
    }
}
