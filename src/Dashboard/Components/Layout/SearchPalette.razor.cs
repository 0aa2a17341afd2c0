using Microsoft.AspNetCore.Components;
using SchoolSupport.Dashboard.Search;

namespace SchoolSupport.Dashboard.Components.Layout;

public sealed partial class SearchPalette(SiteSearch search) : IDisposable
{
    private readonly CancellationTokenSource _leaving = new();

    /// <summary>The latest text; an answer to an earlier one comes too late.</summary>
    private string _asked = "";

    private string _text = "";
    private SearchAnswer _answer = new([], null);

    /// <summary>The results of the municipality one is in.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<Destination> Series { get; set; }

    [Parameter]
    public Chosen Chosen { get; set; } = Chosen.Nothing;

    public void Dispose()
    {
        _leaving.Cancel();
        _leaving.Dispose();
    }

    protected override Task OnParametersSetAsync() => FindAsync(_text);

    private Task SearchAsync(ChangeEventArgs input) => FindAsync((string?)input.Value ?? "");

    private async Task FindAsync(string text)
    {
        _asked = text;
        SearchAnswer answer = await search.FindAsync(text, Series, Chosen.TerritoryId, _leaving.Token);
        if (_asked == text)
        {
            (_text, _answer) = (text, answer);
        }
    }
}
