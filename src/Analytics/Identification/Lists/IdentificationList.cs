using SchoolSupport.Analytics.Histories;
using SchoolSupport.Analytics.Identification.Methodologies;
using SchoolSupport.Analytics.Statistics;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Analytics.Identification.Lists;

/// <summary>The schools of a municipality by a methodology in a year. See docs/identification/methodologies.md.</summary>
/// <param name="Verdicts">One for each school, by name; empty where nobody can be judged.</param>
/// <param name="Why">Set where nobody can be judged.</param>
/// <param name="Municipal">By procedure: pupils below of all, of the schools whose counts are known; procedures without any are absent.</param>
public sealed record IdentificationList(
    Methodology Methodology,
    SchoolYear Year,
    IReadOnlyList<SchoolVerdict> Verdicts,
    NoJudgement? Why,
    IReadOnlyDictionary<MethodologyProcedure, Share> Municipal)
{
    public IEnumerable<SchoolVerdict> Listed => Verdicts.Where(verdict => verdict.Status == ListStatus.Listed);

    public SchoolVerdict? Of(int school) => Verdicts.FirstOrDefault(verdict => verdict.SchoolId == school);

    public static IdentificationList Of(MunicipalityHistory municipality, Methodology methodology, SchoolYear year)
    {
        if (!methodology.IsComputable || !methodology.HoldsIn(year))
        {
            return new IdentificationList(
                methodology, year, [], methodology.IsComputable ? NoJudgement.OutsideValidity : NoJudgement.NothingToCompute, Nothing);
        }

        var reader = new ResultReader(municipality, methodology);
        SchoolJudge judge = new(methodology, reader, municipality, year);
        return new IdentificationList(methodology, year, [.. municipality.Schools.Select(judge.Verdict)], null, judge.Municipal[year]);
    }

    private static IReadOnlyDictionary<MethodologyProcedure, Share> Nothing { get; } = new Dictionary<MethodologyProcedure, Share>();
}
