using SchoolSupport.Analytics.Histories;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Analytics.Objectivity;

/// <summary>What is asked of the results of a school.</summary>
public enum CheckKind
{
    /// <summary>The four kinds of the 14 markers of the ФИОКО method.</summary>
    InflatedMean,
    JournalMismatch,
    SharpGrowth,
    SharpDrop,

    /// <summary>Described elsewhere: see docs/objectivity/newer-markers.md.</summary>
    UnconfirmedByEge,
    TaskPattern,
    BorderPeak,
    TwoMarkGap,

    /// <summary>Ours: see docs/objectivity/cross-check.md.</summary>
    RaisedAboveJournal,
    LoweredBelowJournal,
    CohortMismatch,
    LevelJump,
}

/// <summary>One check: of one work, or of all works of a year.</summary>
/// <param name="Key">The work, of a cohort the later one; null where works are pooled.</param>
/// <param name="Number">From 1 to 14 in the order of the ФИОКО method; null for the others.</param>
public sealed record Check(CheckKind Kind, SeriesKey? Key = null, int? Number = null)
{
    /// <summary>Stable: in addresses, exports and what schools explained.</summary>
    public string Code => Number is int number ? FormattableString.Invariant($"marker-{number}")
        : Key is SeriesKey key ? FormattableString.Invariant($"{Name}:{key.Procedure}:{key.ProgrammeGrade}:{key.Subject}")
        : Name;

    private string Name => Kind switch
    {
        CheckKind.InflatedMean => "inflated-mean",
        CheckKind.JournalMismatch => "journal-mismatch",
        CheckKind.SharpGrowth => "sharp-growth",
        CheckKind.SharpDrop => "sharp-drop",
        CheckKind.UnconfirmedByEge => "unconfirmed-by-ege",
        CheckKind.TaskPattern => "task-pattern",
        CheckKind.BorderPeak => "border-peak",
        CheckKind.TwoMarkGap => "two-mark-gap",
        CheckKind.RaisedAboveJournal => "raised-above-journal",
        CheckKind.LoweredBelowJournal => "lowered-below-journal",
        CheckKind.CohortMismatch => "vpr-oge",
        CheckKind.LevelJump => "level-jump",
        _ => throw new ArgumentOutOfRangeException(nameof(Kind), Kind, "There are twelve kinds."),
    };
}

/// <summary>
/// The 14 markers in the order of «Методика расчёта показателя "Уровень объективности оценки образовательных результатов в субъекте
/// Российской Федерации"» (ФИОКО, 3 pages, about 2020–2021). Its list repeats «русский язык, 4 класс» in the place of mathematics of grade 5; here each stands once.
/// </summary>
public static class Markers
{
    public const string Russian = "Русский язык";
    public const string Mathematics = "Математика";

    public static IReadOnlyList<Check> All { get; } =
    [
        new(CheckKind.InflatedMean, Vpr(4, Russian), 1),
        new(CheckKind.InflatedMean, Vpr(4, Mathematics), 2),
        new(CheckKind.InflatedMean, Vpr(5, Russian), 3),
        new(CheckKind.InflatedMean, Vpr(5, Mathematics), 4),
        new(CheckKind.InflatedMean, new SeriesKey(Procedures.Oge, 9, Russian), 5),
        new(CheckKind.InflatedMean, new SeriesKey(Procedures.Oge, 9, Mathematics), 6),
        new(CheckKind.JournalMismatch, Vpr(4, Russian), 7),
        new(CheckKind.JournalMismatch, Vpr(4, Mathematics), 8),
        new(CheckKind.JournalMismatch, Vpr(5, Russian), 9),
        new(CheckKind.JournalMismatch, Vpr(5, Mathematics), 10),
        new(CheckKind.SharpGrowth, Vpr(5, Russian), 11),
        new(CheckKind.SharpGrowth, Vpr(5, Mathematics), 12),
        new(CheckKind.SharpDrop, Vpr(5, Russian), 13),
        new(CheckKind.SharpDrop, Vpr(5, Mathematics), 14),
    ];

    internal static SeriesKey Vpr(int grade, string subject) => new(Procedures.Vpr, grade, subject);
}
