using SchoolSupport.Domain.Vocabulary;

namespace SchoolSupport.Analytics.Risk;

/// <summary>«Оценка системы» of one factor at a school: our own indicators, never the risk profile of ФИОКО.</summary>
/// <param name="Range">The levels the data allow together; null without enough data.</param>
/// <param name="Why">Set where there is no single level.</param>
public sealed record FactorAssessment(RiskFactorKind Factor, IReadOnlyList<RiskParameter> Parameters, RiskRange? Range, NoRiskLevel? Why)
{
    public RiskLevel? Level => Range?.Only;

    /// <summary>Parameters with data, decided or not.</summary>
    public int WithData => Parameters.Count(parameter => parameter.Reading is not null);

    /// <summary>What would have to be loaded, each file once.</summary>
    public IReadOnlyList<string> Needs =>
    [
        .. RiskRules.Unmeasured.Where(missing => missing.Factor == Factor.Code).Select(missing => missing.Needs),
        .. Parameters.Where(parameter => parameter.Reading is null).Select(parameter => parameter.Indicator.Needs).Distinct(),
    ];

    public static FactorAssessment Of(RiskFactorKind factor, IReadOnlyList<RiskParameter> parameters)
    {
        RiskParameter[] deciding = [.. parameters.Where(parameter => parameter.Indicator.Decides && parameter.Why != NoRiskLevel.NoThreshold)];
        RiskParameter[] known = [.. deciding.Where(parameter => parameter.Chances is not null)];
        double weight = known.Sum(parameter => parameter.Indicator.Weight);
        if (weight <= 0 || weight < RiskRules.Rule.LeastKnown * deciding.Sum(parameter => parameter.Indicator.Weight))
        {
            return new FactorAssessment(factor, parameters, null, Missing(parameters, known.Length));
        }

        RiskRange range = RiskChances.Of(known, RiskRules.Rule).Range;
        return new FactorAssessment(factor, parameters, range, range.Only is null ? NoRiskLevel.FewPupils : null);
    }

    private static NoRiskLevel Missing(IReadOnlyList<RiskParameter> parameters, int known) =>
        known > 0 ? NoRiskLevel.LittleData
        : parameters.All(parameter => parameter.Reading is null) ? NoRiskLevel.NoData
        : parameters.Any(parameter => parameter.Why == NoRiskLevel.Doubtful) ? NoRiskLevel.Doubtful
        : parameters.Any(parameter => parameter.Why == NoRiskLevel.AnswerUnknown) ? NoRiskLevel.AnswerUnknown
        : NoRiskLevel.NoThreshold;
}
