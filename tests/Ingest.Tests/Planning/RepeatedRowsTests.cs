using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Domain.Operations;
using SchoolSupport.Domain.Storage;
using SchoolSupport.Ingest.Planning;
using SchoolSupport.Ingest.Tests.Layouts;
using SchoolSupport.Ingest.Tests.Workbooks;

namespace SchoolSupport.Ingest.Tests.Planning;

/// <summary>A school that stands in a file twice.</summary>
public sealed class RepeatedRowsTests
{
    [Fact]
    public async Task SchoolTwiceInATable_IsInDoubtUntilSomebodySaysWhichRowIsRight()
    {
        using var desk = new Desk();
        byte[] table = new OgeTable().Insert(11, "МКОУ Шадринская СОШ", "10", "40", "30", "20", "10", "0", "20", "70", "10").Without(12).Xlsx();

        StoredFile stored = (await desk.ImportAsync(("Реестр.xlsx", RegisterTable.Baikalovo), ("ОГЭ.xlsx", table)))[1];
        int id = stored.Import!.Id;
        Issue asked = (await desk.Ledger.GetAsync(id, CancellationToken.None))!.Import.Issues.Single(issue => issue is { Code: IssueCodes.RepeatedRow, Severity: Severity.Error });
        Assert.Equal(("10", "11"), RepeatedRow.Choices(asked.Message));

        Assert.Equal((10, 30.0, ValueState.Doubtful), await RussianAsync());
        await Assert.ThrowsAsync<UselessAnswerException>(() => desk.AnswerAsync(id, asked.Cell!, "12"));
        await Assert.ThrowsAsync<UselessAnswerException>(() => desk.KeepAsync(id, asked.Cell!, "так и есть"));
        Assert.Equal((10, 30.0, ValueState.Doubtful), await RussianAsync());

        await desk.AnswerAsync(id, asked.Cell!, "11");
        Assert.Equal((11, 40.0, ValueState.Known), await RussianAsync());
        Assert.DoesNotContain((await desk.Ledger.GetAsync(id, CancellationToken.None))!.Import.Issues, issue => issue is { Code: IssueCodes.RepeatedRow, Severity: Severity.Error });

        Answer answer = (await new AnswerBook(desk.Database, TimeProvider.System).ForUploadAsync(stored.Import.Sha256, CancellationToken.None)).Single();
        await desk.Answering.RevokeAsync(id, answer.Id, Actor.CommandLine, CancellationToken.None);
        Assert.Equal((10, 30.0, ValueState.Doubtful), await RussianAsync());

        await desk.AnswerAsync(id, asked.Cell!, "10");
        Assert.Equal((10, 30.0, ValueState.Known), await RussianAsync());

        async Task<(int Row, double? Fives, ValueState State)> RussianAsync()
        {
            Fact fact = (await desk.FactsAsync()).Single(fact => fact.Row is 10 or 11 && fact.Subject == "Русский язык" && fact[Measures.Share5] is not null);
            return (fact.Row, fact[Measures.Share5]!.Number, fact[Measures.Share5]!.State);
        }
    }

    // Russian says 0, 33,3, 66,7, 0 both times; mathematics 0, 8,3, 83,4, 8,3 and then 10, 8,3, 73,4, 8,3.
    [Fact]
    public async Task SchoolTwice_WithOneSubjectDifferent_IsAnErrorThatNamesIt()
    {
        using var desk = new Desk();
        byte[] table = new OgeTable().Insert(8, "БАСШ", "12", "0", "33,3", "66,7", "0", "10", "8,3", "73,4", "8,3").Without(12).Xlsx();

        StoredFile stored = (await desk.ImportAsync(("Реестр.xlsx", RegisterTable.Baikalovo), ("ОГЭ.xlsx", table)))[1];

        PlannedIssue issue = Assert.Single(stored.File.Issues, issue => issue.Code == "repeated-row");
        Assert.Equal(
            (Severity.Error, "I8", "Лист «ОГЭ», строки 7 и 8: «МКОУ Баженовская СОШ» названа дважды, и значения разные: «Математика» («3»: 83,4 % и 73,4 %; «5»: 0 % и 10 %). До ответа эти значения под сомнением и в сводные числа не входят. Какая строка верна: «7» или «8»?"),
            (issue.Severity, issue.Cell.ToString(), issue.Message));
    }

