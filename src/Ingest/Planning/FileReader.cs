using System.Security.Cryptography;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Ingest.Checks;
using SchoolSupport.Ingest.Layouts;
using SchoolSupport.Ingest.Mapping;
using SchoolSupport.Ingest.Names;
using SchoolSupport.Ingest.Pupils;
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
            if (workbook.Sheets.All(sheet => sheet.IsKeptAsItCame))
            {
                return Read(workbook, sha256, content, answers, mappings);
            }

            // From here on the copy is the file: what is read now and what is read after an answer are the same bytes.
            byte[] copy = RedactedCopy.Of(workbook);
            FileReading reading = Read(WorkbookReader.Read(path, copy, limits), sha256, copy, answers, mappings);
            if (reading.Refusal is not null && !workbook.Sheets.Any(sheet => sheet.HoldsPupils) && Read(workbook, sha256, copy, answers, mappings) is { Refusal: not null } whole)
            {
                reading = whole with { Unmapped = [] }; // what the file is, is told by what was left out of the copy, too
            }

            return reading with { Size = content.Length, IsRedacted = true, Issues = [.. reading.Issues, .. workbook.Sheets.Where(sheet => sheet.NameCells.Count > 0).Select(NamesFound)] };
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
        FoundTables[] found =
        [
            .. workbook.Sheets.Where(sheet => !sheet.Hidden && !OwnSheets.Is(sheet))
                .Select(sheet => FoundTables.On(answered.Apply(sheet), workbook.Path, sha256, answered, mappings)),
        ];
        CheckedTable[] tables = [.. found.SelectMany(sheet => sheet.Known)];
        UnknownBlock[] unknown = [.. found.SelectMany(sheet => sheet.Unknown)];
        CopiedRowCheck.Run(tables);
        UnmappedTable[] unmapped = [.. unknown.Where(block => block.IsMappable).Select(block => new UnmappedTable(block.Sheet, block.Table, mappings.Near(block.Table)))];
        if (tables.Length == 0)
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

    private static PlannedIssue NamesFound(Sheet sheet) => new(
        "names-left-out", Severity.Note, sheet.Name, sheet.NameCells.Min(),
        $"Лист «{sheet.Name}»: имена людей – в {RussianCount.Of(sheet.NameCells.Count, "ячейке", "ячейках", "ячейках")}, первая – {sheet.NameCells.Min()}. Имена не прочитаны и не сохранены"
        + (sheet.Hidden ? ", как и весь этот скрытый лист." : ", как и таблицы с ними, вид которых не известен. Если нужны результаты, загрузите таблицу по школам без имён."),
        null);

    private static PlannedIssue HiddenSheet(Sheet sheet) => new(
        "sheet-hidden", Severity.Note, sheet.Name, null,
        $"Лист «{sheet.Name}» скрыт и не прочитан. Если на нём результаты, покажите его в Excel, сохраните и загрузите файл снова.", null);
}
