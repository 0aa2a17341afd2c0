using SchoolSupport.Analytics.Objectivity;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Records;

namespace SchoolSupport.Dashboard.Components.Objectivity;

/// <summary>One question to a school and what the school said.</summary>
/// <param name="Code">Of the explanation among the kept records.</param>
/// <param name="Record">Null while nobody wrote an explanation down.</param>
/// <param name="Explanation">Null also where the record cannot be read; then <paramref name="Unreadable"/> says so.</param>
public sealed record SchoolQuestion(
    SchoolCheck Check, QuestionWords Words, string Code, KeptRecord? Record, Explanation? Explanation, string? Unreadable)
{
    /// <summary>Of a page: the code without what an anchor may not hold.</summary>
    public string Anchor => "q-" + Check.Check.Code.Replace(':', '-').Replace(' ', '-');

    public string Answer => CheckWords.Answer(Check.Check.Kind);

    public static SchoolQuestion Of(SchoolCheck check, int school, SchoolYear year, IReadOnlyList<KeptRecord> records)
    {
        string code = Explanation.CodeOf(school, year, check.Check);
        KeptRecord? record = records.LastOrDefault(one => one.Kind == RecordKinds.Explanation && one.Code == code && one.SchoolId == school);
        try
        {
            return new SchoolQuestion(check, QuestionWords.Of(check), code, record, record is null ? null : Explanation.OfJson(record.Body), null);
        }
        catch (FormatException wrong)
        {
            return new SchoolQuestion(check, QuestionWords.Of(check), code, record, null, wrong.Message);
        }
    }
}
