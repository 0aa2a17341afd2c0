using SchoolSupport.Domain.Imports;
using SchoolSupport.Domain.Operations;

namespace SchoolSupport.Domain.Tests.Storage;

public sealed class AnswerBookTests
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly AnswerDraft Draft = new("ab12", "5 класс", "F4", "row-sum", AnswerKind.Correct, "12");

    [Theory, BothEngines]
    public async Task Give_Again_TakesTheEarlierOnesPlace(Engines engine)
    {
        await using Store store = await Store.CreateAsync(engine);
        Answer first = await store.Answers.GiveAsync(Draft, District.Analyst, None);
        await store.Answers.GiveAsync(Draft with { Cell = "F5" }, District.Analyst, None);

        Answer second = await store.Answers.GiveAsync(Draft with { Value = "13" }, District.Analyst, None);

        IReadOnlyList<Answer> held = await store.Answers.ForUploadAsync("ab12", None);
        Assert.Equal([("F5", "12"), ("F4", "13")], held.Select(answer => (answer.Cell, answer.Value)));
        Assert.Equal((1, 3, Store.Now), (first.GivenAt, second.GivenAt, second.At));
        Assert.Empty(await store.Answers.ForUploadAsync("cd34", None));
    }

    [Theory, BothEngines]
    public async Task Give_WithAReason_KeepsIt(Engines engine)
    {
        await using Store store = await Store.CreateAsync(engine);

        await store.Answers.GiveAsync(Draft with { Kind = AnswerKind.Keep, Value = null, Reason = "сверено с протоколом" }, District.Analyst, None);

        Assert.Equal("сверено с протоколом", Assert.Single(await store.Answers.ForUploadAsync("ab12", None)).Reason);
        Assert.Equal("Ячейка F4 листа «5 класс» оставлена как есть: сверено с протоколом", (await store.Versions.HistoryAsync(None))[0].Summary);
    }

    [Theory, BothEngines]
    public async Task Revoke_Twice_IsOneDataVersion(Engines engine)
    {
        await using Store store = await Store.CreateAsync(engine);
        Answer answer = await store.Answers.GiveAsync(Draft, District.Analyst, None);

        await store.Answers.RevokeAsync(answer.Id, District.Analyst, None);
        await store.Answers.RevokeAsync(answer.Id, District.Analyst, None);

        Assert.Empty(await store.Answers.ForUploadAsync("ab12", None));
        DataVersion last = (await store.Versions.HistoryAsync(None))[0];
        Assert.Equal((2, "Отозвано решение о ячейке F4 листа «5 класс»"), (last.Number, last.Summary));
        await Assert.ThrowsAsync<KeyNotFoundException>(() => store.Answers.RevokeAsync(99, District.Analyst, None));
    }
}
