using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Organisations;
using SchoolSupport.Domain.Storage;
using SchoolSupport.Ingest.Planning;
using SchoolSupport.Ingest.Templates;
using SchoolSupport.Ingest.Tests.Planning;
using SchoolSupport.Ingest.Tests.Returned;
using SchoolSupport.Ingest.Tests.Workbooks;
using Cell = DocumentFormat.OpenXml.Spreadsheet.Cell;

namespace SchoolSupport.Ingest.Tests.Templates;

/// <summary>Each template, filled in as a person would, is read without a question; empty, it says that it is empty.</summary>
public sealed class TemplateTests
{
    private static readonly SchoolYear Year = new(2025);

    private static readonly (string, byte[]) Register = ("Реестр.xlsx", new XlsxBuilder().Sheet("Реестр",
    [
        ["Муниципалитет:", "Примерный муниципальный округ"],
        ["Регион:", "Примерная область"],
        [],
        ["Код", "Краткое наименование", "Логин ФИС ОКО", "Код РЦОИ"],
        ["01", "МКОУ Первая СОШ", "edu000101", "770101"],
        ["02", "МКОУ Вторая ООШ", "edu000102", null],
    ]).Build());

    public static TheoryData<string> Codes => [.. TemplateCatalogue.All.Select(template => template.Code)];

    /// <summary>The template, what is typed into its first sheet, and lines of what is stored then.</summary>
    public static TheoryData<string, string, string[]> Fillings => new()
    {
        { "oge", "C7=10 D7=1 E7=4 F7=3 G7=2 H7=3.6 I8=5 J8=0 K8=2 L8=2 M8=1", ["01 oge Русский язык participants 10", "01 oge Русский язык mark-5 2", "01 oge Русский язык mean-mark 3.6", "02 oge Математика mark-3 2"] },
        { "ege", "C7=12 D7=0 E7=3 F7=1 G7=68.4 M8=4 N8=1 O8=3.5", ["01 ege Русский язык participants 12", "01 ege Русский язык score-100 1", "01 ege Русский язык mean-test-score 68.4", "02 ege Математика (базовая) mean-mark 3.5"] },
        { "vpr", "B6=24 C6=8.33 D6=41.67 E6=33.33 F6=16.67", ["01 vpr 5 Русский язык participants 24", "01 vpr 5 Русский язык share-3 41.67"] },
        { "own", "B9=24 C9=1 D9=9 E9=10 F9=4", ["01 own:Входная работа 5 Математика participants 24", "01 own:Входная работа 5 Математика mark-4 10"] },
        { "olympiad", "B7=Биология C7=7 D7=1 E7=2 B15=Химия C15=3 D15=0 E15=1", ["01 vsosh-municipal Биология participations 7", "02 vsosh-municipal Химия prize-winners 1"] },
        { "staff", "B6=23 C6=21 I6=19 J6=1 L6=да B7=10", ["01 staff-training Повышение_квалификации_за_3_года people 19", "01 staff-total Всего people 23", "01 staff-education Высшее_образование people 21", "01 staff-movement Вакансий people 1", "01 staff-movement Новый_директор text да", "02 staff-total Всего people 10"] },
        { "staff-vacancies", "B6=Математика C6=1 B9=Физика C9=2", ["01 staff-vacancies Математика people 1", "02 staff-vacancies Физика people 2"] },
        { "context", "B6=312 C6=18 D6=14 E6=5 F6=11 G6=1", ["01 context Всего pupils 312", "01 context С_ОВЗ pupils 18", "01 context Классы classes 14", "01 context На_профилактическом_учёте pupils 5", "01 context Русский_язык_неродной pupils 11", "01 context На_повторном_обучении pupils 1"] },
        { "year-outcomes", "B6=312 C6=141 D6=4 E6=3 F6=28 G6=2 H6=12 I6=1 B7=80", ["01 year-outcomes Обучающихся pupils 312", "01 year-outcomes На_«4»_и_«5» pupils 141", "01 year-outcomes Не_успевают pupils 4", "01 year-outcomes С_академической_задолженностью pupils 3", "01 year-outcomes Выпускников,_9_класс pupils 28", "01 year-outcomes Аттестатов_с_отличием,_9_класс pupils 2", "01 year-outcomes Аттестатов_с_отличием,_11_класс pupils 1", "02 year-outcomes Обучающихся pupils 80"] },
        { "risk-profile", "B8=высокая", ["01 risk-profile Дефицит_педагогических_кадров risk-level высокая"] },
        { "risk-profiles-500", "B6=низкая C6=высокая,_приоритетный D7=не_определена", ["01 risk-profile Низкий_уровень_оснащения_школы risk-level низкая", "01 risk-profile Дефицит_педагогических_кадров risk-level высокая", "01 risk-factor Дефицит_педагогических_кадров text приоритетный", "02 risk-profile Недостаточная_предметная_и_методическая_компетентность_педагогических_работников risk-level не_определена"] },
        { "risk-factor", "B6=МКОУ_Первая_СОШ,_МКОУ_Вторая_ООШ", ["01 risk-factor Низкий_уровень_оснащения_школы text приоритетный", "02 risk-factor Низкий_уровень_оснащения_школы text приоритетный"] },
        { "curators", "B6=методист_округа", ["01 curator text методист_округа"] },
        { "network-groups", "B6=МКОУ_Первая_СОШ,_МКОУ_Вторая_ООШ C6=соседние_сёла", ["01 network-group text Группа_1", "02 network-group text Группа_1"] },
        { "targets", "B5=Доля_успешных_школ C5=30", ["- programme-target 1 target 30", "- programme-target 1 text Доля_успешных_школ"] },
    };

