using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Ingest.Layouts;

/// <summary>How the mark of a work stands to the mark of the journal, and the word ФИС ОКО has for it.</summary>
internal sealed record JournalVerdict(string Word, string Measure, string ShareMeasure)
{
    public static IReadOnlyList<JournalVerdict> All { get; } =
    [
        new("Понизили", Measures.Lowered, Measures.LoweredShare),
        new("Подтвердили", Measures.Confirmed, Measures.ConfirmedShare),
        new("Повысили", Measures.Raised, Measures.RaisedShare),
    ];

    public static JournalVerdict? Of(string label) =>
        All.FirstOrDefault(verdict => label.StartsWith(verdict.Word, StringComparison.OrdinalIgnoreCase));
}
