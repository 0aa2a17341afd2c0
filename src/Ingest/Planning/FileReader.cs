using System.Security.Cryptography;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Ingest.Checks;
using SchoolSupport.Ingest.Layouts;
using SchoolSupport.Ingest.Tables;
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
            ReadSheet(path, answered.Apply(sheet), answered.Kept(sheet.Name), tables, unknown);
        }

        TableChecks.Run(tables);
        if (tables.Count == 0)
        {
            return new FileReading(path, sha256, content, [], [], UnknownBlock.Refusal(workbook, unknown));
        }

        PlannedIssue[] issues = [.. unknown.Where(block => block.HasNumbers).Select(block => block.AsIssue()), .. answered.AsIssues()];
        return new FileReading(path, sha256, content, [.. tables.Select(answered.MarkCorrected)], issues, null);
    }

    private static void ReadSheet(
        string path, Sheet sheet, IReadOnlySet<CellAddress> kept, List<CheckedTable> tables, List<UnknownBlock> unknown)
    {
        var merged = new MergedSheet(sheet);
        var above = new List<string>();
        List<string>? sheetTitle = null;
        foreach (SheetBlock block in TableFinder.Find(merged))
        {
            above.AddRange(block.Titles);
            if (block.Range is not CellRange range)
            {
                continue;
            }

            var context = new TableContext([.. Enumerable.Reverse(above)], sheetTitle ?? [], sheet.Name, path);
            var table = new SheetTable(merged, range, block.HeaderDepth, context);
            if (LayoutCatalogue.Best(table) is var (layout, confidence))
            {
                tables.Add(new CheckedTable(table, layout, confidence, layout.Read(table), kept));
                sheetTitle ??= [.. above];
            }
            else
            {
                unknown.Add(new UnknownBlock(sheet.Name, table));
                above.AddRange(block.Lines);
            }
        }
    }
}
