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
}
