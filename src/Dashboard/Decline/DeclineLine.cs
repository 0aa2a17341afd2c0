using SchoolSupport.Analytics.Decline.Cards;
using SchoolSupport.Analytics.Decline.Explanations;
using SchoolSupport.Analytics.Decline.Outcomes;
using SchoolSupport.Analytics.Decline.Stored;
using SchoolSupport.Dashboard.Components.Explanations;
using SchoolSupport.Domain.Decline;
using SchoolSupport.Domain.Organisations;
using SchoolSupport.Domain.Records;

namespace SchoolSupport.Dashboard.Decline;

/// <summary>One school in one run, with what people and the next year said to it.</summary>
/// <param name="Said">Null where an older program wrote it in another form.</param>
/// <param name="Outcome">Null of such a score.</param>
/// <param name="All">The probabilities of all schools of the municipality in the run, also of those the person may not see.</param>
public sealed record DeclineLine(
    School School, DeclineScore Score, StoredScore? Said, SchoolOutcome? Outcome, KeptDecision Decision, KeptExplanation Comment, ProbabilityRange All)
{
    /// <summary>Null where there were too few past cases, or the schools hardly differ: then a word would make something of nothing.</summary>
    public RiskBand? Shown => All.IsAlike ? null : Said?.Band;

    public string SizeGroup => GroupTable.SizeOf(Score.PupilsPerProcedure);
}

/// <summary>How far the schools of a municipality differ in one run.</summary>
public sealed record ProbabilityRange(int Schools, double Least, double Greatest)
{
    /// <summary>Between the least and the greatest probability of a list.</summary>
    private const double Noticeable = 0.15;

    public bool IsAlike => Schools > 1 && Greatest - Least < Noticeable;
}

/// <summary>The decision about a school, among the kept records.</summary>
/// <param name="Record">Null while nothing was decided.</param>
/// <param name="Decision">Null also where the record cannot be read; then <paramref name="Unreadable"/> says so.</param>
public sealed record KeptDecision(string Code, KeptRecord? Record, DeclineDecision? Decision, string? Unreadable)
{
    /// <param name="records">Those that hold.</param>
    public static KeptDecision Of(string code, int school, IEnumerable<KeptRecord> records)
    {
        KeptRecord? record = records.LastOrDefault(one => one.Kind == RecordKinds.DeclineDecision && one.Code == code && one.SchoolId == school);
        try
        {
            return new KeptDecision(code, record, record is null ? null : DeclineDecision.OfJson(record.Body), null);
        }
        catch (FormatException wrong)
        {
            return new KeptDecision(code, record, null, wrong.Message);
        }
    }
}
