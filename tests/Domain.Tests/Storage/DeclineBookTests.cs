using Microsoft.EntityFrameworkCore;
using SchoolSupport.Domain.Decline;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Operations;
using SchoolSupport.Domain.Storage;

namespace SchoolSupport.Domain.Tests.Storage;

public sealed class DeclineBookTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory, BothEngines]
    public async Task Run_WithItsScores_IsReadAsItWasStored(Engines engine)
    {
        await using Store store = await Store.CreateAsync(engine);
        var book = new DeclineBook(store.Database, Store.Clock);

        DeclineRun first = await book.AddAsync(Draft(2023), "Первый", District.Analyst, None);
        DeclineRun second = await book.AddAsync(Draft(2024) with { Model = "{}", BaseRate = null }, "Второй", District.Analyst, None);
        await book.AddAsync(Draft(2024) with { TerritoryId = 9 }, "Чужой", District.Analyst, None);

        Assert.Equal([(second.Id, new SchoolYear(2024), true, (double?)null), (first.Id, new SchoolYear(2023), false, 0.25)],
            (await book.RunsAsync(1, None)).Select(run => (run.Id, run.Origin, run.HasModel, run.BaseRate)));
        DeclineRun read = (await book.RunAsync(first.Id, None))!;
        Assert.Equal(("{\"card\":1}", "# Карточка", Store.Now, District.Analyst.Person, 1), (read.Card, read.CardText, read.At, read.Person, read.GivenAt));
        Assert.Null(await book.RunAsync(99, None));
        Assert.Equal([(first.Id, 11, 0.3), (first.Id, 12, 0.1), (second.Id, 11, 0.3), (second.Id, 12, 0.1)],
            (await book.ScoresAsync([first.Id, second.Id], 2, None)).Select(score => (score.RunId, score.SchoolId, score.Probability)));
        Assert.Equal([13], (await book.ScoresAsync([first.Id], 3, None)).Select(score => score.SchoolId));
        Assert.Equal([OperationKind.Score, OperationKind.Score, OperationKind.Score], (await new DataVersions(store.Database).HistoryAsync(None)).Select(step => step.Kind));
    }

    [Theory, BothEngines]
    public async Task StoredScore_CannotBeChanged(Engines engine)
    {
        await using Store store = await Store.CreateAsync(engine);
        DeclineRun run = await new DeclineBook(store.Database, Store.Clock).AddAsync(Draft(2023), "Первый", District.Analyst, None);

        await using SchoolSupportDb db = store.Database.Open();
        DeclineScore score = await db.DeclineScores.AsTracking().FirstAsync(one => one.RunId == run.Id, None);
        db.Entry(score).Property(one => one.Probability).CurrentValue = 0.01;

        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync(None));
    }

    private static DeclineRunDraft Draft(int origin) => new(
        1, new SchoolYear(origin), 7, "hash", "{}", "formula", "Расчёт по формуле.", 0.25, "{\"card\":1}", "# Карточка", null, "1.0",
        [new(11, 2, 0.3, 0.2, null, 14.5, "{}"), new(12, 2, 0.1, 0.1, 0.05, 30, "{}"), new(13, 3, 0.2, 0.2, null, 8, "{}")]);
}
