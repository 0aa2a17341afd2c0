using System.Text;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Domain.Operations;
using SchoolSupport.Domain.Storage;
using SchoolSupport.Ingest.Layouts;
using SchoolSupport.Ingest.Planning;
using SchoolSupport.Ingest.Tests.Layouts;
using SchoolSupport.Ingest.Workbooks;

namespace SchoolSupport.Ingest.Tests.Planning;

/// <summary>A table that does not say what it is about is asked for a caption and then read as if it had stood there.</summary>
public sealed class CaptionAnswersTests : IDisposable
{
    private const string Oge = """
        ОУ;Кол-во участников;Русский язык %;;;
        ;;5;4;3;2
        БСШ;10;0;20;70;10
        ШСШ;4;0;75;25;0
        """;

    private readonly Desk _desk = new();
    private readonly AnswersBeforeStoring _before;

    public CaptionAnswersTests() => _before = new AnswersBeforeStoring(_desk.Database, TimeProvider.System, ReadLimits.Default);

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task CaptionGivenBeforeStoring_IsReadAsIfItStoodThere_AndCanBeTakenBack()
    {
        FileReading bare = Read("Таблица.csv", Oge);
        PlannedIssue asked = Assert.Single(bare.AllIssues);
        Assert.Equal((IssueCodes.CaptionMissing, "A1"), (asked.Code, asked.Cell.ToString()));

        UselessAnswerException useless = await Assert.ThrowsAsync<UselessAnswerException>(() => GiveAsync(bare, asked, "ОГЭ"));
        Assert.Contains("«ОГЭ» говорит не всё", useless.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<UselessAnswerException>(() => _before.KeepAsync(bare, [asked], "так и есть", Actor.CommandLine, CancellationToken.None));

        FileReading named = await GiveAsync(bare, asked, "ОГЭ 2021 года");
        Assert.All(Facts(named), fact => Assert.Equal((Procedures.Oge, new SchoolYear(2020)), (fact.Procedure, fact.Year)));
        Assert.Equal(2, Facts(named).Count());
        Assert.DoesNotContain(Facts(named).SelectMany(fact => fact.Values), value => value.Method == ValueMethod.Corrected);
        PlannedIssue told = Assert.Single(named.AllIssues, issue => issue.Decision is not null);
        Assert.Contains("названа «ОГЭ 2021 года»", told.Message, StringComparison.Ordinal);

        FileReading again = await _before.RevokeAsync(named, [told], Actor.CommandLine, CancellationToken.None);
        Assert.Empty(Facts(again));
        Assert.Equal(asked, Assert.Single(again.AllIssues));
    }

    [Fact]
    public async Task CaptionOfOneTable_IsNotThatOfTheNext()
    {
        FileReading bare = Read("Таблица.csv", Oge + "\n\n" + Oge.Replace("10;0;20;70;10", "20;0;20;70;10", StringComparison.Ordinal));
        Assert.Equal(["A1", "A6"], bare.AllIssues.Select(issue => issue.Cell.ToString()));

        FileReading second = await GiveAsync(bare, bare.AllIssues.Last(), "ОГЭ 2022 года");

        Assert.Equal("A1", Assert.Single(second.AllIssues, issue => issue.Decision is null).Cell.ToString());
        Assert.Equal([20.0, 4], Facts(second).Select(fact => fact[Measures.Participants]!.Number!.Value));
    }

    [Fact]
    public async Task CaptionGivenAfterStoring_BringsTheTableIn()
    {
        await _desk.ImportAsync(("Реестр.xlsx", RegisterTable.Baikalovo));
        StoredFile stored = await _desk.ImportOneAsync("Таблицы.csv", Bytes("ОГЭ 2020 года\n" + Oge + "\n\nГВЭ\n" + Oge));
        int id = stored.Import!.Id;
        Assert.DoesNotContain(await _desk.FactsAsync(), fact => fact.Procedure == Procedures.Gve9);

        await _desk.AnswerAsync(id, "A8", "ГВЭ-9 2021 года");

        Assert.Equal(2, (await _desk.FactsAsync()).Count(fact => fact.Procedure == Procedures.Gve9 && fact.Year == new SchoolYear(2020)));
        Assert.Equal(2, (await _desk.FactsAsync()).Count(fact => fact.Procedure == Procedures.Oge));
    }

    [Fact]
    public async Task CaptionOfTheOnlyTable_TakenBack_TakesTheFileBack()
    {
        await _desk.ImportAsync(("Реестр.xlsx", RegisterTable.Baikalovo));
        FileReading bare = Read("Таблица.csv", Oge);
        await GiveAsync(bare, Assert.Single(bare.AllIssues), "ОГЭ 2021 года");
        StoredFile stored = await _desk.ImportOneAsync("Таблица.csv", Bytes(Oge));
        Assert.Equal(2, (await _desk.FactsAsync()).Count(fact => fact.Procedure == Procedures.Oge));

        Answer answer = Assert.Single(await new AnswerBook(_desk.Database, TimeProvider.System).ForUploadAsync(bare.Sha256, CancellationToken.None));
        await _desk.Answering.RevokeAsync(stored.Import!.Id, answer.Id, Actor.CommandLine, CancellationToken.None);

        Assert.DoesNotContain(await _desk.FactsAsync(), fact => fact.Procedure == Procedures.Oge);
        Assert.NotNull((await _desk.ImportOneAsync("Таблица.csv", Bytes(Oge))).File.Refusal);
    }

    private async Task<FileReading> GiveAsync(FileReading reading, PlannedIssue asked, string caption) =>
        await _before.CorrectAsync(reading, asked, caption, Actor.CommandLine, CancellationToken.None);

    private static IEnumerable<RawFact> Facts(FileReading reading) => reading.Tables.SelectMany(table => table.Facts);

    private static FileReading Read(string name, string table) => FileReader.Read(name, Bytes(table), [], ReadLimits.Default);

    private static byte[] Bytes(string table) => Encoding.UTF8.GetBytes(table);
}
