using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Domain.Operations;
using SchoolSupport.Domain.Organisations;
using SchoolSupport.Domain.Storage;
using SchoolSupport.Ingest.Planning;
using SchoolSupport.Ingest.Tests.Layouts;
using SchoolSupport.Ingest.Workbooks;

namespace SchoolSupport.Ingest.Tests.Planning;

/// <summary>«Наша школа» stands in the row of Байкаловская and was given to Шадринская by mistake.</summary>
public sealed class SpellingsTakenBackTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task SpellingGivenToTheRightSchool_MovesTheValues()
    {
        using var desk = new Desk();
        (Import import, School wrong, School right) = await MistakenAsync(desk);
        Assert.Equal(2, await FactsOfAsync(desk, wrong));
        Assert.Equal(0, await FactsOfAsync(desk, right));

        ReadAgain again = await Spellings(desk).TakeBackAsync(wrong, "Наша школа", right, Actor.CommandLine, None);

        Assert.Equal([import.Id], again.Files.Select(file => file.Id));
        Assert.Empty(again.Undone);
        Assert.Equal(2, await FactsOfAsync(desk, right));
        Assert.Equal(0, await FactsOfAsync(desk, wrong));
    }

    [Fact]
    public async Task SpellingTakenBack_IsAskedAgain()
    {
        using var desk = new Desk();
        (Import import, School wrong, _) = await MistakenAsync(desk);

        await Spellings(desk).TakeBackAsync(wrong, "Наша школа", null, Actor.CommandLine, None);

        Assert.Equal(0, await FactsOfAsync(desk, wrong));
        Assert.Equal("school-unknown", (await desk.IssueAsync(import.Id, "A6")).Code);
    }

    [Fact]
    public async Task UndoOfTheImport_LeavesTheSpelling()
    {
        using var desk = new Desk();
        (Import import, School wrong, _) = await MistakenAsync(desk);

        await desk.UndoAsync(import.Id);

        Register register = await new Registers(desk.Database, TimeProvider.System).LoadAsync(None);
        Assert.Equal(wrong.Id, Assert.Single(register.SchoolsNamed("наша школа")).Id);
    }

    /// <summary>The table without the row of Шадринская, so that the mistake repeats no row.</summary>
    private static async Task<(Import Import, School Wrong, School Right)> MistakenAsync(Desk desk)
    {
        await desk.ImportOneAsync("Реестр.xlsx", RegisterTable.Baikalovo);
        var registers = new Registers(desk.Database, TimeProvider.System);
        School[] schools = [.. (await registers.LoadAsync(None)).Schools];
        School wrong = schools.Single(school => school.Name.Contains("Шадринская", StringComparison.Ordinal));
        School right = schools.Single(school => school.Name.Contains("Байкаловская", StringComparison.Ordinal));
        await registers.EditSchoolAsync(new SchoolEdit(wrong) { AddNames = ["Наша школа"] }, Actor.CommandLine, None);
        byte[] table = new OgeTable().With("A6", "Наша школа").Without(10).Xlsx();
        StoredFile stored = await desk.ImportOneAsync("ОГЭ.xlsx", table);
        return (stored.Import!, wrong, right);

    }

    private static async Task<int> FactsOfAsync(Desk desk, School school) =>
        (await desk.FactsAsync()).Count(fact => fact.SchoolId == school.Id);

    private static SpellingsTakenBack Spellings(Desk desk) => new(desk.Database, TimeProvider.System, ReadLimits.Default);
}
