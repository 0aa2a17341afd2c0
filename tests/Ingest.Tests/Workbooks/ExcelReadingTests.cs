using SchoolSupport.Domain.Facts;
using SchoolSupport.Ingest.Workbooks;

namespace SchoolSupport.Ingest.Tests.Workbooks;

public sealed class ExcelReadingTests
{
    [Fact]
    public void Read_NumbersAndTexts_ReadAsAPersonReadsThem()
    {
        Sheet sheet = ReadRow(15.9, 25, 0.1 + 0.2, -3.5, 1234567890123, "  СОШ\u00A0№ 5 ", "   ", true, false, 0);

        Assert.Equal(
            ["15.9", "25", "0.3", "-3.5", "1234567890123", "СОШ\u00A0№ 5", null, "ИСТИНА", "ЛОЖЬ", "0"],
            Enumerable.Range(1, 10).Select(column => sheet[1, column]?.Text));
        Assert.Equal(15.9, sheet[1, 1]!.Number);
        Assert.Null(sheet[1, 6]!.Number);
        Assert.Null(sheet[1, 8]!.Number);
    }

    [Fact]
    public void Read_TextThatLooksLikeANumber_StaysText()
    {
        Cell cell = ReadRow("007")[1, 1]!;

        Assert.Equal(("007", null), (cell.Text, cell.Number));
    }

    [Fact]
    public void Read_PercentFormat_IsAFractionShownTimesHundred()
    {
        Sheet sheet = ReadRow(new XlsxBuilder.Formatted(0.125, "0.0%"), new XlsxBuilder.Formatted(12.5, "0.0\"%\""), new XlsxBuilder.Formatted(12.5, "0.0\\%"));

        Assert.Equal(new Cell(new CellAddress(1, 1), "12.5%", 0.125, date: null, isPercent: true), sheet[1, 1]);
        Assert.Equal(new Cell(new CellAddress(1, 2), "12.5", 12.5, date: null, isPercent: false), sheet[1, 2]);
        Assert.False(sheet[1, 3]!.IsPercent);
    }

    [Fact]
    public void Read_Dates_AreDatesAndNotNumbers()
    {
        Sheet sheet = ReadRow(new DateTime(2025, 5, 29), new DateTime(2025, 5, 29, 14, 30, 0), new XlsxBuilder.Formatted(0.4375, "hh:mm"));

        Assert.Equal(new Cell(new CellAddress(1, 1), "29.05.2025", number: null, new DateOnly(2025, 5, 29), isPercent: false), sheet[1, 1]);
        Assert.Equal("29.05.2025 14:30", sheet[1, 2]!.Text);
        Assert.Equal(("10:30", null), (sheet[1, 3]!.Text, sheet[1, 3]!.Date)); // 0.4375 × 24 = 10.5 hours
    }

    [Fact]
    public void Read_MergesAndEmptyRows_KeepTheirAddresses()
    {
        byte[] content = new XlsxBuilder().Sheet("Лист1", [["Итоги", null, null], [], [null, "Школа"]], merges: ["A1:C1", "B3:B4"]).Build();

        Sheet sheet = WorkbookReader.Read("a.xlsx", content, ReadLimits.Default).Sheets[0];

        Assert.Equal(["A1:C1", "B3:B4"], sheet.Merges.Select(merge => merge.ToString()));
        Assert.Equal("Школа", sheet[3, 2]!.Text);
        Assert.Equal((3, 2, 2), (sheet.RowCount, sheet.ColumnCount, sheet.Cells.Count()));
    }

    [Fact]
    public void Read_HiddenSheet_IsMarked()
    {
        byte[] content = new XlsxBuilder().Sheet("Свод", [["а"]]).Sheet("Справочник", [["б"]], hidden: true).Build();

        Workbook workbook = WorkbookReader.Read("2024/Свод.xlsx", content, ReadLimits.Default);

        Assert.Equal([("Свод", false), ("Справочник", true)], workbook.Sheets.Select(sheet => (sheet.Name, sheet.Hidden)));
        Assert.Equal("Свод.xlsx", workbook.FileName);
    }

    [Fact]
    public void Read_OldXls_ReadsRussianAndNumbers()
    {
        Sheet sheet = Assert.Single(WorkbookReader.Read("a.xls", OldExcel.Xls("Лист1", "Физика", 63.5), ReadLimits.Default).Sheets);

        Assert.Equal(("Лист1", "Физика", 63.5), (sheet.Name, sheet[1, 1]!.Text, sheet[1, 2]!.Number));
    }

    [Fact]
    public void Read_WrongExtension_ContentDecides()
    {
        byte[] content = new XlsxBuilder().Sheet("Лист1", [["а"]]).Build();

        Assert.Equal("а", WorkbookReader.Read("отчёт.xls", content, ReadLimits.Default).Sheets[0][1, 1]!.Text);
        Assert.Equal("а", WorkbookReader.Read("отчёт", content, ReadLimits.Default).Sheets[0][1, 1]!.Text);
    }

    [Fact]
    public void Read_BeyondTheLastColumnLookedAt_IsLeftOut()
    {
        byte[] content = new XlsxBuilder().Sheet("Лист1", [["а", "б", "в"]]).Build();

        Sheet sheet = WorkbookReader.Read("a.xlsx", content, ReadLimits.Default with { MaxColumns = 2 }).Sheets[0];

        Assert.Equal(2, sheet.ColumnCount);
    }

    private static Sheet ReadRow(params object?[] values) =>
        WorkbookReader.Read("a.xlsx", new XlsxBuilder().Sheet("Лист1", [values]).Build(), ReadLimits.Default).Sheets[0];
}
