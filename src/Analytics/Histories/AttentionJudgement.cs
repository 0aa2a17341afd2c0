using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Analytics.Histories;

/// <summary>Which schools of a municipality to look at first, as known at the end of a school year.</summary>
/// <param name="Schools">In the order of the schools.</param>
public sealed record AttentionJudgement(AttentionSummary Summary, IReadOnlyList<SchoolAttention> Schools)
{
    /// <param name="until">Later results and choices of risk factors are left aside; null for all there is.</param>
    internal static AttentionJudgement Of(IReadOnlyList<JudgedSchool> schools, SchoolYear? until)
    {
        SchoolYear? year = schools.SelectMany(school => school.Composites)
            .Where(composite => composite.Residual.Value is not null && IsKnown(composite.Year))
            .Select(composite => (SchoolYear?)composite.Year)
            .Max();
        Period? oge = schools.SelectMany(school => school.Series)
            .Where(one => one.Key.Procedure == Procedures.Oge)
            .SelectMany(one => one.Points)
            .Where(point => IsKnown(point.Period.Year))
            .Select(point => (Period?)point.Period)
            .Max();
        SchoolAttention[] judged =
        [
            .. schools.Select(school => AttentionRules.Of(
                [.. school.Series.Select(series => series with { Points = [.. series.Points.Where(point => IsKnown(point.Period.Year))] })],
                school.Composites,
                [.. school.RiskFactors.Where(choice => IsKnown(choice.Year))],
                year,
                oge)),
        ];
        int with = schools.Count(school => year is not null
            && school.Composites.FirstOrDefault(composite => composite.Year == year)?.DistinguishablyBelow is not null);
        return new AttentionJudgement(
            new AttentionSummary(
                year, Count(AttentionState.NeedsAttention), Count(AttentionState.Unclear), Count(AttentionState.Fine),
                with, with * CompositeResidual.ChanceOfBelow),
            judged);

        bool IsKnown(SchoolYear known) => until is not SchoolYear last || known <= last;

        int Count(AttentionState state) => judged.Count(school => school.State == state);
    }
}

/// <summary>What a school is judged by.</summary>
internal readonly record struct JudgedSchool(
    IReadOnlyList<AssessmentSeries> Series, IReadOnlyList<CompositeResidual> Composites, IReadOnlyList<RiskFactorChoice> RiskFactors);
