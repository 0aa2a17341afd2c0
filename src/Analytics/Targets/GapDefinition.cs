using System.Text.Json;
using System.Text.Json.Serialization;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Analytics.Targets;

/// <summary>Between which schools a gap is measured, settled in one year and kept, so that later years are of the same ones.</summary>
/// <param name="Year">The year it starts from.</param>
/// <param name="Upper">Schools of the upper part.</param>
/// <param name="Lower">Schools of the lower part.</param>
public sealed record GapDefinition(SchoolYear Year, IReadOnlyList<int> Upper, IReadOnlyList<int> Lower)
{
    /// <summary>There is one in a municipality.</summary>
    public const string Code = "gap";

    private static readonly JsonSerializerOptions Strict = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    public string Write() => JsonSerializer.Serialize(new Row(Year.StartYear, Upper, Lower), Strict);

    /// <exception cref="FormatException">The text is no such definition; the message says so in Russian.</exception>
    public static GapDefinition Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<Row>(json, Strict) is { Upper.Count: >= Gap.MinSchools, Lower.Count: >= Gap.MinSchools } row
                ? new GapDefinition(new SchoolYear(row.StartYear), row.Upper, row.Lower)
                : throw new FormatException("В записи о разрыве меньше двух школ в одной из частей.");
        }
        catch (JsonException fault)
        {
            throw new FormatException($"Запись о разрыве не того вида, что понимает программа: место «{fault.Path ?? "$"}».", fault);
        }
    }

    private sealed record Row(int StartYear, IReadOnlyList<int> Upper, IReadOnlyList<int> Lower);
}
