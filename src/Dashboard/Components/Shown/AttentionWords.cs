using SchoolSupport.Analytics.Disclosure;
using SchoolSupport.Analytics.Histories;
using SchoolSupport.Dashboard.Components.Parts;
using SchoolSupport.Dashboard.Text;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Dashboard.Components.Shown;

/// <summary>Why a school should be looked at, in a few words with their counts.</summary>
public static class AttentionWords
{
    private static readonly Plural Factors = new("фактор риска", "фактора риска", "факторов риска");
    private static readonly Plural Marks = new("отметка", "отметки", "отметок");
    private static readonly Plural Chosen = new("выбран", "выбраны", "выбрано");
    private static readonly Plural NotPassed = new("не сдал", "не сдали", "не сдали");

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
            $"{Chosen.After(risks.Choice.Factors.Count)} {Factors.Of(risks.Choice.Factors.Count)}",
        AttentionReason.NotPassed { Of: < DisclosureRule.UsualLeastPupils } few => $"{InBrief(few.Key)}: малая группа",
        AttentionReason.NotPassed failed =>
            $"{InBrief(failed.Key)}: {failed.Pupils} из{RussianNumbers.HardSpace}{failed.Of} {NotPassed.After(failed.Pupils)}",
        AttentionReason.DoubtfulData doubt => $"{InBrief(doubt.Key)}: одна ячейка ждёт решения",
        AttentionReason.TooFewPupils { N: 0 } few => $"нет отметок за {few.Year}",
        AttentionReason.TooFewPupils few =>
            $"мало данных: {Marks.Of(few.N)} за {few.Year}, для оценки нужно {CompositeResidual.MinPupils}",
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
            ? $" (от{RussianNumbers.HardSpace}{RussianNumbers.Number(-interval.High)} до{RussianNumbers.HardSpace}{RussianNumbers.Number(-interval.Low)})"
            : "";
        return $"на {points} ниже ожидаемого{range}";
    }
}
