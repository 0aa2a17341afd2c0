using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Ingest.Checks;
using SchoolSupport.Ingest.Planning;
using SchoolSupport.Ingest.Returned;
using SchoolSupport.Ingest.Tests.Layouts;
using SchoolSupport.Ingest.Tests.Planning;
using SchoolSupport.Ingest.Tests.Workbooks;
using SchoolSupport.Ingest.Workbooks;
using Cell = DocumentFormat.OpenXml.Spreadsheet.Cell;

namespace SchoolSupport.Ingest.Tests.Returned;

public sealed class MarkedWorkbookTests
{
    private static readonly Mark Wrong = new("ОГЭ", new CellAddress(10, 6), Severity.Error, "Лист «ОГЭ», ячейка F10: сумма долей 90 %.", "10") { Code = "row-sum" };

    [Fact]
    public void MarkedCell_KeepsItsNumberFormatAndGetsColourCommentAndFrame()
    {
        byte[] original = new OgeTable().With("F10", "0").Xlsx(percents: true);

        using var before = new MarkedBook(original);
        using var after = new MarkedBook(Marked("ОГЭ.xlsx", original, Wrong));

        Assert.Equal(before.Faults, after.Faults);
        Assert.Equal(before.Cell("ОГЭ", "F10").InnerText, after.Cell("ОГЭ", "F10").InnerText);
        Assert.Equal((before.Format("ОГЭ", "F10").NumberFormatId!.Value, null, "FFFFC9CF"), (after.Format("ОГЭ", "F10").NumberFormatId!.Value, after.Colour("ОГЭ", "F9"), after.Colour("ОГЭ", "F10")));
        Assert.Equal("Ошибка. Сумма долей 90 %.\nПредложено: 10", Assert.Single(after.Comments("ОГЭ")).Value);
        Assert.Contains("<x:Row>9</x:Row><x:Column>5</x:Column>", after.Frames("ОГЭ"), StringComparison.Ordinal);
    }

    [Fact]
    public void ErrorsSheet_ListsEveryMarkWithAWayToItsCell()
    {
        using var after = new MarkedBook(Marked("ОГЭ.xlsx", new OgeTable().Xlsx(), Wrong, new Mark("ОГЭ", null, Severity.Warning, "О листе.", null) { Code = "rows-missing" }, new Mark("", null, Severity.Question, "О файле.", null)));

        Assert.Equal(["ОГЭ", "Ошибки"], after.SheetNames);
        Row[] all = [.. after.Sheet("Ошибки").Worksheet!.Descendants<Row>()];
        Row[] rows = [.. all.Where(row => row.RowIndex! > 4)];
        Assert.Equal("Лист|Ячейка|Значение|Правило|Что не так|Предложено|Важность", string.Join('|', all.Single(row => row.RowIndex! == 4).Elements<Cell>().Select(cell => cell.InnerText)));
        Assert.Equal(
            ["||||О файле.||вопрос", "ОГЭ|||Строк не столько, сколько названо|О листе.||предупреждение", "ОГЭ|F10|10|Отметки не складываются в целое|Сумма долей 90 %.|10|ошибка"],
            rows.Select(row => string.Join('|', row.Elements<Cell>().Select(cell => cell.InnerText))));
        Hyperlink link = Assert.Single(after.Sheet("Ошибки").Worksheet!.Descendants<Hyperlink>());
        Assert.Equal(("B7", "'ОГЭ'!F10"), (link.Reference!.Value, link.Location!.Value));
    }

    [Fact]
    public void EverythingElse_StaysByteForByte()
    {
        byte[] original = new XlsxBuilder().Sheet("ОГЭ", [["а"]]).Sheet("Ошибки", [["свой лист", 1.5]]).Sheet("Скрытый", [["б"]], hidden: true).Build();

        byte[] marked = Marked("ОГЭ.xlsx", original, Wrong);

        Dictionary<string, string> before = Parts(original);
        Dictionary<string, string> after = Parts(marked);
        Assert.Equal(before["xl/worksheets/sheet2.xml"], after["xl/worksheets/sheet2.xml"]);
        Assert.Equal(before["xl/worksheets/sheet3.xml"], after["xl/worksheets/sheet3.xml"]);
        using var book = new MarkedBook(marked);
        Assert.Equal(["ОГЭ", "Ошибки", "Скрытый", "Ошибки 2"], book.SheetNames);
        Assert.Equal("", book.Cell("ОГЭ", "F10").InnerText);
        Assert.Equal("FFFFC9CF", book.Colour("ОГЭ", "F10"));
    }

    [Fact]
    public void SameInput_SameBytes()
    {
        byte[] original = new OgeTable().Xlsx();

        Assert.Equal(Marked("ОГЭ.xlsx", original, Wrong), Marked("ОГЭ.xlsx", original, Wrong));
        byte[] text = new OgeTable().Csv(Encoding.UTF8);
        Assert.Equal(Marked("ОГЭ.csv", text, Wrong), Marked("ОГЭ.csv", text, Wrong));
    }

