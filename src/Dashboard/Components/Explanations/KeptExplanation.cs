using SchoolSupport.Analytics.Objectivity;
using SchoolSupport.Domain.Records;

namespace SchoolSupport.Dashboard.Components.Explanations;

/// <summary>What a school said to something, among the kept records.</summary>
/// <param name="Kind">One of <see cref="RecordKinds"/>.</param>
/// <param name="Record">Null while nobody wrote anything down.</param>
/// <param name="Said">Null also where the record cannot be read; then <paramref name="Unreadable"/> says so.</param>
public sealed record KeptExplanation(string Kind, string Code, KeptRecord? Record, Explanation? Said, string? Unreadable)
{
    /// <param name="records">Those that hold.</param>
    public static KeptExplanation Of(string kind, string code, int school, IEnumerable<KeptRecord> records)
    {
        KeptRecord? record = records.LastOrDefault(one => one.Kind == kind && one.Code == code && one.SchoolId == school);
        try
        {
            return new KeptExplanation(kind, code, record, record is null ? null : Explanation.OfJson(record.Body), null);
        }
        catch (FormatException wrong)
        {
            return new KeptExplanation(kind, code, record, null, wrong.Message);
        }
    }
}
