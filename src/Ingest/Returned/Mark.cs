using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Ingest.Planning;

namespace SchoolSupport.Ingest.Returned;

/// <summary>Something to look at in a file, as it is written into the workbook that goes back to its owner.</summary>
/// <param name="Sheet">Empty when it is about the whole file.</param>
/// <param name="Cell">Null when it is about the whole sheet.</param>
public sealed record Mark(string Sheet, CellAddress? Cell, Severity Severity, string Message, string? Proposed)
{
    /// <summary>The rule it broke, as its issue names it; empty where none did.</summary>
    public string Code { get; init; } = "";

    /// <summary>What stands in the cell; null when there is no cell or nothing in it.</summary>
    public string? Value { get; init; }

    /// <summary>The message without the place, which the workbook shows by itself.</summary>
    public string What
    {
        get
        {
            string place = $"Лист «{Sheet}», ячейка {Cell}: ";
            string what = Message.StartsWith(place, StringComparison.Ordinal) ? Message[place.Length..] : Message;
            return what.Length == 0 ? what : char.ToUpperInvariant(what[0]) + what[1..];
        }
    }

    public string Importance => Severity switch
    {
        Severity.Question => "вопрос",
        Severity.Error => "ошибка",
        _ => "предупреждение",
    };

    /// <summary>What nobody decided yet; notes ask for nothing. A file refused without a word about a cell gets the refusal.</summary>
    public static IReadOnlyList<Mark> Of(PlannedFile file)
    {
        Mark[] marks = [.. file.Issues
            .Where(issue => issue.Severity != Severity.Note && issue.Decision is null)
            .Select(issue => new Mark(issue.Sheet, issue.Cell, issue.Severity, issue.Message, issue.Proposed) { Code = issue.Code })];
        return marks.Length == 0 && file.Refusal is string refusal ? [new Mark("", null, Severity.Error, refusal, null)] : marks;
    }

    /// <inheritdoc cref="Of(PlannedFile)"/>
    public static IReadOnlyList<Mark> Of(Import import) =>
    [
        .. import.Issues
            .Where(issue => issue.Severity != Severity.Note && issue.Decision is null)
            .Select(issue => new Mark(issue.Sheet, issue.Cell is string cell ? CellAddress.Parse(cell) : null, issue.Severity, issue.Message, issue.Proposed) { Code = issue.Code }),
    ];
}