    [Fact]
    public async Task SchoolsThreeTimes_AreCountedForTheSheet()
    {
        using var desk = new Desk();
        byte[] table = new OgeTable()
            .Insert(8, "БАСШ", "12", "0", "33,3", "66,7", "0", "0", "8,3", "83,4", "8,3")
            .Insert(9, "БАСШ", "12", "50", "0", "50", "0", "50", "0", "50", "0").Without(13).Xlsx();

        StoredFile stored = (await desk.ImportAsync(("Реестр.xlsx", RegisterTable.Baikalovo), ("ОГЭ.xlsx", table)))[1];

        PlannedIssue[] issues = [.. stored.File.Issues.Where(issue => issue.Code == "repeated-row")];
        Assert.Equal([Severity.Note, Severity.Note, Severity.Error], issues.Select(issue => issue.Severity));
        Assert.Equal("Лист «ОГЭ»: 2 строки повторяют сказанное в других строках. С другими значениями: 1. Повторы не загружены: из одинаковых взято то, что стоит раньше, из разных – то, что названо верным.", issues[0].Message);
        Assert.Contains("строки 7 и 8: «МКОУ Баженовская СОШ» названа дважды, с теми же значениями.", issues[1].Message, StringComparison.Ordinal);
        Assert.Contains("строки 7 и 9", issues[2].Message, StringComparison.Ordinal);
    }

    // Rows 10, 11 and 12 say 30, 40 and 50: two questions, and only both answers together tell which row it is.
    [Fact]
    public async Task ThreeRowsThatDiffer_AreInDoubtUntilBothQuestionsAreAnswered()
    {
        using var desk = new Desk();
        byte[] table = new OgeTable()
            .Insert(11, "МКОУ Шадринская СОШ", "10", "40", "30", "20", "10", "0", "20", "70", "10")
            .Insert(12, "МКОУ Шадринская СОШ", "10", "50", "30", "10", "10", "0", "20", "70", "10").Without(13).Xlsx();
        StoredFile stored = (await desk.ImportAsync(("Реестр.xlsx", RegisterTable.Baikalovo), ("ОГЭ.xlsx", table)))[1];
        int id = stored.Import!.Id;
        Issue[] asked = [.. (await desk.Ledger.GetAsync(id, CancellationToken.None))!.Import.Issues.Where(issue => issue is { Code: IssueCodes.RepeatedRow, Severity: Severity.Error })];
        Assert.Equal(["11", "12"], asked.Select(issue => RepeatedRow.Choices(issue.Message)!.Value.Later));

        await desk.AnswerAsync(id, asked[0].Cell!, "11");
        Assert.Equal(ValueState.Doubtful, (await RussianAsync()).State);
        await Assert.ThrowsAsync<UselessAnswerException>(() => desk.AnswerAsync(id, asked[1].Cell!, "12"));
        await desk.AnswerAsync(id, asked[1].Cell!, "10");
        Assert.Equal((11, 40.0, ValueState.Known), await RussianAsync());

        async Task<(int Row, double? Fives, ValueState State)> RussianAsync()
        {
            Fact fact = (await desk.FactsAsync()).Single(fact => fact.Row is 10 or 11 or 12 && fact.Subject == "Русский язык" && fact[Measures.Share5] is not null);
            return (fact.Row, fact[Measures.Share5]!.Number, fact[Measures.Share5]!.State);
        }
    }

    [Fact]
    public async Task SameRowsOfTwoSheets_AreTwoQuestions()
    {
        using var desk = new Desk();
        byte[] table = new XlsxBuilder().Sheet("2021", Oge(2021)).Sheet("2020", Oge(2020)).Build();
        StoredFile stored = (await desk.ImportAsync(("Реестр.xlsx", RegisterTable.Baikalovo), ("ОГЭ.xlsx", table)))[1];
        int id = stored.Import!.Id;
        Issue[] asked = [.. (await desk.Ledger.GetAsync(id, CancellationToken.None))!.Import.Issues.Where(issue => issue is { Code: IssueCodes.RepeatedRow, Severity: Severity.Error })];
        Assert.Equal(["2020", "2021"], asked.Select(issue => issue.Sheet).Order(StringComparer.Ordinal));

        foreach (Issue issue in asked)
        {
            await desk.Answering.AnswerAsync(id, issue, RepeatedRow.Choices(issue.Message)!.Value.Later, Actor.CommandLine, CancellationToken.None);
        }

        Assert.All(
            (await desk.FactsAsync()).Where(fact => fact.Procedure == Procedures.Oge),
            fact => Assert.Equal((20.0, ValueState.Known), (fact[Measures.Participants]!.Number!.Value, fact[Measures.Participants]!.State)));

        static object?[][] Oge(int year) =>
        [
            [$"ОГЭ {year} года"],
            ["ОУ", "Кол-во участников", "Русский язык %", null, null, null],
            [null, null, "5", "4", "3", "2"],
            ["БСШ", 10, 0, 20, 70, 10],
            ["БСШ", 20, 0, 20, 70, 10],
        ];
    }
}
