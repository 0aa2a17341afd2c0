using System.Text.Json;
using System.Text.Json.Serialization;
using SchoolSupport.Analytics.Reference;

namespace SchoolSupport.Analytics.Phrases;

/// <summary>
/// What the program says in sentences: data/reference/phrases.json. The program chooses a phrase by its code and fills it; a change of
/// wording is a change of that file and its version.
/// </summary>
public static class PhraseList
{
    private static readonly JsonSerializerOptions Strict = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    private static readonly PhraseFile File = Read();

    private static readonly Dictionary<string, Phrase> ByCode = File.Phrases.ToDictionary(row => row.Code, row => new Phrase(row.Code, row.Text), StringComparer.Ordinal);

    /// <summary>Printed on the page «Методика».</summary>
    public static string Version => File.Version;

    /// <summary>All rows with their examples, in the order of the file.</summary>
    public static IReadOnlyList<PhraseRow> Rows => File.Phrases;

    /// <exception cref="KeyNotFoundException">The list has no such phrase.</exception>
    public static string Say(string code, params ReadOnlySpan<(string Place, object Value)> values) =>
        ByCode.TryGetValue(code, out Phrase? phrase) ? phrase.Fill(values) : throw new KeyNotFoundException($"The list has no phrase «{code}».");

    private static PhraseFile Read()
    {
        using Stream stream = ShippedReference.Open("phrases.json");
        return JsonSerializer.Deserialize<PhraseFile>(stream, Strict)!;
    }

    private sealed record PhraseFile(string Version, IReadOnlyList<PhraseRow> Phrases);
}

/// <param name="Example">Values for its places: whole numbers and texts.</param>
/// <param name="Reads">What the example makes of it.</param>
public sealed record PhraseRow(string Code, string Text, string Reads, IReadOnlyDictionary<string, JsonElement>? Example = null);
