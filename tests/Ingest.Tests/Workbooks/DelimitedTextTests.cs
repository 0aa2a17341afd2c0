using System.Text;
using SchoolSupport.Ingest.Workbooks;

namespace SchoolSupport.Ingest.Tests.Workbooks;

public sealed class DelimitedTextTests
{
    private static readonly Encoding Windows1251 = CodePagesEncodingProvider.Instance.GetEncoding(1251)!;

    public static TheoryData<string, byte[]> Encoded()
    {
        const string Text = "Школа;Балл\r\nЛицей № 1;4,5\r\n";
        return new TheoryData<string, byte[]>
        {
            { "UTF-8", Encoding.UTF8.GetBytes(Text) },
            { "UTF-8 with its mark", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Text)] },
            { "windows-1251", Windows1251.GetBytes(Text) },
            { "UTF-16", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Text)] },
            { "UTF-16, big end first", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Text)] },
        };
    }

    [Theory]
    [MemberData(nameof(Encoded))]
    public void Read_AnyEncoding_GivesTheSameCells(string encoding, byte[] content)
    {
        Sheet sheet = WorkbookReader.Read("2024/Лицеи.csv", content, ReadLimits.Default).Sheets[0];

        Assert.True(sheet.Name == "Лицеи", encoding);
        Assert.Equal(["Школа", "Балл", "Лицей № 1", "4,5"], Texts(sheet));
        Assert.All(sheet.Cells, cell => Assert.Null(cell.Number));
    }

    [Theory]
    [InlineData("а;б;в\n1,5;2,5;3,5\n4,5;5,5;6,5\n", 3)]
    [InlineData("а,б\n\"1,5\",2\n\"3,5\",4\n", 2)]
    [InlineData("а\tб\n1,5\t2,5\n", 2)]
    [InlineData("sep=,\r\nа,б;в\r\n", 2)]
    [InlineData("одна колонка\nи больше ничего\n", 1)]
    public void Read_AnySeparator_FindsTheColumns(string text, int columns) =>
        Assert.Equal(columns, Read(text).ColumnCount);

    [Fact]
    public void Read_TitleWithCommasAboveATableWithSemicolons_SplitsBySemicolons()
    {
        Sheet sheet = Read("Итоги, все школы, 2024\nа;б\n\"x,y\";2\n3;4\n");

        Assert.Equal(["Итоги, все школы, 2024", "а", "б", "x,y", "2", "3", "4"], Texts(sheet));
    }

    [Fact]
    public void Read_QuotedNewlinesAndQuotes_AreOneCellAndOneRow()
    {
        Sheet sheet = Read("а;б\r\n\"МБОУ \"\"Лицей\"\"\nг. Бийск\";5\r\nООО \"Ромашка\";6\r\n");

        Assert.Equal("МБОУ \"Лицей\"\nг. Бийск", sheet[2, 1]!.Text);
        Assert.Equal("5", sheet[2, 2]!.Text);
        Assert.Equal("ООО \"Ромашка\"", sheet[3, 1]!.Text);
    }

    [Fact]
    public void Read_EmptyLinesAndFields_KeepTheAddresses()
    {
        Sheet sheet = Read("а;б\n\n;  ;в\n");

        Assert.Equal("в", sheet[3, 3]!.Text);
        Assert.Equal(3, sheet.Cells.Count());
    }

    [Fact]
    public void Read_QuoteNeverClosed_IsRefusedWithItsLine()
    {
        var refusal = Assert.Throws<WorkbookRefusedException>(() => Read("а;б\n1;2\n3;\"4\n5;6\n"));

        Assert.Equal("damaged", refusal.Code);
        Assert.Contains("строке 3", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_TextNamedXls_IsRead() =>
        Assert.Equal(2, WorkbookReader.Read("a.xls", "а\tб\n"u8.ToArray(), ReadLimits.Default).Sheets[0].ColumnCount);

    private static Sheet Read(string text) => WorkbookReader.Read("a.csv", Encoding.UTF8.GetBytes(text), ReadLimits.Default).Sheets[0];

    private static IEnumerable<string> Texts(Sheet sheet) => sheet.Cells.OrderBy(cell => cell.Address).Select(cell => cell.Text);
}