    [Fact]
    public void CommentsOfOthers_StayAndAreAddedTo()
    {
        byte[] original = WithComment(new OgeTable().Xlsx(), "F10", "проверено");

        byte[] marked = Marked("ОГЭ.xlsx", original, Wrong, Wrong with { Cell = new CellAddress(11, 2) });
        using (var once = new MarkedBook(marked))
        {
            Assert.Equal("проверено\n\nПоддержка школ: Ошибка. Сумма долей 90 %.\nПредложено: 10", once.Comments("ОГЭ")["F10"]);
            Assert.Equal(["F10", "B11"], once.Comments("ОГЭ").Keys);
        }

        // What was mended loses its mark when the workbook is marked again; the other mark is not told twice.
        using var twice = new MarkedBook(Marked("ОГЭ.xlsx", marked, Wrong));
        Assert.Equal("проверено\n\nПоддержка школ: Ошибка. Сумма долей 90 %.\nПредложено: 10", Assert.Single(twice.Comments("ОГЭ")).Value);
        Assert.Null(twice.Colour("ОГЭ", "B11"));
        Assert.DoesNotContain("<x:Row>10</x:Row>", twice.Frames("ОГЭ"), StringComparison.Ordinal);
        Assert.Contains("id=\"theirs\"", twice.Frames("ОГЭ"), StringComparison.Ordinal);
        Assert.Equal(["ОГЭ", "Ошибки"], twice.SheetNames);
        Assert.Empty(twice.Faults.Except(new MarkedBook(original).Faults));
    }

    [Theory]
    [InlineData("baikalovo/ЕГЭ предметы по выбору за 5 лет.xls")]
    [InlineData("baikalovo/Кадры 2020-2021.csv")]
    [InlineData("baikalovo/ОГЭ 2021.xlsx")]
    [InlineData("baikalovo/ЕГЭ 2021.xlsx")]
    public void MarkedSample_ReadsAsTheSameTables(string sample)
    {
        FileReading before = Samples.Read(sample);
        IReadOnlyList<Mark> marks = [.. before.AllIssues.Select(issue => new Mark(issue.Sheet, issue.Cell, Severity.Error, issue.Message, issue.Proposed)),
            new Mark(before.Tables[0].SheetName, before.Tables[0].Table.Range.First, Severity.Question, "Что это?", null)];

        byte[] marked = MarkedWorkbook.Of(sample, before.Content, marks, ReadLimits.Default);
        FileReading after = FileReader.Read(MarkedWorkbook.NameOf(before.FileName), marked, [], ReadLimits.Default);

        Assert.Null(after.Refusal);
        Assert.Equal(before.Tables.SelectMany(Facts), after.Tables.SelectMany(Facts));
        Assert.Equal(before.AllIssues.Select(issue => (issue.Code, issue.Cell)), after.AllIssues.Select(issue => (issue.Code, issue.Cell)));
        using var book = new MarkedBook(marked);
        Assert.Empty(book.Faults.Except(sample.EndsWith(".xlsx", StringComparison.Ordinal) ? new MarkedBook(before.Content).Faults : []));
    }

    [Fact]
    public async Task MendedAndUploadedAgain_TakesThePlaceOfTheFirstFile()
    {
        using var desk = new Desk();
        StoredFile wrong = (await desk.ImportAsync(("Реестр.xlsx", RegisterTable.Baikalovo), ("ОГЭ 2021.xlsx", new OgeTable().With("F10", "0").Xlsx())))[1];
        byte[] marked = MarkedWorkbook.Of("ОГЭ 2021.xlsx", wrong.File.Reading.Content, Mark.Of(wrong.File), ReadLimits.Default);

        StoredFile mended = await desk.ImportOneAsync(MarkedWorkbook.NameOf("ОГЭ 2021.xlsx"), With(marked, "ОГЭ", "F10", "10"));

        Assert.Null(mended.File.Refusal);
        Assert.Empty(Mark.Of(mended.File));
        using var right = new Desk();
        await right.ImportAsync(("Реестр.xlsx", RegisterTable.Baikalovo), ("ОГЭ 2021.xlsx", new OgeTable().Xlsx()));
        Assert.Equal(await right.ValuesAsync(), await desk.ValuesAsync());
    }

    [Fact]
    public void SheetTooLargeToHold_IsNamedInsteadOfColoured()
    {
        using var book = new MarkedBook(MarkedWorkbook.Of("ОГЭ.xlsx", new OgeTable().Xlsx(), [Wrong], ReadLimits.Default, mostBytesOfASheet: 100));

        Assert.Null(book.Cell("ОГЭ", "F10").StyleIndex);
        Assert.Contains("Слишком большие листы не раскрашены: «ОГЭ».", book.Cell("Ошибки", "A2").InnerText, StringComparison.Ordinal);
    }

