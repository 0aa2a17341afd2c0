using SchoolSupport.Domain.Facts;
using SchoolSupport.Ingest.Checks;
using SchoolSupport.Ingest.Names;
using SchoolSupport.Ingest.Planning;
using SchoolSupport.Ingest.Workbooks;

namespace SchoolSupport.Ingest.Tests.Quirks;

internal static class Addresses
{
    /// <summary>What a reported value's address points to on the sheet is the value.</summary>
    public static void AssertHold(string path, byte[] content, FileReading reading)
    {
        Workbook workbook = WorkbookReader.Read(path, content, ReadLimits.Default);
        foreach (CheckedTable table in reading.Tables)
        {
            Sheet sheet = workbook.Sheets.Single(sheet => sheet.Name == table.SheetName);
            foreach (FactValue value in table.Facts.SelectMany(fact => fact.Values).Where(value => value is { Method: ValueMethod.Reported, Number: not null }))
            {
                Cell cell = sheet[value.Cell!.Value]!;
                Assert.Contains(value.Number, (double?[])[NumberText.Of(cell).Number, CountAndShare.Read(cell.Text)?.Count, CountAndShare.Read(cell.Text)?.Share]);
            }
        }
    }
}
