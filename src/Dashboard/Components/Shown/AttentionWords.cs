using SchoolSupport.Analytics.Disclosure;
using SchoolSupport.Analytics.Histories;
using SchoolSupport.Analytics.Phrases;
using SchoolSupport.Dashboard.Components.Parts;
using SchoolSupport.Dashboard.Text;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Dashboard.Components.Shown;

/// <summary>Why a school should be looked at, in a few words with their counts.</summary>
public static class AttentionWords
{
    /// <summary>«В порядке» is only said where no reason stands beside it.</summary>
    public static SchoolState State(SchoolAttention attention) => attention switch
    {
        { State: AttentionState.NeedsAttention } => SchoolState.NeedsAttention,
        { State: AttentionState.Unclear } => SchoolState.Unclear,
        { Reasons.Count: > 0 } => SchoolState.Noted,
        _ => SchoolState.InOrder,
    };

    public static string Of(AttentionReason reason) => reason switch
    {
        AttentionReason.BelowExpected below => BelowExpected(below.Composite),
        AttentionReason.PriorityRiskFactors risks =>
            PhraseList.Say("reason.risk-factors", ("n", risks.Choice.Factors.Count)),
        AttentionReason.NotPassed { Of: < DisclosureRule.UsualLeastPupils } few => PhraseList.Say("reason.not-passed.small", ("work", InBrief(few.Key)), ("least", DisclosureRule.UsualLeastPupils)),
        AttentionReason.NotPassed failed =>
            PhraseList.Say("reason.not-passed", ("work", InBrief(failed.Key)), ("failed", failed.Pupils), ("all", failed.Of)),
        AttentionReason.DoubtfulData doubt => PhraseList.Say("reason.doubt", ("work", InBrief(doubt.Key))),
        AttentionReason.TooFewPupils { N: 0 } few => PhraseList.Say("reason.no-marks", ("year", few.Year.ToString())),
        AttentionReason.TooFewPupils few =>
            PhraseList.Say("reason.few-marks", ("n", few.N), ("year", few.Year.ToString()), ("least", CompositeResidual.MinPupils)),
        _ => "",
    };

    /// <summary>« (2021/22)» where the reason is of another year than the page; empty where it is not, or its words say the year.</summary>
    /// <param name="page">Null where the page is about no single year.</param>
    public static string Since(AttentionReason reason, SchoolYear? page)
    {
        SchoolYear? own = reason switch
        {
            AttentionReason.PriorityRiskFactors risks => risks.Choice.Year,
            AttentionReason.NotPassed failed => failed.Point.Period.Year,
            AttentionReason.DoubtfulData doubt => doubt.Point.Period.Year,
            AttentionReason.BelowExpected below => below.Composite.Year,
            _ => null,
        };
        return page is null || own is null || own == page ? "" : $" ({own})";
    }

    /// <summary>«математика ОГЭ», «математика ВПР-5».</summary>
    public static string InBrief(SeriesKey key)
    {
        string grade = key is { Procedure: Procedures.Vpr, ProgrammeGrade: int number } ? $"-{number}" : "";
        return $"{SeriesWords.Subject(key.Subject)} {Procedures.Title(key.Procedure)}{grade}";
    }

    /// <summary>«на 22 п.п. ниже ожидаемого (от 9 до 35)».</summary>
    private static string BelowExpected(CompositeResidual composite)
    {
        string points = RussianNumbers.Number(Math.Abs(composite.Residual.Value ?? 0)) + RussianNumbers.HardSpace + "п.п.";
        string range = composite.Residual.Interval is { } interval
            ? PhraseList.Say("reason.range", ("low", RussianNumbers.Number(-interval.High)), ("high", RussianNumbers.Number(-interval.Low)))
            : "";
        return PhraseList.Say("reason.below-expected", ("points", points), ("range", range));
    }
}
