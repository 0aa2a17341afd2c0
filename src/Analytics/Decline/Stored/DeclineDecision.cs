using System.Text.Json;
using System.Text.Json.Serialization;

namespace SchoolSupport.Analytics.Decline.Stored;

public enum DecisionKind
{
    /// <summary>Support is planned for the school.</summary>
    Help,

    /// <summary>Somebody goes and looks first.</summary>
    Look,

    /// <summary>Nothing now; it is looked at again next year.</summary>
    Watch,

    /// <summary>The forecast gives no reason: people know more.</summary>
    None,
}

/// <summary>What people decided about a school after looking at its risk. The score never decides.</summary>
/// <param name="RunId">The calculation they looked at.</param>
public sealed record DeclineDecision(DecisionKind Kind, string Reason, int RunId)
{
    public const int MostLetters = 2000;

    private static readonly JsonSerializerOptions _strict = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>What is wrong with it, in Russian; null when nothing is.</summary>
    [JsonIgnore]
    public string? Problem => string.IsNullOrWhiteSpace(Reason) ? "Напишите, почему так решили: решение без причины через год никто не поймёт."
        : Reason.Length > MostLetters ? $"Причина длиннее {MostLetters} знаков. Сократите её."
        : null;

    /// <summary>Of the record: one decision for a school and a year that is foretold.</summary>
    public static string CodeOf(int school, Domain.Facts.SchoolYear origin) => FormattableString.Invariant($"decline/{school}/{origin.StartYear}");

    public string ToJson() => JsonSerializer.Serialize(this, _strict);

    /// <exception cref="FormatException">The body is of another form; the message is Russian.</exception>
    public static DeclineDecision OfJson(string body)
    {
        try
        {
            return JsonSerializer.Deserialize<DeclineDecision>(body, _strict) is { Problem: null } decision
                ? decision
                : throw new FormatException("Запись решения неполна.");
        }
        catch (JsonException wrong)
        {
            throw new FormatException("Запись решения не читается.", wrong);
        }
    }
}
