using SchoolSupport.Analytics.Decline.Outcomes;
using SchoolSupport.Analytics.Decline.Stored;
using SchoolSupport.Dashboard.Components.Forecast;
using SchoolSupport.Dashboard.Decline;
using SchoolSupport.Dashboard.Snapshots;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Operations;
using SchoolSupport.Domain.Records;
using SchoolSupport.Domain.Storage;

namespace SchoolSupport.Dashboard.Tests.Decline;

public sealed class DeclineDeskTests(TrainingPlace place) : IClassFixture<TrainingPlace>
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task Calculation_IsStoredOnce_JudgedByTheNextYear_AndSeenByWhoMay()
    {
        SnapshotView view = await place.ViewAsync();
        SchoolYear newest = (await place.Shelf.BoardAsync(view, null, null, None)).Origins[0];

        DeclineJob now = await RunAsync(newest);
        DeclineJob again = await RunAsync(newest);
        DeclineJob then = await RunAsync(newest.Previous);

        Assert.NotNull(now.RunId);
        Assert.Null(again.RunId);
        Assert.Contains("результат был бы тем же", again.Message, StringComparison.Ordinal);
        Assert.NotNull(then.RunId);

        view = await place.ViewAsync();
        DeclineBoard board = await place.Shelf.BoardAsync(view, null, null, None);
        Assert.Equal(now.RunId, board.Run!.Id);
        Assert.Equal(DeclineChange.None, board.Change);
        Assert.All(board.Lines, line => Assert.Equal(OutcomeState.NotYet, line.Outcome!.State));

        DeclineBoard past = await place.Shelf.BoardAsync(view, then.RunId, null, None);
        var list = ForecastList.Of(view, past, past.Run!);
        Assert.NotNull(list.Became);
        Assert.Equal(past.Lines.Count(line => line.Outcome!.State is OutcomeState.Declined or OutcomeState.NotDeclined), list.Became.Judged);
        Assert.Contains("ожидалось", list.Sentence, StringComparison.Ordinal);
        Assert.Equal(view.History.Schools.Count, list.Schools + list.NotScored.Count);
        Assert.True(list.IsAfterwards);
        Assert.False(DeclineBoard.IsAfterwards(board.Run));

        int school = board.Lines[0].School.Id;
        SnapshotView own = await place.ViewAsync(new Actor("Школа", Role.School, place.Territory.Id, school));
        Assert.Equal([school], (await place.Shelf.BoardAsync(own, null, null, None)).Lines.Select(line => line.School.Id));
    }

    [Fact]
    public async Task Settings_ChangedAfterwards_AreToldBesideTheOldList()
    {
        SnapshotView view = await place.ViewAsync();
        SchoolYear year = (await place.Shelf.BoardAsync(view, null, null, None)).Origins[1].Previous;
        DeclineJob first = await RunAsync(year);
        var book = new RecordBook(place.Database, place.Clock);
        await book.PutAsync(
            new RecordDraft(RecordKinds.DeclineSettings, DeclineInputs.Code, place.Pool.TerritoryId, null, new Analytics.Decline.DeclineSettings(8, 20).ToJson()),
            "Настройки", Actor.Demonstration, None);

        DeclineBoard board = await place.Shelf.BoardAsync(await place.ViewAsync(), first.RunId, null, None);
        DeclineJob second = await RunAsync(year);

        Assert.Equal(DeclineChange.Settings, board.Change);
        Assert.NotEqual(first.RunId, second.RunId);
        StoredInputs inputs = StoredInputs.OfJson((await place.Shelf.BoardAsync(await place.ViewAsync(), second.RunId, null, None)).Run!.Inputs);
        Assert.Equal(8, inputs.Settings.DropPoints);
        await book.WithdrawAsync(RecordKinds.DeclineSettings, DeclineInputs.Code, place.Pool.TerritoryId, null, "", "Назад", Actor.Demonstration, None);
    }

    [Fact]
    public async Task YearWithoutEnoughBefore_IsRefusedInWords()
    {
        SchoolYear first = (await place.Shelf.BoardAsync(await place.ViewAsync(), null, null, None)).Origins[^1].Previous;

        DeclineJob job = await RunAsync(first);

        Assert.Null(job.RunId);
        Assert.StartsWith("Рассчитать не из чего", job.Message, StringComparison.Ordinal);
    }

    private async Task<DeclineJob> RunAsync(SchoolYear origin)
    {
        place.Desk.Start(place.Pool, origin, Actor.Demonstration);
        await place.Desk.EndedAsync(place.Pool.TerritoryId);
        return place.Desk.Of(place.Pool.TerritoryId)!;
    }
}