    [Theory]
    [MemberData(nameof(Fillings))]
    public async Task FilledIn_IsReadWithoutAQuestion(string code, string typed, string[] expected)
    {
        using var desk = new Desk();
        await desk.ImportAsync(Register);
        Template template = TemplateCatalogue.Find(code)!;

        StoredFile stored = await desk.ImportOneAsync(template.FileName, Filled(template.Write(await AskedAsync(desk)), typed));

        Assert.Null(stored.File.Refusal);
        Assert.Empty(stored.File.Issues);
        string[] lines = await LinesAsync(desk);
        Assert.All(expected, line => Assert.Contains(line.Replace('_', ' '), lines));
    }

    [Fact]
    public void EveryTemplateButTheRegister_IsFilledInAbove() =>
        Assert.Equal(TemplateCatalogue.All.Select(template => template.Code).Where(code => code != "register"), Fillings.Select(filling => (string)filling[0]));

    [Fact]
    public async Task RegisterFilledIn_AddsTheSchool()
    {
        using var desk = new Desk();
        byte[] empty = TemplateCatalogue.Find("register")!.Write(new TemplateFor(null, null, [], Year));

        StoredFile stored = await desk.ImportOneAsync("Реестр.xlsx", Filled(empty, "B2=Новый_округ B3=Новая_область A6=01 B6=МКОУ_Школа D6=СОШ F6=село H6=1965"));

        Assert.Null(stored.File.Refusal);
        Assert.Empty(stored.File.Issues);
        School school = Assert.Single((await new Registers(desk.Database, TimeProvider.System).LoadAsync(CancellationToken.None)).Schools);
        Assert.Equal(("МКОУ Школа", "СОШ", "село", 1965), (school.Name, school.Type, school.Locality, school.OpenedYear));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task LeftEmpty_SaysThatItIsEmpty(string code)
    {
        using var desk = new Desk();
        await desk.ImportAsync(Register);
        TemplateFor asked = await AskedAsync(desk);

        // The register of schools that are known already is not empty.
        byte[] empty = TemplateCatalogue.Find(code)!.Write(code == "register" ? asked with { Schools = [] } : asked);

        StoredFile stored = await desk.ImportOneAsync("Шаблон.xlsx", empty);

        Assert.Equal("Загрузить нечего: В таблице нет ни одного значения.", stored.File.Refusal);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task Workbook_IsSoundAndAlwaysTheSame(string code)
    {
        using var desk = new Desk();
        await desk.ImportAsync(Register);
        TemplateFor asked = await AskedAsync(desk);
        byte[] written = TemplateCatalogue.Find(code)!.Write(asked);

        using var book = new MarkedBook(written);
        Assert.Empty(book.Faults);
        Assert.Equal(written, TemplateCatalogue.Find(code)!.Write(asked));
        Assert.Equal("Как заполнять", book.SheetNames.ElementAt(1));
    }

    [Fact]
    public async Task Choices_AreThoseOfTheList()
    {
        using var desk = new Desk();
        await desk.ImportAsync(Register);
        using var book = new MarkedBook(TemplateCatalogue.Find("risk-profile")!.Write(await AskedAsync(desk)));

        DataValidation[] rules = [.. book.Sheet("Профиль").Worksheet!.Descendants<DataValidation>()];

        Assert.Equal(["B3", "B4", "B7:B16"], rules.Select(rule => rule.SequenceOfReferences!.InnerText));
        Assert.Equal("'Списки'!$B$3:$B$4", rules[1].Formula1!.Text);
        Assert.Equal(["МКОУ Первая СОШ", "МКОУ Вторая ООШ"], new[] { "B3", "B4" }.Select(cell => book.Cell("Списки", cell).InnerText));
    }

    [Theory]
    [InlineData("2025-09-01", 2025)]
    [InlineData("2026-08-31", 2025)]
    public void YearAt_ChangesInSeptember(string day, int year) =>
        Assert.Equal(new SchoolYear(year), TemplateFor.YearAt(DateTimeOffset.Parse(day, System.Globalization.CultureInfo.InvariantCulture)));

    private static async Task<TemplateFor> AskedAsync(Desk desk)
    {
        Register register = await new Registers(desk.Database, TimeProvider.System).LoadAsync(CancellationToken.None);
        return TemplateFor.Of(register, register.Territories.Single(territory => territory.Kind == TerritoryKind.Municipality), Year);
    }

    private static async Task<string[]> LinesAsync(Desk desk)
    {
        Register register = await new Registers(desk.Database, TimeProvider.System).LoadAsync(CancellationToken.None);
        return [.. from fact in await desk.FactsAsync()
                   from value in fact.Values
                   let words = new[]
                   {
                       fact.SchoolId is int school ? register.School(school).Code : "-",
                       fact.Procedure,
                       fact.Procedure == Procedures.Vpr || Procedures.IsOwn(fact.Procedure) ? FormattableString.Invariant($"{fact.ProgrammeGrade}") : "",
                       fact.Subject,
                       value.Measure,
                       FormattableString.Invariant($"{value.Number}{value.Text}"),
                   }
                   select string.Join(' ', words.Where(word => word.Length > 0))];
    }

    private static byte[] Filled(byte[] template, string typed)
    {
        using var stream = new MemoryStream();
        stream.Write(template);
        using (var document = SpreadsheetDocument.Open(stream, isEditable: true))
        {
            WorkbookPart book = document.WorkbookPart!;
            Worksheet sheet = ((WorksheetPart)book.GetPartById(book.Workbook!.Sheets!.Elements<Sheet>().First().Id!.Value!)).Worksheet!;
            foreach (string[] cell in typed.Split(' ').Select(one => one.Split('=')))
            {
                Type(sheet.GetFirstChild<SheetData>()!, CellAddress.Parse(cell[0]), cell[1].Replace('_', ' '));
            }
        }

        return stream.ToArray();
    }

    private static void Type(SheetData data, CellAddress address, string text)
    {
        Row? row = data.Elements<Row>().FirstOrDefault(one => one.RowIndex! == (uint)address.Row);
        if (row is null)
        {
            row = new Row { RowIndex = (uint)address.Row };
            data.Append(row);
        }

        row.Elements<Cell>().FirstOrDefault(one => one.CellReference == address.ToString())?.Remove();
        Cell cell = double.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out double number) && !text.StartsWith('0')
            ? new Cell(new CellValue(number))
            : new Cell(new InlineString(new Text(text))) { DataType = CellValues.InlineString };
        cell.CellReference = address.ToString();
        Cell? right = row.Elements<Cell>().FirstOrDefault(one => CellAddress.Parse(one.CellReference!.Value!) > address);
        _ = right is null ? row.AppendChild(cell) : row.InsertBefore(cell, right);
    }
}
