using Microsoft.AspNetCore.Components;
using SchoolSupport.Domain.Vocabulary;

namespace SchoolSupport.Dashboard.Components.Layout;

public sealed partial class SearchPalette
{
    /// <summary>More would have to be scrolled; another letter is quicker.</summary>
    private const int MostShown = 12;

    private string _text = "";
    private IReadOnlyList<Destination> _found = [];

    [Parameter, EditorRequired]
    public required IReadOnlyList<Destination> Destinations { get; set; }

    protected override void OnParametersSet() => _found = Find(_text);

    private void Search(ChangeEventArgs input)
    {
        _text = (string?)input.Value ?? "";
        _found = Find(_text);
    }

    /// <summary>Every word must occur, in any order and case; names that begin with the first come first.</summary>
    private IReadOnlyList<Destination> Find(string text)
    {
        string[] words = NameKey.Of(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return
        [
            .. Section.All.Select(section => new Destination(section.Title, "Раздел", section.Href))
                .Concat(Destinations)
                .Select(destination => (Destination: destination, Key: NameKey.Of(destination.Title)))
                .Where(candidate => words.All(word => candidate.Key.Contains(word, StringComparison.Ordinal)))
                .OrderBy(candidate => words.Length > 0 && !candidate.Key.StartsWith(words[0], StringComparison.Ordinal))
                .Select(candidate => candidate.Destination)
                .Take(MostShown),
        ];
    }
}
