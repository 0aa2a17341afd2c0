using SchoolSupport.Domain.Imports;
using SchoolSupport.Domain.Organisations;
using SchoolSupport.Domain.Storage;
using SchoolSupport.Ingest.Planning;
using SchoolSupport.Ingest.Tests.Layouts;
using SchoolSupport.Ingest.Tests.Workbooks;

namespace SchoolSupport.Ingest.Tests.Planning;

public sealed class ClosedSchoolsTests
{
    // ОГЭ of 2021 is of the school year 2020/21, from September 2020 on.
    [Theory]
    [InlineData(null, "31.08.2020", "закрыта в 2020 году, а результаты – за 2020/21")]
    [InlineData(null, "2019", "закрыта в 2019 году, а результаты – за 2020/21")]
    [InlineData(null, "2021", null)]
    [InlineData("2021", null, "открыта только в 2021 году, а результаты – за 2020/21")]
    [InlineData("2020", null, null)]
    [InlineData("1961", "2024", null)]
    public async Task ResultsOutsideTheLifeOfASchool_AreAWarningAtItsName(string? opened, string? closed, string? warning)
    {
        byte[] register = new XlsxBuilder().Sheet("Реестр",
        [
            ["Муниципалитет:", "Байкаловский муниципальный район"],
            [],
            ["Код", "Краткое наименование", "Открыта", "Закрыта"],
            ["БСШ", "МКОУ Байкаловская СОШ", opened, closed],
            ["БАСШ", "МКОУ Баженовская СОШ"],
            ["ВООШ", "МКОУ Вязовская ООШ"],
            ["ГСШ", "МКОУ Городищенская СОШ"],
            ["ШСШ", "МКОУ Шадринская СОШ"],
        ]).Build();
        using var desk = new Desk();

        StoredFile stored = (await desk.ImportAsync(("Реестр.xlsx", register), ("ОГЭ.xlsx", new OgeTable().Xlsx())))[1];

        Assert.Equal(12, (await desk.FactsAsync()).Count);
        PlannedIssue? issue = stored.File.Issues.SingleOrDefault(issue => issue.Code == "school-closed");
        Assert.Equal(warning is not null, issue is not null);
        if (warning is not null)
        {
            Assert.Equal((Severity.Warning, "A6"), (issue!.Severity, issue.Cell.ToString()));
            Assert.Contains($"школа «МКОУ Байкаловская СОШ» {warning}.", issue.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task ResultsOfAJoinedSchool_GoToItsSuccessorWithOneAnswer()
    {
        byte[] register = new XlsxBuilder().Sheet("Реестр",
        [
            ["Муниципалитет:", "Байкаловский муниципальный район"],
            [],
            ["Код", "Краткое наименование", "Закрыта", "Присоединена к"],
            ["БСШ", "МКОУ Байкаловская СОШ", "2020", "ЕСШ"],
            ["БАСШ", "МКОУ Баженовская СОШ"],
            ["ВООШ", "МКОУ Вязовская ООШ"],
            ["ГСШ", "МКОУ Городищенская СОШ"],
            ["ШСШ", "МКОУ Шадринская СОШ"],
            ["ЕСШ", "МКОУ Еланская СОШ"],
        ]).Build();
        using var desk = new Desk();
        StoredFile stored = (await desk.ImportAsync(("Реестр.xlsx", register), ("ОГЭ.xlsx", new OgeTable().Xlsx())))[1];
        PlannedIssue issue = Assert.Single(stored.File.Issues, issue => issue.Code == "school-closed");
        Assert.Equal("МКОУ Еланская СОШ", issue.Proposed);

        await desk.AnswerAsync(stored.Import!.Id, issue.Cell.ToString()!, issue.Proposed!);

        Register now = await new Registers(desk.Database, TimeProvider.System).LoadAsync(CancellationToken.None);
        string[] schools = [.. (await desk.FactsAsync()).Where(fact => fact.SchoolId is not null).Select(fact => now.School(fact.SchoolId!.Value).Code).Distinct()];
        Assert.Contains("ЕСШ", schools);
        Assert.DoesNotContain("БСШ", schools);
    }

    // The usual case: both schools stand in the table, and nobody may add them up but who made it.
    [Fact]
    public async Task JoinedSchoolBesideItsSuccessor_IsNotProposedAway()
    {
        using var desk = new Desk();

        IReadOnlyList<StoredFile> stored = await desk.ImportAsync(("Реестр.xlsx", Register(("БСШ", "2020", "ШСШ"), ("ШСШ", null, null))), ("ОГЭ.xlsx", new OgeTable().Xlsx()));

        PlannedIssue issue = Assert.Single(stored[1].File.Issues, issue => issue.Code == "school-closed");
        Assert.Null(issue.Proposed);
        Assert.Contains("в таблице стоят обе", issue.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ChainOfMergers_LeadsToTheSchoolThatLives()
    {
        using var desk = new Desk();

        IReadOnlyList<StoredFile> stored = await desk.ImportAsync(
            ("Реестр.xlsx", Register(("БСШ", "2018", "ПСШ"), ("ПСШ", "2020", "ЕСШ"), ("ЕСШ", null, null), ("ШСШ", null, null))), ("ОГЭ.xlsx", new OgeTable().Xlsx()));

        Assert.Equal("МКОУ Школа ЕСШ", Assert.Single(stored[1].File.Issues, issue => issue.Code == "school-closed").Proposed);
    }

    [Theory]
    [InlineData("2020", "БСШ", "к самой себе")]
    [InlineData("2020", "НЕТ", "школы с кодом «НЕТ» в реестре нет")]
    [InlineData(null, "ШСШ", "в каком году она закрыта")]
    public async Task MergerThatCannotBe_IsToldAndNotEntered(string? closed, string into, string why)
    {
        using var desk = new Desk();

        StoredFile stored = await desk.ImportOneAsync("Реестр.xlsx", Register(("БСШ", closed, into), ("ШСШ", null, null)));

        Assert.Contains(why, Assert.Single(stored.File.Issues, issue => issue.Code == "register-merger").Message, StringComparison.Ordinal);
        Assert.All((await new Registers(desk.Database, TimeProvider.System).LoadAsync(CancellationToken.None)).Schools, school => Assert.Null(school.MergedInto));
    }

    private static byte[] Register(params (string Code, string? Closed, string? MergedInto)[] schools) => new XlsxBuilder().Sheet("Реестр",
    [
        ["Муниципалитет:", "Байкаловский муниципальный район"],
        [],
        ["Код", "Краткое наименование", "Закрыта", "Присоединена к"],
        .. schools.Select(school => new object?[] { school.Code, Name(school.Code), school.Closed, school.MergedInto }),
        .. new[] { "БАСШ", "ВООШ", "ГСШ" }.Select(code => new object?[] { code, Name(code), null, null }),
    ]).Build();

    private static string Name(string code) => code switch
    {
        "БСШ" => "МКОУ Байкаловская СОШ",
        "БАСШ" => "МКОУ Баженовская СОШ",
        "ВООШ" => "МКОУ Вязовская ООШ",
        "ГСШ" => "МКОУ Городищенская СОШ",
        "ШСШ" => "МКОУ Шадринская СОШ",
        _ => $"МКОУ Школа {code}",
    };
}
