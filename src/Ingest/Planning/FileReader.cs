using System.Security.Cryptography;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Domain.Mappings;
using SchoolSupport.Ingest.Checks;
using SchoolSupport.Ingest.Layouts;
using SchoolSupport.Ingest.Mapping;
using SchoolSupport.Ingest.Pupils;
using SchoolSupport.Ingest.Tables;
using SchoolSupport.Ingest.Workbooks;
using SchoolSupport.Ingest.Written;

namespace SchoolSupport.Ingest.Planning;

/// <summary>Bytes → cells → tables → layouts → checks: everything that needs no database.</summary>
public static class FileReader
{
    public static string Sha256(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    /// <summary>Reads a file of which tables of no known layout stay unread.</summary>
    /// <inheritdoc cref="Read(string, byte[], IReadOnlyList{Answer}, KnownMappings, ReadLimits)"/>
    public static FileReading Read(string path, byte[] content, IReadOnlyList<Answer> answers, ReadLimits limits) =>
        Read(path, content, answers, KnownMappings.None, limits);

    /// <param name="answers">What people decided about cells of these bytes; the file is read as if it said so.</param>
    /// <param name="mappings">What people said of tables of no known layout.</param>
    public static FileReading Read(string path, byte[] content, IReadOnlyList<Answer> answers, KnownMappings mappings, ReadLimits limits) =>
        Read(path, Sha256(content), content, answers, mappings, limits);

    private static FileReading Read(string path, string sha256, byte[] content, IReadOnlyList<Answer> answers, KnownMappings mappings, ReadLimits limits)
    {
        try
        {
            Workbook workbook = WorkbookReader.Read(path, content, limits);
            if (!workbook.Sheets.Any(sheet => sheet.HoldsPupils))
            {
                return Read(workbook, sha256, content, answers, mappings);
            }

            // From here on the copy is the file: what is read now and what is read after an answer are the same bytes.
            byte[] copy = RedactedCopy.Of(workbook);
            return Read(WorkbookReader.Read(path, copy, limits), sha256, copy, answers, mappings) with { Size = content.Length, IsRedacted = true };
        }
        catch (WorkbookRefusedException refused)
        {
            return new FileReading(path, sha256, [], [], [], refused.Message) { Size = content.Length };
        }
    }

    /// <summary>A stored file read again; of one with rows of pupils the copy, which answers for the file.</summary>
    public static FileReading Read(string path, Upload upload, IReadOnlyList<Answer> answers, KnownMappings mappings, ReadLimits limits) =>
        Read(path, upload.Sha256, upload.Content, answers, mappings, limits) with { Size = upload.Size, IsRedacted = upload.IsRedacted };

    /// <summary>A file of a batch read again, from what is kept of it.</summary>
    public static FileReading ReadAgain(FileReading reading, IReadOnlyList<Answer> answers, KnownMappings mappings, ReadLimits limits) =>
        Read(reading.Path, reading.Sha256, reading.Content, answers, mappings, limits) with { Size = reading.Size, IsRedacted = reading.IsRedacted };

    private static FileReading Read(Workbook workbook, string sha256, byte[] content, IReadOnlyList<Answer> answers, KnownMappings mappings)
    {
        var answered = new AnsweredCells(answers);
        var tables = new List<CheckedTable>();
        var unknown = new List<UnknownBlock>();
        foreach (Sheet sheet in workbook.Sheets.Where(sheet => !sheet.Hidden && !OwnSheets.Is(sheet)))
        {
            var reader = new SheetReader(workbook.Path, answered.Apply(sheet), answered.Captions(sheet.Name));
            IReadOnlySet<CellAddress> kept = answered.Kept(sheet.Name);
            tables.AddRange(reader.Tables.Select(found =>
                new CheckedTable(found.Table, found.Layout, found.Confidence, ExaminationTitle.Heed(found.Table, found.Layout.Read(found.Table)), kept)
                {
                    Completeness = answered.Completeness(sheet.Name, found.Table.Range.First),
                }));
            foreach (SheetTable table in reader.Unknown)
            {
                if (mappings.For(table, sha256) is ColumnMapping mapping)
                {
                    tables.Add(Mapped(table, mapping, kept, answered.Completeness(sheet.Name, table.Range.First)));
                }
                else
                {
                    unknown.Add(new UnknownBlock(sheet.Name, table));
                }
            }
        }

        TableChecks.Run(tables);
        UnmappedTable[] unmapped = [.. unknown.Where(block => block.IsMappable).Select(block => new UnmappedTable(block.Sheet, block.Table, mappings.Near(block.Table)))];
        if (tables.Count == 0)
        {
            string? other = NotResults.Reason(unknown.Select(block => block.Table));
            return new FileReading(workbook.Path, sha256, content, [], [], other ?? UnknownBlock.Refusal(workbook, unknown)) { Unmapped = unmapped, IsOtherKind = other is not null };
        }

        PlannedIssue[] issues =
        [
            .. unknown.Where(block => block.HasNumbers).Select(block => block.AsIssue()),
            .. workbook.Sheets.Where(sheet => sheet.Hidden && sheet.RowCount > 0 && !OwnSheets.Is(sheet)).Select(HiddenSheet),
            .. answered.AsIssues(),
        ];
        return new FileReading(workbook.Path, sha256, content, [.. tables.Select(answered.MarkDecided)], issues, null) { Unmapped = unmapped, RightRows = answered.RightRows };
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

    private static PlannedIssue HiddenSheet(Sheet sheet) => new(
        "sheet-hidden", Severity.Note, sheet.Name, null,
        $"Лист «{sheet.Name}» скрыт и не прочитан. Если на нём результаты, покажите его в Excel, сохраните и загрузите файл снова.", null);
}
