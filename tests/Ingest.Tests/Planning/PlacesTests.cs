using System.Text;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Domain.Organisations;
using SchoolSupport.Domain.Storage;
using SchoolSupport.Ingest.Planning;
using SchoolSupport.Ingest.Tests.Layouts;
using SchoolSupport.Ingest.Tests.Workbooks;

namespace SchoolSupport.Ingest.Tests.Planning;

/// <summary>Which school and which district a table is about.</summary>
public sealed class PlacesTests
{
    private static readonly byte[] Talitsa = RegisterTable.Xlsx("Талицкий городской округ", ("ТСШ", "МКОУ Талицкая СОШ"), ("ШСШ", "МКОУ Шадринская СОШ"));

    [Fact]
    public async Task TableBeforeAnyRegister_IsRefusedWithItsIssuesAndWhatToDo()
    {
        using var desk = new Desk();

        StoredFile stored = await desk.ImportOneAsync("ОГЭ.xlsx", new OgeTable().With("F10", "0").Xlsx());

        Assert.Null(stored.Import);
        Assert.Contains("загрузите сначала реестр школ", stored.File.Refusal, StringComparison.Ordinal);
        Assert.Contains(stored.File.Issues, issue => issue is { Code: "row-sum", Proposed: "10" } && issue.Cell.ToString() == "F10");
        Assert.Empty(await desk.FactsAsync());
        Assert.Empty(await desk.Ledger.ListAsync(CancellationToken.None));
    }

    [Fact]
    public async Task RegisterLastByName_IsReadFirst()
    {
        using var desk = new Desk();

        IReadOnlyList<StoredFile> stored = await desk.ImportAsync(("А/ОГЭ.xlsx", new OgeTable().Xlsx()), ("А/яРеестр.xlsx", RegisterTable.Baikalovo));

        Assert.All(stored, file => Assert.Null(file.File.Refusal));
        Assert.Equal(12, (await desk.FactsAsync()).Count);
    }

    [Fact]
    public async Task TableOfAnotherDistrict_IsRefusedAndItsTotalIsNotStored()
    {
        using var desk = new Desk();

        StoredFile stored = (await desk.ImportAsync(("Реестр.xlsx", Talitsa), ("b/ОГЭ.xlsx", new OgeTable().Xlsx())))[1];
        Assert.NotNull(stored.Import); // the register beside it speaks for its folder

        using var later = new Desk();
        await later.ImportOneAsync("Реестр.xlsx", Talitsa);
        StoredFile alone = await later.ImportOneAsync("ОГЭ.xlsx", new OgeTable().Xlsx());
        Assert.Null(alone.Import);
        Assert.Contains(alone.File.Issues, issue => issue.Code == "territory-unknown");
        Assert.Empty(await later.FactsAsync());
    }

    [Fact]
    public async Task TwoDistricts_SchoolsTellWhichIsMeant()
    {
        using var desk = new Desk();
        await desk.ImportAsync(("т/Реестр.xlsx", Talitsa), ("б/Реестр.xlsx", RegisterTable.Baikalovo));

        StoredFile stored = await desk.ImportOneAsync("ОГЭ.xlsx", new OgeTable().Xlsx());

        Assert.Equal("Байкаловский муниципальный район", Assert.Single(stored.File.Plan!.Tables[0].Facts.Select(fact => fact.Territory.Name).Distinct()));
    }

    [Theory]
    [InlineData("Ирбитский муниципальный район", true)]
    [InlineData("Ирбитское муниципальное образование", true)]
    [InlineData("Байкаловский район", false)]
    [InlineData("Байкаловское муниципальное образование", false)]
    [InlineData("Восточный управленческий округ", false)]
    public async Task TitleOfAnotherDistrict_IsNeverStoredAsTheOneChosen(string title, bool isOther)
    {
        using var desk = new Desk();
        await desk.ImportAsync(("Реестр.xlsx", RegisterTable.Baikalovo));
        Territory home = (await new Registers(desk.Database, TimeProvider.System).LoadAsync(CancellationToken.None)).Territories.Single(territory => territory.Kind == TerritoryKind.Municipality);

        (_, IReadOnlyList<StoredFile> stored) = await desk.ImportBatchAsync(home, ("ОГЭ.xlsx", new OgeTable().With("A3", title).Xlsx()));

        Assert.Equal(isOther, stored[0].Import is null);
        Assert.Equal(isOther, stored[0].File.Issues.Any(issue => issue is { Code: "territory-unknown", Severity: Severity.Question }));
        Assert.Equal(isOther, (await desk.FactsAsync()).Count == 0);
    }

    [Fact]
    public async Task DistrictTableThatSpeaksOfAnotherDistrict_IsRefused()
    {
        using var desk = new Desk();
        await desk.ImportOneAsync("Реестр.xlsx", Talitsa);

        StoredFile stored = await desk.ImportOneAsync("ВПР 2020-2021.xlsx", Samples.Bytes("baikalovo/ВПР 2020-2021.xlsx"));

        Assert.Null(stored.Import);
    }

    [Theory]
    [InlineData("МКОУ «Байкаловская СОШ»")]
    [InlineData("Байкаловская средняя общеобразовательная школа")]
    [InlineData("МАОУ Байкаловская СОШ")]
    [InlineData("байкаловская сош")]
    [InlineData("Муниципальное казённое общеобразовательное учреждение Байкаловская СОШ")]
    [InlineData(" БСШ\u00A0")]
    public async Task SchoolInOtherWords_IsFound(string name)
    {
        using var desk = new Desk();

        StoredFile stored = (await desk.ImportAsync(("Реестр.xlsx", RegisterTable.Baikalovo), ("ОГЭ.xlsx", new OgeTable().With("A6", name).Xlsx())))[1];

        Assert.Equal(12, stored.File.Plan!.Tables[0].Facts.Count);
        Assert.Empty(stored.File.Issues);
    }

