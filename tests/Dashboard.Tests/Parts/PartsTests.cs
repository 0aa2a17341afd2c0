using Bunit;
using Microsoft.Extensions.DependencyInjection;
using SchoolSupport.Dashboard.Components.Parts;

namespace SchoolSupport.Dashboard.Tests.Parts;

public sealed class PartsTests : BunitContext
{
    [Fact]
    public void StateMark_EachState_DiffersInShapeOrFillAndInWord()
    {
        string[] looks = [.. Enum.GetValues<SchoolState>().Select(state => Render<StateMark>(parameters => parameters.Add(one => one.State, state)).Markup)];

        Assert.All(
            new[] { "нет данных", "в порядке", "к сведению", "неясно", "требует внимания" }.Zip(looks),
            pair => Assert.Contains(pair.First, pair.Second, StringComparison.Ordinal));
        Assert.Equal(5, looks.Distinct().Count());
    }

    [Fact]
    public async Task Toast_Undo_TakesTheDeedBackOnceAndCloses()
    {
        var toasts = new Toasts();
        Services.AddSingleton(toasts);
        IRenderedComponent<ToastHost> host = Render<ToastHost>();
        int undone = 0;

        toasts.Show("Сохранено", () => Task.FromResult(undone++));
        await host.WaitForElement(".toast-undo").ClickAsync(new());

        Assert.Equal(1, undone);
        Assert.Empty(host.FindAll(".toast"));
    }

    [Fact]
    public void EmptyState_SaysWhatWillBeHereAndHowToBringIt()
    {
        IRenderedComponent<EmptyState> empty = Render<EmptyState>(parameters => parameters
            .Add(one => one.What, "Здесь будут школы.").Add(one => one.ActionText, "Загрузить данные").Add(one => one.ActionHref, "/data"));

        Assert.Equal("Здесь будут школы.", empty.Find(".empty-what").TextContent);
        Assert.Equal("/data", empty.Find("a").GetAttribute("href"));
    }
}
