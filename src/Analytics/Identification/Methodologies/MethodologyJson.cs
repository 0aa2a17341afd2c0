using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SchoolSupport.Analytics.Identification.Methodologies;

/// <summary>A methodology as a record keeps it: every property named, none unknown.</summary>
public static class MethodologyJson
{
    internal static JsonSerializerOptions Options { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    public static string Write(Methodology methodology) => JsonSerializer.Serialize(methodology, Options);

    /// <exception cref="JsonException">The text is not a methodology as this version of the product keeps it, or contradicts itself.</exception>
    public static Methodology Read(string text) => Checked(JsonSerializer.Deserialize<Methodology>(text, Options));

    internal static Methodology Checked(Methodology? methodology) => methodology is null
        ? throw new JsonException("Методика пуста.")
        : MethodologyCheck.Of(methodology) is [var first, ..]
            ? throw new JsonException($"Методика «{methodology.Name}»: {first.Message}")
            : methodology;
}
