namespace SchoolSupport.Ingest.Names;

/// <summary>What a school's name says, piece by piece; see docs/names.md.</summary>
internal sealed class SchoolNameParts
{
    public Keeper Keeper { get; init; }

    /// <summary>«СОШ», «гимназия», «интернат», «филиал»; sorted.</summary>
    public required IReadOnlyList<string> Kinds { get; init; }

    /// <summary>Numbers without leading zeros; sorted. Any number counts, also one of an anniversary.</summary>
    public required IReadOnlyList<string> Numbers { get; init; }

    /// <summary>Words that are none of the others, adjectives of places by their stem, in the order written.</summary>
    public required IReadOnlyList<string> Words { get; init; }

    public required SettlementName? Settlement { get; init; }

    public required HonourName Honour { get; init; }

    public bool IsBranch => Kinds.Contains(SchoolVocabulary.Branch);

    /// <summary>Whether something in the name tells this school from others of its kind.</summary>
    public bool SaysWhich => Words.Count > 0 || Numbers.Count > 0 || Settlement is not null || !Honour.IsEmpty;

    /// <summary>
    /// Kinds, numbers and words, what two names must share to be the same for certain: once with the words in alphabetical order
    /// and once as one word, so that neither their order nor a hyphen matters.
    /// </summary>
    public IEnumerable<string> Identities => new[] { string.Join(' ', Words.Order(StringComparer.Ordinal)), string.Concat(Words) }
        .Distinct(StringComparer.Ordinal)
        .Select(words => $"{string.Join('+', Kinds)}|{string.Join('+', Numbers)}|{words}");

    /// <summary>The letters that tell schools apart as they are written, endings included, for measuring likeness.</summary>
    public required string Letters { get; init; }

    public static SchoolNameParts Of(string? text, HomeWords home) => new SchoolNameParser(home).Parse(NameLetters.Of(text));
}