    [Fact]
    public void PackageOnlyOurReaderForgives_IsWrittenAnew()
    {
        byte[] odd = XlsxBuilder.WithPart(new OgeTable().Xlsx(), "[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>""");
        Assert.Null(FileReader.Read("ОГЭ.xlsx", odd, [], ReadLimits.Default).Refusal);
        Assert.NotNull(Record.Exception(() => new MarkedBook(odd).Cell("ОГЭ", "F10")));

        using var book = new MarkedBook(Marked("ОГЭ.xlsx", odd, Wrong));
        Assert.Equal("FFFFC9CF", book.Colour("ОГЭ", "F10"));
    }

    [Fact]
    public void FileWithPupils_GoesBackWithoutThem()
    {
        byte[] protocol = new XlsxBuilder().Sheet("Протокол",
        [
            ["Протокол"], [], ["№", "Фамилия", "Имя", "Балл"], [1, "Выдумкин", "Никитослав", 55], [2, "Несуществович", "Яр", 60],
        ]).Build();
        FileReading reading = FileReader.Read("Протокол.xlsx", protocol, [], ReadLimits.Default);

        byte[] marked = MarkedWorkbook.Of(reading.Path, reading.Content, [new Mark("", null, Severity.Error, reading.Refusal!, null)], ReadLimits.Default);

        Assert.True(reading.IsRedacted);
        Assert.DoesNotContain("Выдумкин", string.Concat(Parts(marked).Values), StringComparison.Ordinal);
        Assert.Contains("фамилии учеников", string.Concat(Parts(marked).Values), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ОГЭ 2021.xls", "ОГЭ 2021 (с пометками).xlsx")]
    [InlineData("ОГЭ 2021 (с пометками).xlsx", "ОГЭ 2021 (с пометками).xlsx")]
    public void NameOf_SaysWhatItIsOnce(string file, string name) => Assert.Equal(name, MarkedWorkbook.NameOf(file));

    private static byte[] Marked(string path, byte[] content, params Mark[] marks) => MarkedWorkbook.Of(path, content, marks, ReadLimits.Default);

    private static IEnumerable<string> Facts(CheckedTable table) => table.Facts.SelectMany(fact => fact.Values.Select(value =>
        FormattableString.Invariant($"{table.Layout.Code} {fact.Place} {fact.Year} {fact.Procedure} {fact.Subject} {value.Measure} {value.Number} {value.Text} {value.State} {value.Cell}")));

    private static Dictionary<string, string> Parts(byte[] package)
    {
        using var archive = new ZipArchive(new MemoryStream(package));
        return archive.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var reader = new StreamReader(entry.Open());
            return reader.ReadToEnd();
        });
    }

    private static byte[] With(byte[] package, string sheet, string cell, string text)
    {
        using var stream = new MemoryStream();
        stream.Write(package);
        using (var document = SpreadsheetDocument.Open(stream, isEditable: true))
        {
            WorkbookPart book = document.WorkbookPart!;
            string id = book.Workbook!.Sheets!.Elements<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Single(one => one.Name == sheet).Id!.Value!;
            Cell found = ((WorksheetPart)book.GetPartById(id)).Worksheet!.Descendants<Cell>().Single(one => one.CellReference == cell);
            found.RemoveAllChildren();
            found.Append(new InlineString(new Text(text)));
            found.DataType = CellValues.InlineString;
        }

        return stream.ToArray();
    }

    private static byte[] WithComment(byte[] package, string cell, string text)
    {
        using var stream = new MemoryStream();
        stream.Write(package);
        using (var document = SpreadsheetDocument.Open(stream, isEditable: true))
        {
            WorksheetPart sheet = document.WorkbookPart!.WorksheetParts.Single();
            sheet.AddNewPart<WorksheetCommentsPart>("c").Comments = new Comments(
                new Authors(new Author("Методист")),
                new CommentList(new Comment(new CommentText(new Run(new Text(text)))) { Reference = cell, AuthorId = 0 }));
            VmlDrawingPart frames = sheet.AddNewPart<VmlDrawingPart>("v");

            // As Excel writes it: a line break without its end.
            frames.FeedData(new MemoryStream(Encoding.UTF8.GetBytes("""
                <xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel">
                <v:shape id="theirs" type="#_x0000_t202"><v:textbox><div><br></div></v:textbox><x:ClientData ObjectType="Note"><x:Row>9</x:Row><x:Column>5</x:Column></x:ClientData></v:shape></xml>
                """)));
            sheet.Worksheet!.AddChild(new LegacyDrawing { Id = "v" });
        }

        return stream.ToArray();
    }
}
