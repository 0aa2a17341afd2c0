using System.Text.Json;
using System.Text.Json.Serialization;

namespace SchoolSupport.Analytics.Objectivity;

/// <summary>What a school says to a question about its results.</summary>
/// <param name="GivenBy">The post, never a name: «заместитель директора».</param>
/// <param name="On">When the school said it, which may be long before somebody writes it down here.</param>
public sealed record Explanation(string Text, string GivenBy, DateOnly On)
{
    public const int MostLetters = 2000;

    public const int MostLettersOfPost = 120;

    private static readonly JsonSerializerOptions Strict = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>What is wrong with it, in Russian; null when nothing is.</summary>
    [JsonIgnore]
    public string? Problem => string.IsNullOrWhiteSpace(Text) ? "Напишите пояснение школы."
        : Text.Length > MostLetters ? $"Пояснение длиннее {MostLetters} знаков. Сократите его: подробности можно оставить в документе школы."
        : string.IsNullOrWhiteSpace(GivenBy) ? "Укажите, кто дал пояснение: должность без фамилии."
        : GivenBy.Length > MostLettersOfPost ? $"Должность длиннее {MostLettersOfPost} знаков."
        : null;

    /// <summary>Which question of which year a school answers.</summary>
    public static string CodeOf(int school, Domain.Facts.SchoolYear year, Check check) =>
        FormattableString.Invariant($"objectivity/{school}/{year.StartYear}/{check.Code}");

    public string ToJson() => JsonSerializer.Serialize(this, Strict);

    /// <exception cref="FormatException">The body is of another form: what stands in it is not guessed.</exception>
    public static Explanation OfJson(string body)
    {
        try
        {
            return JsonSerializer.Deserialize<Explanation>(body, Strict) is { Problem: null } explanation
                ? explanation
                : throw new FormatException("Запись пояснения неполна.");
        }
        catch (JsonException wrong)
        {
            throw new FormatException("Запись пояснения не читается.", wrong);
        }
    }
}
