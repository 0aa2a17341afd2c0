using SchoolSupport.Analytics.Decline;
using SchoolSupport.Analytics.Decline.Features;
using SchoolSupport.Analytics.Decline.Models;
using SchoolSupport.Analytics.Decline.Stored;
using SchoolSupport.Analytics.Statistics;
using SchoolSupport.Dashboard.Decline;
using SchoolSupport.Domain.Decline;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Operations;
using SchoolSupport.Domain.Records;
using SchoolSupport.Domain.Storage;

namespace SchoolSupport.Dashboard.Tests.Decline;

/// <summary>A region's model in a district that is too small to train one.</summary>
public sealed class BroughtModelTests(TrainingPlace place) : IClassFixture<TrainingPlace>
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task Model_IsAskedWithReasons_VetoedWhenItIsWrongHere_RefusedWhenItIsOld()
    {
        SchoolYear newest = (await place.Shelf.BoardAsync(await place.ViewAsync(), null, null, None)).Origins[0];
        RegionModel calm = Model(weight: 0.3, bias: -1.5, lastYear: newest.StartYear - 1);

        DeclineRun shown = await RunAsync(calm, newest);
        DeclineRun vetoed = await RunAsync(calm with { Bias = 6, Columns = [calm.Columns[0] with { Weight = 5 }] }, newest);
        DeclineRun old = await RunAsync(calm with { LastYear = newest.StartYear - 2 }, newest);

        DeclineRun early = await RunAsync(calm with { LastYear = newest.StartYear + 1 }, newest.Previous);

        Assert.Equal("imported", shown.Rung);
        Assert.Contains("Подтвердить её они не могут", shown.Sentence, StringComparison.Ordinal);
        Assert.Equal(("Край", 64), (StoredInputs.OfJson(shown.Inputs).Brought!.Name, StoredInputs.OfJson(shown.Inputs).Brought!.Hash.Length));
        DeclineBoard board = await place.Shelf.BoardAsync(await place.ViewAsync(), shown.Id, null, None);
        Assert.All(board.Lines, line => Assert.NotEmpty(line.Said!.Reasons));
        Assert.Contains(board.Lines, line => line.Said!.Told.Contains("уровень школы", StringComparison.Ordinal));
        Assert.Equal("formula", vetoed.Rung);
        Assert.Contains("на местных данных прошлых лет она хуже", vetoed.Sentence, StringComparison.Ordinal);
        Assert.Equal("formula", old.Rung);
        Assert.Contains("не должно быть больше двух лет", old.Sentence, StringComparison.Ordinal);
        Assert.Equal("formula", early.Rung);
        Assert.Contains("тогда её ещё не могло быть", early.Sentence, StringComparison.Ordinal);
    }

    private static RegionModel Model(double weight, double bias, int lastYear) => new(
        "Край", FeatureSchema.Version, "hash", 900, 4000, lastYear, DeclineSettings.Usual.Rule, LocalLevel.Quality, 0.2, 30, bias,
        [new RegionColumn("history.level", "уровень школы", false, 0, 0.1, weight), new RegionColumn("history.doubt", "неопределённость уровня", false, 0.05, 0.02, -0.1)],
        null);

    private async Task<DeclineRun> RunAsync(RegionModel model, SchoolYear origin)
    {
        var book = new RecordBook(place.Database, place.Clock);
        await book.PutAsync(
            new RecordDraft(RecordKinds.DeclineModel, DeclineInputs.Code, place.Pool.TerritoryId, null, RegionModelJson.Write(model)), "Модель", Actor.Demonstration, None);
        place.Desk.Start(place.Pool, origin, Actor.Demonstration);
        await place.Desk.EndedAsync(place.Pool.TerritoryId);
        DeclineJob job = place.Desk.Of(place.Pool.TerritoryId)!;
        Assert.True(job.RunId is not null, job.Message);
        return (await new DeclineBook(place.Database, place.Clock).RunAsync(job.RunId.Value, None))!;
    }
}
