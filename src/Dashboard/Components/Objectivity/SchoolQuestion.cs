using SchoolSupport.Analytics.Objectivity;
using SchoolSupport.Dashboard.Components.Explanations;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Records;

namespace SchoolSupport.Dashboard.Components.Objectivity;

/// <summary>One question to a school and what the school said.</summary>
public sealed record SchoolQuestion(SchoolCheck Check, QuestionWords Words, KeptExplanation Kept)
{
    /// <summary>Of the explanation among the kept records.</summary>
    public string Code => Kept.Code;

    /// <summary>Null while nobody wrote an explanation down.</summary>
    public KeptRecord? Record => Kept.Record;

    public Explanation? Explanation => Kept.Said;

    /// <summary>Of a page: the code without what an anchor may not hold.</summary>
    public string Anchor => "q-" + Check.Check.Code.Replace(':', '-').Replace(' ', '-');

    public string Answer => CheckWords.Answer(Check.Check.Kind);

    public static SchoolQuestion Of(SchoolCheck check, int school, SchoolYear year, IReadOnlyList<KeptRecord> records) => new(
        check,
        QuestionWords.Of(check),
        KeptExplanation.Of(RecordKinds.Explanation, Objectivity(school, year, check), school, records));

    private static string Objectivity(int school, SchoolYear year, SchoolCheck check) => Analytics.Objectivity.Explanation.CodeOf(school, year, check.Check);
}
