using Bunit;
using Microsoft.Extensions.DependencyInjection;
using SchoolSupport.Dashboard.Accounts;
using SchoolSupport.Dashboard.Components.Forecast;
using SchoolSupport.Dashboard.Decline;
using SchoolSupport.Dashboard.Tests.Decline;

namespace SchoolSupport.Dashboard.Tests.Forecast;

public sealed class RunPanelTests : BunitContext, IClassFixture<TrainingPlace>
{
    private readonly TrainingPlace _place;

    public RunPanelTests(TrainingPlace place)
    {
        _place = place;
        Services.AddSingleton(place.Desk);
        Services.AddSingleton(new CurrentActor());
    }

    // Two people at the same page: what the one asked for is shown to the one, and only told to the other.
    [Fact]
    public async Task Calculation_AskedForElsewhere_IsToldAndNotShown()
    {
        DeclineBoard board = await BoardAsync();
        List<int> shownHere = [], shownThere = [];
        IRenderedComponent<RunPanel> here = Panel(board, shownHere);
        IRenderedComponent<RunPanel> there = Panel(board, shownThere);

        await CalculateAsync(here);
        int run = _place.Desk.Of(_place.Pool.TerritoryId)!.RunId!.Value;
        await there.WaitForAssertionAsync(() => Assert.EndsWith($"?territory={_place.Territory.Id}&run={run}", there.Find(".desk-notice a").GetAttribute("href"), StringComparison.Ordinal));
        await here.WaitForAssertionAsync(() => Assert.Equal([run], shownHere));
        Assert.Contains($"Готов новый расчёт на {board.Origins[0].Next}.", there.Markup, StringComparison.Ordinal);
        Assert.Empty(shownThere);

        // The same once more is refused, which concerns only who asked.
        board = await BoardAsync();
        here.Render(parameters => parameters.Add(panel => panel.Board, board));
        there.Render(parameters => parameters.Add(panel => panel.Board, board));
        Assert.Empty(there.FindAll(".desk-notice"));
        await CalculateAsync(here);
        await here.WaitForAssertionAsync(() => Assert.Contains($"Нового расчёта по {board.Origins[0]} нет.", here.Markup, StringComparison.Ordinal));
        await there.WaitForAssertionAsync(() => Assert.NotEmpty(there.FindAll("form")));
        Assert.Empty(there.FindAll(".desk-notice"));
        Assert.Empty(Panel(board, shownThere).FindAll(".desk-notice"));
        Assert.Equal([run], shownHere);
        Assert.Empty(shownThere);
    }

    [Fact]
    public async Task Calculation_OfAPoolNotOnesOwn_CannotBeAskedFor()
    {
        IRenderedComponent<RunPanel> panel = Panel(await BoardAsync(), [], mayStart: false);

        Assert.Empty(panel.FindAll("form"));
        Assert.Contains("Расчёт общий для региона", panel.Markup, StringComparison.Ordinal);
    }

    private async Task CalculateAsync(IRenderedComponent<RunPanel> panel)
    {
        await panel.Find("form").SubmitAsync();
        await _place.Desk.EndedAsync(_place.Pool.TerritoryId);
    }

    private async Task<DeclineBoard> BoardAsync() => await _place.Shelf.BoardAsync(await _place.ViewAsync(), null, null, CancellationToken.None);

    private IRenderedComponent<RunPanel> Panel(DeclineBoard board, List<int> shown, bool mayStart = true) => Render<RunPanel>(parameters => parameters
        .Add(panel => panel.Board, board)
        .Add(panel => panel.Territory, _place.Territory.Id)
        .Add(panel => panel.MayStart, mayStart)
        .Add(panel => panel.OnDone, shown.Add));
}
