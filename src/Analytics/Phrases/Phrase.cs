using System.Text.RegularExpressions;

namespace SchoolSupport.Analytics.Phrases;

/// <summary>
/// A sentence, or a part of one, with named places: «{n}» for what is given, «{n:ученик|ученика|учеников}» for the noun after a
/// number, «{n#ученик|ученика|учеников}» for the number with its noun.
/// </summary>
/// <param name="Code">What the program knows it by.</param>
public sealed partial record Phrase(string Code, string Text)
{
    /// <summary>The names of its places.</summary>
    public IReadOnlySet<string> Places { get; } = Place().Matches(Text).Select(match => match.Groups["name"].Value).ToHashSet();

    /// <param name="values">A whole number or a text for each place, and no other.</param>
    /// <exception cref="ArgumentException">A place has no value, or one too many is given.</exception>
    public string Fill(params ReadOnlySpan<(string Place, object Value)> values)
    {
        Dictionary<string, object> given = [];
        foreach ((string place, object value) in values)
        {
            given.Add(place, value);
        }

        if (!Places.SetEquals(given.Keys))
        {
            throw new ArgumentException($"The phrase «{Code}» has the places {string.Join(", ", Places.Order())}, given were {string.Join(", ", given.Keys.Order())}.", nameof(values));
        }

        return Place().Replace(Text, match => (match.Groups["kind"].Value, given[match.Groups["name"].Value]) switch
        {
            ("", int number) => RussianWords.Number(number),
            ("", string text) => text,
            (":", int number) => Noun(match, number),
            ("#", int number) => RussianWords.Number(number) + RussianWords.HardSpace + Noun(match, number),
            _ => throw new ArgumentException($"The phrase «{Code}»: the place «{match.Groups["name"].Value}» takes another kind of value.", nameof(values)),
        });
    }

    private static string Noun(Match match, int number) => match.Groups["forms"].Value.Split('|') is [var one, var few, var many]
        ? RussianWords.Form(number, one, few, many)
        : throw new FormatException($"«{match.Value}» needs three forms.");

    [GeneratedRegex(@"\{(?<name>[a-z]+)(?:(?<kind>[:#])(?<forms>[^}]*))?\}")]
    private static partial Regex Place();
}
