using System.Security.Cryptography;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Ingest.Checks;
using SchoolSupport.Ingest.Workbooks;

namespace SchoolSupport.Ingest.Planning;

/// <summary>Bytes → cells → tables → layouts → checks: everything that needs no database.</summary>
public static class FileReader
{
    public static string Sha256(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    /// <param name="answers">What people decided about cells of these bytes; the file is read as if it said so.</param>
    public static FileReading Read(string path, byte[] content, IReadOnlyList<Answer> answers, ReadLimits limits)
    {
        string sha256 = Sha256(content);
        Workbook workbook;
        try
        {
            workbook = WorkbookReader.Read(path, content, limits);
        }
        catch (WorkbookRefusedException refused)
        {
            return new FileReading(path, sha256, content, [], [], refused.Message);
        }

        var answered = new AnsweredCells(answers);
        var tables = new List<CheckedTable>();
        var unknown = new List<UnknownBlock>();
        foreach (Sheet sheet in workbook.Sheets.Where(sheet => !sheet.Hidden))
        {
            var reader = new SheetReader(path, answered.Apply(sheet));
            IReadOnlySet<CellAddress> kept = answered.Kept(sheet.Name);
            tables.AddRange(reader.Tables.Select(found =>
                new CheckedTable(found.Table, found.Layout, found.Confidence, found.Layout.Read(found.Table), kept)
                {
                    Completeness = answered.Completeness(sheet.Name, found.Table.Range.First),
                }));
            unknown.AddRange(reader.Unknown.Select(table => new UnknownBlock(sheet.Name, table)));
        }

        TableChecks.Run(tables);
        if (tables.Count == 0)
        {
            return new FileReading(path, sha256, content, [], [], UnknownBlock.Refusal(workbook, unknown));
        }

        PlannedIssue[] issues =
        [
            .. unknown.Where(block => block.HasNumbers).Select(block => block.AsIssue()),
            .. workbook.Sheets.Where(sheet => sheet.Hidden && sheet.RowCount > 0).Select(HiddenSheet),
            .. answered.AsIssues(),
        ];
        return new FileReading(path, sha256, content, [.. tables.Select(answered.MarkCorrected)], issues, null);
    }

    private static PlannedIssue HiddenSheet(Sheet sheet) => new(
        "sheet-hidden", Severity.Note, sheet.Name, null,
        $"Лист «{sheet.Name}» скрыт и не прочитан. Если на нём результаты, покажите его в Excel, сохраните и загрузите файл снова.", null);
}
