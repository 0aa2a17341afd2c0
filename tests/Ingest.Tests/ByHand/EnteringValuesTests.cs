using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Domain.Operations;
using SchoolSupport.Domain.Organisations;
using SchoolSupport.Domain.Storage;
using SchoolSupport.Ingest.ByHand;
using SchoolSupport.Ingest.Commands;
using SchoolSupport.Ingest.Planning;
using SchoolSupport.Ingest.Tests.Layouts;
using SchoolSupport.Ingest.Tests.Planning;

namespace SchoolSupport.Ingest.Tests.ByHand;

public sealed class EnteringValuesTests : IDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly Desk _desk = new();
    private readonly EnteringValues _entering;

    public EnteringValuesTests() => _entering = new EnteringValues(_desk.Database, TimeProvider.System);

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task Store_ReplacesTheOneMeasureAndUndoBringsItBack()
    {
        EnteredValue value = await ValueAsync(Measures.Mark2, 1);
        string before = await CsvAsync();
        string participants = before.Split('\n').Single(line => line.Contains("БСШ", StringComparison.Ordinal) && line.Contains("Русский язык,participants", StringComparison.Ordinal));

        Import import = await _entering.StoreAsync(value, Actor.CommandLine, None);

        string after = await CsvAsync();
        string[] marks = [.. after.Split('\n').Where(line => line.StartsWith("БСШ,", StringComparison.Ordinal) && line.Contains(",Русский язык,mark-2,", StringComparison.Ordinal))];
        Assert.Contains(",1,known,entered,", Assert.Single(marks), StringComparison.Ordinal);
        Assert.EndsWith(",введено вручную: опечатка; основание: протокол № 12 от 15.06.2021", marks[0], StringComparison.Ordinal);
        Assert.Contains(participants, after, StringComparison.Ordinal);

        await _desk.UndoAsync(import.Id);
        Assert.Equal(before, await CsvAsync());
    }

    [Fact]
    public async Task Store_Again_TheLaterCounts()
    {
        EnteredValue value = await ValueAsync(Measures.Mark2, 1);
        await _entering.StoreAsync(value, Actor.CommandLine, None);
        await _entering.StoreAsync(await ValueAsync(Measures.Mark3, 4), Actor.CommandLine, None);
        await _entering.StoreAsync(value with { Number = 3 }, Actor.CommandLine, None);

        Assert.Equal([(Measures.Mark2, 3), (Measures.Mark3, 4)], (await _entering.ListAsync(None)).Select(fact => (fact.Values[0].Measure, fact.Values[0].Number!.Value)));
    }

    [Theory]
    [InlineData("Математка", Measures.Mark2, "похоже на «Математика»")]
    [InlineData("Колдовство", Measures.Mark2, "программа не знает")]
    [InlineData("Русский язык", Measures.MeanTestScore, "Тестовый балл бывает только у ЕГЭ")]
    public async Task WhatTheWorkCannotHave_IsRefusedInWords(string subject, string measure, string why)
    {
        EnteredValue value = (await ValueAsync(measure, 1)) with { Subject = subject };

        Assert.Contains((await _entering.PlanAsync(value, None)).Problems, problem => problem.Contains(why, StringComparison.Ordinal));
        await Assert.ThrowsAsync<UselessAnswerException>(() => _entering.StoreAsync(value, Actor.CommandLine, None));
    }

    /// <summary>What was said when it was entered stays beside what is said of it later.</summary>
    [Fact]
    public async Task Keep_OfAnEnteredValue_AddsToItsFootnote()
    {
        Import import = await _entering.StoreAsync(await ValueAsync(Measures.Mark2, 1), Actor.CommandLine, None);
        Fact fact = Assert.Single(await _entering.ListAsync(None));
        var issue = new Issue
        {
            Revision = 1,
            Code = "drift",
            Severity = Severity.Warning,
            Sheet = fact.Claim.Sheet,
            Cell = fact.Values[0].Cell.ToString(),
            Message = "",
            Proposed = null,
        };

        await _desk.Answering.KeepAsync(import.Id, issue, "подтверждено школой", Actor.CommandLine, None);

        Assert.Equal(
            "введено вручную: опечатка; основание: протокол № 12 от 15.06.2021; оставлено как в файле: подтверждено школой",
            Assert.Single(await _entering.ListAsync(None)).Values[0].Note);
    }

    /// <summary>A file somebody loads afterwards does not push aside what was entered on purpose.</summary>
    [Fact]
    public async Task Store_ThenALaterFile_StaysInForce()
    {
        EnteredValue value = await ValueAsync(Measures.Mark2, 1);
        await _entering.StoreAsync(value, Actor.CommandLine, None);

        await _desk.ImportOneAsync("ОГЭ испр.xlsx", new OgeTable().With("B6", "62").Xlsx());

        EnteredPlan plan = await _entering.PlanAsync(value with { Number = 2 }, None);
        Assert.Equal((1, Sources.ByHand), (plan.Was!.Number, plan.Before!.Claim.Source));
    }

    [Theory]
    [InlineData("=1+1", "@сверено")]
    [InlineData("a;b \"c\" 'd'", "12.06.2021")]
    [InlineData("<b>нет</b>", "№ 5")]
    public async Task Store_WhateverIsWritten_IsReadBackAsItIs(string reason, string document)
    {
        EnteredValue value = await ValueAsync(Measures.Mark2, 1) with { Reason = reason, Document = document };

        Import import = await _entering.StoreAsync(value, Actor.CommandLine, None);
        await _desk.Answering.ReadAgainAsync(import.Id, Actor.CommandLine, None);

        Fact fact = Assert.Single(await _entering.ListAsync(None));
        Assert.Equal((1, $"введено вручную: {reason}; основание: {document}", ValueMethod.Entered), (fact.Values[0].Number!.Value, fact.Values[0].Note, fact.Values[0].Method));
        Assert.Equal((value.Year, Season.Spring, Procedures.Oge, 9, 9, "Русский язык"), (fact.Year, fact.Season, fact.Procedure, fact.ProgrammeGrade, fact.PupilGrade, fact.Subject));
    }

    // БСШ has 63 participants in Russian and 27 in physics, of which the file says nothing.
    [Theory]
    [InlineData(Measures.Mark2, 1.5, null, "целое")]
    [InlineData(Measures.Mark2, 64, null, "участников всего")]
    [InlineData(Measures.Mark2, -1, null, "от 0 до")]
    [InlineData(Measures.Quality, 50, 63, "считается по ним")]
    [InlineData(Measures.PassRate, 101, 63, "от 0 до 100")]
    [InlineData(Measures.BelowMinimumShare, 33.3, 10, "не целое число учеников")]
    [InlineData(Measures.BelowMinimumShare, 30, null, "нужно число учеников")]
    [InlineData(Measures.MeanMark, 1.9, 10, "от 2 до 5")]
    [InlineData(Measures.MeanTestScore, 61.125, 10, "двух знаков")]
    public async Task Plan_ValueThatCannotBe_SaysWhy(string measure, double number, int? n, string why)
    {
        EnteredPlan plan = await _entering.PlanAsync(await ValueAsync(measure, number) with { N = n }, None);

        Assert.Contains(plan.Problems, problem => problem.Contains(why, StringComparison.Ordinal));
        await Assert.ThrowsAsync<UselessAnswerException>(() => _entering.StoreAsync(plan.Value, Actor.CommandLine, None));
        Assert.Empty(await _entering.ListAsync(None));
    }

    [Theory]
    [InlineData("", "протокол")]
    [InlineData("опечатка", " \t")]
    public async Task Plan_WithoutReasonOrDocument_IsRefused(string reason, string document) =>
        Assert.Contains(
            (await _entering.PlanAsync(await ValueAsync(Measures.Mark2, 1) with { Reason = reason, Document = document }, None)).Problems,
            problem => problem.EndsWith("не заполнено.", StringComparison.Ordinal));

    [Fact]
    public async Task Plan_MarksNoLongerAddUp_IsARemark()
    {
        EnteredValue value = await ValueAsync(Measures.Participants, 70);

        EnteredPlan plan = await _entering.PlanAsync(value, None);

        Assert.Empty(plan.Problems);
        Assert.Equal(63, plan.Was!.Number);
        Assert.Contains(plan.Remarks, remark => remark.Contains("Отметок вместе станет 63, а участников 70", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Set_AsTyped_StoresAndRefuses()
    {
        await ValueAsync(Measures.Mark2, 1);
        string[] words =
        [
            "--school", "БСШ", "--year", "2020/21", "--procedure", "oge", "--subject", "рус. яз.", "--measure", "mark-2",
            "--reason", "опечатка", "--document", "протокол № 12", "--value",
        ];
        using var output = new StringWriter();

        Task<int> SetAsync(params string[] more) => SetCommand.RunAsync(
            new Arguments([.. words, .. more], ["--value", "--reason", "--territory", .. SetCommand.Options], ["--dry-run"]), _desk.Database, TimeProvider.System, output, None);

        Assert.Equal(0, await SetAsync("1", "--dry-run"));
        Assert.Empty(await _entering.ListAsync(None));
        Assert.Equal(1, await SetAsync("100"));
        Assert.Equal(0, await SetAsync("1"));
        Assert.Equal("Русский язык", Assert.Single(await _entering.ListAsync(None)).Subject);
        await Assert.ThrowsAsync<UsageException>(() => SetAsync("много"));
        await Assert.ThrowsAsync<UsageException>(() => SetAsync("1", "--grade", "5"));
        words[3] = "2051/52";
        await Assert.ThrowsAsync<UsageException>(() => SetAsync("1"));
    }

    private async Task<EnteredValue> ValueAsync(string measure, double number)
    {
        var registers = new Registers(_desk.Database, TimeProvider.System);
        if (!(await registers.LoadAsync(None)).Schools.Any())
        {
            await _desk.ImportAsync(("Реестр.xlsx", RegisterTable.Baikalovo), ("ОГЭ.xlsx", new OgeTable().Xlsx()));
        }

        School school = Assert.Single((await registers.LoadAsync(None)).SchoolsNamed("БСШ"));
        return new EnteredValue
        {
            School = school,
            Year = new SchoolYear(2020),
            Procedure = Procedures.Oge,
            ProgrammeGrade = 9,
            Subject = "Русский язык",
            Measure = measure,
            Number = number,
            Reason = " опечатка\n",
            Document = "протокол № 12 от 15.06.2021",
        };
    }

    private async Task<string> CsvAsync()
    {
        await FactsCommand.RunAsync(new Arguments(["--csv", _desk.PathOf("f.csv")], ["--csv"], []), _desk.Database, TimeProvider.System, None);
        return await File.ReadAllTextAsync(_desk.PathOf("f.csv"));
    }
}
