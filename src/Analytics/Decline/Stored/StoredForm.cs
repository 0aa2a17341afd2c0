using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SchoolSupport.Analytics.Decline.Stored;

/// <summary>How the parts of a run stand in storage: strictly, so that what an older program wrote in another form is told and not guessed.</summary>
internal static class StoredForm
{
    private static readonly JsonSerializerOptions _options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, _options);

    /// <exception cref="FormatException">It is of another form; the message is Russian.</exception>
    public static T Read<T>(string json)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(json, _options) ?? throw new FormatException("Запись прогноза пуста.");
        }
        catch (Exception wrong) when (wrong is JsonException or ArgumentException or NotSupportedException)
        {
            throw new FormatException("Запись прогноза сделана программой другой версии и не читается.", wrong);
        }
    }
}
