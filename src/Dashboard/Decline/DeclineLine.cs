using SchoolSupport.Analytics.Decline.Cards;
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
public sealed record DeclineLine(
    School School, DeclineScore Score, StoredScore? Said, SchoolOutcome? Outcome, KeptDecision Decision, KeptExplanation Comment)
{
    public string SizeGroup => GroupTable.SizeOf(Score.PupilsPerProcedure);
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