    [Fact]
    public async Task ThousandsOfUnknownSchools_AllAreAsked_TheFirstWithProposals()
    {
        using var desk = new Desk();
        string[] rows = [.. Enumerable.Range(1, 2001).Select(number => $"Байкаловская ООШ {number};10;30;30;30;10;0;20;70;10")];
        byte[] csv = Encoding.UTF8.GetBytes(string.Join('\n',
            ["Байкаловский муниципальный район. ОГЭ 2021 года", "", "ОУ;Кол в-ков;Русский язык %;;;;Математика%;;;", ";;5;4;3;2;5;4;3;2", .. rows]));

        StoredFile stored = (await desk.ImportAsync(("Реестр.xlsx", RegisterTable.Baikalovo), ("ОГЭ.csv", csv)))[1];

        PlannedIssue[] asked = [.. stored.File.Issues.Where(issue => issue.Code == "school-unknown")];
        Assert.Equal(2001, asked.Length);
        Assert.Contains("Похожи: ", asked[1999].Message, StringComparison.Ordinal);
        Assert.Contains("Похожие подобраны только для первых 2000 неизвестных названий файла.", asked[2000].Message, StringComparison.Ordinal);
        Assert.Null(asked[2000].Proposed);
    }

    [Theory]
    [InlineData("Байкаловская ООШ")]
    [InlineData("БАЙСШ")]
    [InlineData("Филиал МКОУ Байкаловская СОШ")]
    public async Task SchoolNotCertain_IsAQuestionAndNotStored(string name)
    {
        using var desk = new Desk();

        StoredFile stored = (await desk.ImportAsync(("Реестр.xlsx", RegisterTable.Baikalovo), ("ОГЭ.xlsx", new OgeTable().With("A6", name).Xlsx())))[1];

        PlannedIssue issue = Assert.Single(stored.File.Issues);
        Assert.Equal(("school-unknown", Severity.Question, "A6"), (issue.Code, issue.Severity, issue.Cell.ToString()));
        Assert.Equal(10, stored.File.Plan!.Tables[0].Facts.Count);
    }

    [Fact]
    public async Task AcceptedSuggestion_StoresTheRow()
    {
        using var desk = new Desk();
        StoredFile stored = (await desk.ImportAsync(("Реестр.xlsx", RegisterTable.Baikalovo), ("ОГЭ.xlsx", new OgeTable().With("A6", "Байкаловская ООШ").Xlsx())))[1];
        Issue issue = await desk.IssueAsync(stored.Import!.Id, "A6");
        Assert.Equal("МКОУ Байкаловская СОШ", issue.Proposed);

        await desk.AnswerAsync(stored.Import.Id, "A6", issue.Proposed);

        Assert.Equal(12, (await desk.FactsAsync()).Count);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task TwoFilesAboutTheSame_InWhateverOrderTheyCame_TheLaterByNameHolds(bool reversed)
    {
        using var desk = new Desk();
        (string, byte[])[] files = [
            ("ОГЭ 2.xlsx", new OgeTable().With("B6", "64").Xlsx()), ("ОГЭ 10.xlsx", new OgeTable().Xlsx()), ("Реестр.xlsx", RegisterTable.Baikalovo)];

        IReadOnlyList<StoredFile> stored = await desk.ImportAsync(reversed ? [.. files.Reverse()] : files);

        Assert.Equal(["Реестр.xlsx", "ОГЭ 2.xlsx", "ОГЭ 10.xlsx"], stored.Select(file => file.File.Reading.Path));
        Assert.Contains(stored[1].File.Issues, issue => issue.Message.Contains("Действовать будет «ОГЭ 10.xlsx»", StringComparison.Ordinal));
    }

    [Fact]
    public async Task MarksByGroup_IntoAnEmptyDatabase_EnterTheirSchools()
    {
        using var desk = new Desk();
        byte[] content = new XlsxBuilder().Sheet("ФИ 7 Статистика по отметкам",
        [
            ["Статистика по отметкам"],
            [],
            ["ВПР 2023 Физика 7 класс"],
            ["Предмет:", "Физика"],
            [],
            ["Группы участников", "Кол-во ОО", "Кол-во участников", 2, 3, 4, 5],
            ["Вся выборка", 35589, 1722202, 5.06, 32.92, 44.33, 17.69],
            ["Тверская область", 300, 9000, 10.0, 40.0, 40.0, 10.0],
            ["Зубцовский муниципальный округ(reg69_m011)", 2, 30, 10.0, 40.0, 40.0, 10.0],
            ["МБОУ СОШ №1(edu690001)", null, 15, 6.67, 46.67, 33.33, 13.33],
            ["МБОУ СОШ №2(edu690002)", null, 15, 13.33, 33.33, 46.67, 5.87],
        ]).Build();

        StoredFile stored = await desk.ImportOneAsync("Ф3.xlsx", content);

        Assert.Equal(5, (await desk.FactsAsync()).Count);
        PlannedIssue issue = Assert.Single(stored.File.Issues, issue => issue.Severity != Severity.Note);
        Assert.Equal(("row-sum", "G11", "6,67"), (issue.Code, issue.Cell.ToString(), issue.Proposed));
        Register register = await new Registers(desk.Database, TimeProvider.System).LoadAsync(CancellationToken.None);
        Assert.Equal(["edu690001", "edu690002"], register.Schools.Select(school => school.Code));
    }
}
