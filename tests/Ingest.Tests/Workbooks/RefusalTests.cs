using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using SchoolSupport.Ingest.Workbooks;

namespace SchoolSupport.Ingest.Tests.Workbooks;

public sealed class RefusalTests
{
    private const int Megabyte = 1024 * 1024;
    private const int BombBytes = (20 * Megabyte) + 12_345; // an odd size, so that its bytes are found nowhere else

    private static readonly byte[] Honest = new XlsxBuilder().Sheet("Лист1", [["Школа", "Балл"], ["Лицей", 4.5]]).Build();

    public static TheoryData<string, string, byte[]> BadFiles() => new()
    {
        { "empty", "a.xlsx", [] },
        { "empty", "a.csv", "\r\n ; ;\r\n"u8.ToArray() },
        { "empty", "a.xlsx", new XlsxBuilder().Sheet("Лист1", []).Build() },
        { "not-a-spreadsheet", "a.xlsx", "%PDF-1.7"u8.ToArray() },
        { "not-a-spreadsheet", "a.csv", [0x41, 0x00, 0x42, 0x01, 0xFE] },
        { "not-a-spreadsheet", "readme.md", "# Текст"u8.ToArray() },
        { "not-a-spreadsheet", "a.pptx", Zip(("[Content_Types].xml", "<x/>"), ("ppt/presentation.xml", "<x/>")) },
        { "damaged", "a.docx", Zip(("[Content_Types].xml", "<x/>"), ("word/document.xml", "<x/>")) },
        { "not-a-spreadsheet", "a.doc", CompoundFileBuilder.Build(("WordDocument", new byte[4096])) },
        { "html", "a.xls", Encoding.UTF8.GetBytes("\uFEFF\r\n<html><p>Ошибка 404</p></html>") },
        { "html", "a.xls", Encoding.UTF8.GetBytes("<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>") },
        { "html", "a.xls", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("<?xml version=\"1.0\"?>")] },
        { "xlsb", "a.xlsb", Zip(("[Content_Types].xml", "<x/>"), ("xl/workbook.bin", "x")) },
        { "not-a-spreadsheet", "a.odt", Zip(("content.xml", "<x/>"), ("META-INF/manifest.xml", "<x/>")) },
        { "damaged", "a.ods", Zip(("content.xml", "<x>"), ("META-INF/manifest.xml", "<x/>")) },
        { "encrypted", "a.ods", Zip(("content.xml", "?"), ("META-INF/manifest.xml", "<m><encryption-data/></m>")) },
        { "external-links", "a.xlsx", XlsxBuilder.WithPart(Honest, "xl/externalLinks/externalLink1.xml", "<x/>") },
        { "archive", "a.zip", Zip(("a.xlsx", "x")) },
        { "encrypted", "a.xlsx", OldExcel.Protected() },
        { "damaged", "a.xlsx", Honest[..(Honest.Length / 2)] },
        { "damaged", "a.xls", OldExcel.Xls("Лист1", "а", 1)[..1000] },
        { "damaged", "a.csv", [0xFF, 0xFE, 0x00, 0xD8, 0x41] },
    };

    [Fact]
    public void TextNamedAsAWorkbook_IsToldWhatItIsAndWhatToDo()
    {
        var refused = Assert.Throws<WorkbookRefusedException>(() => WorkbookReader.Read("ОГЭ.xlsx", Encoding.UTF8.GetBytes("Школа;Балл\n1;5\n"), ReadLimits.Default));

        Assert.StartsWith("Файл назван .xlsx, но внутри обычный текст, а не книга Excel.", refused.Message, StringComparison.Ordinal);
        Assert.Contains("смените .xlsx в имени на .csv", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Нужна таблица", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(BadFiles))]
    public void Read_BadFile_IsRefusedWithACodeAndAdvice(string code, string path, byte[] content)
    {
        var refusal = Assert.Throws<WorkbookRefusedException>(() => WorkbookReader.Read(path, content, ReadLimits.Default));

        Assert.True(code == refusal.Code, refusal.ToString());
        Assert.Matches("^[А-Я].*\\.$", refusal.Message);
    }

    [Theory]
    [InlineData("xlsb", "a.xlsb")]
    [InlineData("html", "a.xls")]
    public void Read_FormatNotRead_SaysToSaveAsXlsx(string code, string path)
    {
        byte[] content = (byte[])BadFiles().First(row => code.Equals(row[0]))[2];

        var refusal = Assert.Throws<WorkbookRefusedException>(() => WorkbookReader.Read(path, content, ReadLimits.Default));

        Assert.Contains("сохраните как .xlsx", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_DocumentTypeInASheet_IsRefused()
    {
        byte[] content = WithSheet(
            "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>&e;</v></c></row>", before: "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>");

        Assert.Equal("damaged", Refusal(content).Code);
    }

    [Theory]
    [InlineData("<row r=\"2000000000\"><c r=\"A2000000000\"><v>1</v></c></row>")]
    [InlineData("<row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row>")]
    public void Read_AddressBeyondExcel_IsRefusedAtOnce(string rows)
    {
        long started = Stopwatch.GetTimestamp();

        Assert.Equal("damaged", Refusal(WithSheet(rows)).Code);
        Assert.InRange(Stopwatch.GetElapsedTime(started), TimeSpan.Zero, TimeSpan.FromSeconds(1));
    }

    [Fact]
    public void Read_NumberThatIsNone_IsText()
    {
        Workbook workbook = WorkbookReader.Read("a.xlsx", WithSheet("<row r=\"1\"><c r=\"A1\"><v>1e400</v></c></row>"), ReadLimits.Default);

        Assert.Null(workbook.Sheets[0][1, 1]!.Number);
    }

    // 20 MB of spaces that claim to be 300 MB: refused by the claim, which takes no inflating.
    [Fact]
    public void Read_ZipBomb_IsRefusedAtOnce()
    {
        byte[] bomb = Claiming(300 * Megabyte, Bomb());
        long started = Stopwatch.GetTimestamp();

        Assert.Equal("too-large", Refusal(bomb).Code);
        Assert.InRange(Stopwatch.GetElapsedTime(started), TimeSpan.Zero, TimeSpan.FromSeconds(1));
    }

    // 20 MB is allowed, a ratio of a thousand is not.
    [Fact]
    public void Read_SmallBomb_IsRefusedByItsRatio() => Assert.Equal("too-large", Refusal(Bomb()).Code);

    // The reader of the archive stops at the size claimed, where the part is cut off.
    [Fact]
    public void Read_BombThatClaimsToBeSmall_IsRefusedAtOnce()
    {
        byte[] bomb = Claiming(1000, Bomb());
        long started = Stopwatch.GetTimestamp();

        Assert.Equal("damaged", Refusal(bomb).Code);
        Assert.InRange(Stopwatch.GetElapsedTime(started), TimeSpan.Zero, TimeSpan.FromSeconds(1));
    }

    [Fact]
    public void Read_OneCellOfMegabytes_IsRefused()
    {
        var random = new Random(1);
        string text = string.Create(3_000_000, random, (span, source) =>
        {
            for (int i = 0; i < span.Length; i++)
            {
                span[i] = (char)('a' + source.Next(26));
            }
        });

        byte[] content = new XlsxBuilder().Sheet("Лист1", [[text]]).Build();

        Assert.Equal("too-large", Refusal(content).Code);
    }

    [Fact]
    public void Read_OverALimit_IsRefused()
    {
        ReadLimits all = ReadLimits.Default;
        Assert.All(
            new[]
            {
                all with { MaxFileBytes = 100 },
                all with { MaxUnpackedBytes = 100 },
                all with { MaxEntries = 2 },
                all with { MaxRows = 1 },
                all with { MaxCells = 3 },
                all with { MaxCellCharacters = 4 },
                all with { MaxTime = TimeSpan.Zero },
            },
            limits => Assert.Equal("too-large", Refusal(Honest, limits).Code));
    }

    // Any damage may do anything to the parser behind; only a refusal or a workbook may come out.
    [Fact]
    public void Read_DamagedBytes_AreReadOrRefused()
    {
        var random = new Random(20261122);
        byte[][] files = [Honest, OldExcel.Xls("Лист1", "Физика", 63.5), OldExcel.Protected(), "а;\"б\"\n1;2"u8.ToArray()];
        int refused = 0;
        for (int attempt = 0; attempt < 800; attempt++)
        {
            byte[] content = [.. files[attempt % files.Length]];
            for (int flips = random.Next(1, 20); flips > 0; flips--)
            {
                content[random.Next(content.Length)] = (byte)random.Next(256);
            }

            try
            {
                WorkbookReader.Read(attempt % 4 == 3 ? "a.csv" : "a.xlsx", content, ReadLimits.Default with { MaxTime = TimeSpan.FromSeconds(5) });
            }
            catch (WorkbookRefusedException)
            {
                refused++;
            }
        }

        Assert.InRange(refused, 100, 800);
    }

    private static WorkbookRefusedException Refusal(byte[] content, ReadLimits? limits = null) =>
        Assert.Throws<WorkbookRefusedException>(() => WorkbookReader.Read("a.xlsx", content, limits ?? ReadLimits.Default));

    private static byte[] Bomb()
    {
        using var stream = new MemoryStream();
        stream.Write(Honest);
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            using Stream entry = archive.CreateEntry("xl/sharedStrings.xml").Open();
            byte[] spaces = new byte[BombBytes];
            spaces.AsSpan().Fill((byte)' ');
            entry.Write(spaces);
        }

        return stream.ToArray();
    }

    /// <summary>The size of the part is replaced wherever it stands: in its header and in the directory.</summary>
    private static byte[] Claiming(int bytes, byte[] bomb)
    {
        byte[] declared = BitConverter.GetBytes(BombBytes);
        for (int at = bomb.AsSpan().IndexOf(declared); at >= 0; at = bomb.AsSpan().IndexOf(declared))
        {
            BitConverter.GetBytes(bytes).CopyTo(bomb, at);
        }

        return bomb;
    }

    private static byte[] WithSheet(string rows, string before = "")
    {
        using var archive = new ZipArchive(new MemoryStream(Honest));
        string part = archive.Entries.Single(entry => entry.FullName.EndsWith("sheet1.xml", StringComparison.Ordinal)).FullName;
        return XlsxBuilder.WithPart(
            Honest, part, $"{before}<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>{rows}</sheetData></worksheet>");
    }

    private static byte[] Zip(params (string Name, string Content)[] entries) => ZipBuilder.Build(entries);
}
