using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Domain.Organisations;
using SchoolSupport.Ingest.Layouts;
using SchoolSupport.Ingest.Planning;
using SchoolSupport.Ingest.Returned;
using SchoolSupport.Ingest.Workbooks;

namespace SchoolSupport.Dashboard.Imports;

/// <summary>A loaded file with all that a person needs to judge it.</summary>
/// <param name="File">Null when the bytes are not stored.</param>
/// <param name="Schools">Schools of its municipality to choose from; empty when it is about none or several.</param>
public sealed record ReviewedImport(
    Import Import, IReadOnlyList<Territory> Territories, OpenFile? File, Territory? Home, IReadOnlyList<School> Schools)
{
    /// <summary>The later import of the same bytes that counts, of an undone one; null when there is none.</summary>
    public Import? Again { get; init; }

    /// <summary>What of the file is stored and not in force, by why.</summary>
    public IReadOnlyList<IdleValues> Idle { get; init; } = [];

    /// <summary>Values of rows whose school nobody has named yet; they are not stored.</summary>
    public int Waiting => Open.Where(issue => issue.Code == IssueCodes.SchoolUnknown).Sum(issue => File?.Reading.Tables
        .Where(table => table.SheetName == issue.Sheet)
        .SelectMany(table => table.Facts)
        .Where(fact => fact.Place is Place.OfSchool place && place.Cell.ToString() == issue.Cell && place.Text == AskedSpelling.Of(issue))
        .Sum(fact => fact.Values.Count) ?? 0);

    public bool IsUndone => Import.UndoneAt is not null;

    /// <summary>Issues nobody decided, what matters most first; of one rule side by side.</summary>
    public IReadOnlyList<Issue> Open { get; } =
    [
        .. Import.Issues.Where(issue => issue.Decision is null)
            .OrderByDescending(issue => issue.Severity)
            .ThenBy(issue => issue.Code, StringComparer.Ordinal)
            .ThenBy(issue => issue.Id),
    ];

    /// <summary>What would be marked in the workbook that goes back.</summary>
    public IReadOnlyList<Mark> Marks { get; } = Mark.Of(Import);

    public Issue? First => Open is [var first, ..] ? first : null;

    public IReadOnlyList<Answer> Answers => File?.Answers ?? [];

    public int Values => File?.Reading.Tables.Sum(table => table.Facts.Sum(fact => fact.Values.Count)) ?? 0;

    /// <summary>What the cell of the file holds, whatever was decided about it.</summary>
    public string? Text(string sheet, string? cell)
    {
        if (cell is null || File?.Sheet(sheet) is not Sheet found)
        {
            return null;
        }

        return found[CellAddress.Parse(cell)]?.Text ?? "";
    }
}
