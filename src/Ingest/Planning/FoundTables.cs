using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Domain.Mappings;
using SchoolSupport.Ingest.Checks;
using SchoolSupport.Ingest.Layouts;
using SchoolSupport.Ingest.Mapping;
using SchoolSupport.Ingest.Tables;
using SchoolSupport.Ingest.Workbooks;

namespace SchoolSupport.Ingest.Planning;

/// <summary>
/// The tables of one sheet, read and checked as far as that needs no other sheet. Of a large file one sheet after the other goes
/// all this way: what the checks replace is then still young, and cheap to collect.
/// </summary>
internal sealed record FoundTables(IReadOnlyList<CheckedTable> Known, IReadOnlyList<UnknownBlock> Unknown)
{
    public static FoundTables On(Sheet sheet, string path, string sha256, AnsweredCells answered, KnownMappings mappings)
    {
        var reader = new SheetReader(path, sheet, answered.Captions(sheet.Name));
        IReadOnlySet<CellAddress> kept = answered.Kept(sheet.Name);
        List<CheckedTable> known =
        [
            .. reader.Tables.Select(found =>
                new CheckedTable(found.Table, found.Layout, found.Confidence, SchoolTitle.Heed(found.Table, ExaminationTitle.Heed(found.Table, found.Layout.Read(found.Table))), kept)
                {
                    Completeness = answered.Completeness(sheet.Name, found.Table.Range.First),
                }),
        ];
        var unknown = new List<UnknownBlock>();
        foreach (SheetTable table in reader.Unknown)
        {
            if (mappings.For(table, sha256) is ColumnMapping mapping)
            {
                known.Add(Mapped(table, mapping, kept, answered.Completeness(sheet.Name, table.Range.First)));
            }
            else
            {
                unknown.Add(new UnknownBlock(sheet.Name, table));
            }
        }

        known.ForEach(TableChecks.Run);
        return new FoundTables(known, unknown);
    }

    private static CheckedTable Mapped(SheetTable table, ColumnMapping mapping, IReadOnlySet<CellAddress> kept, AnswerKind? completeness)
    {
        Layout layout = MappedTable.Layout(mapping.Rules);
        TableReading reading = ExaminationTitle.Heed(table, layout.Read(table));
        string sheet = table.Sheet.Sheet.Name;
        var note = new PlannedIssue("table-mapped", Severity.Note, sheet, table.Range.First,
            $"Лист «{sheet}», таблица {table.Range}: прочитана по разметке от {mapping.At:dd.MM.yyyy} ({mapping.Person}), сделанной на файле «{mapping.FileName}».", null);
        return new CheckedTable(table, layout, 1, reading with { Issues = [.. reading.Issues, note] }, kept) { Completeness = completeness, Mapping = mapping };
    }
}
