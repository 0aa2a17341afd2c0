using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using SchoolSupport.Analytics.Histories;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Analytics.Breaks;

/// <summary>A break as text: a row of data/reference/comparability.json and the body of a kept record are the same.</summary>
public static class BreakJson
{
    private static readonly JsonSerializerOptions Strict = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) },
    };

    /// <exception cref="FormatException">The text is not a break; the message says where, in Russian.</exception>
    public static ComparabilityBreak Read(string json) => Parse<Row>(json).ToBreak();

    public static string Write(ComparabilityBreak known) => JsonSerializer.Serialize(Row.Of(known), Strict);

    /// <exception cref="FormatException">As <see cref="Read"/>.</exception>
    internal static (string Version, IReadOnlyList<ComparabilityBreak> Breaks) ReadFile(string json)
    {
        BreakFile file = Parse<BreakFile>(json);
        return (file.Version, [.. file.Breaks.Select(row => row.ToBreak())]);
    }

    private static T Parse<T>(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(json, Strict) ?? throw new FormatException("Запись пустая.");
        }
        catch (JsonException fault)
        {
            throw new FormatException($"Запись не того вида, что понимает программа: место «{fault.Path ?? "$"}».", fault);
        }
    }

    private sealed record BreakFile(string Version, IReadOnlyList<Row> Breaks);

    private sealed record Row(
        string Code,
        string Procedure,
        BreakKind Kind,
        string Year,
        Season Season,
        string Reason,
        string Source,
        BreakStatus Status,
        IReadOnlyList<int>? Grades = null,
        IReadOnlyList<string>? Subjects = null,
        IReadOnlyList<string>? ExceptSubjects = null)
    {
        public static Row Of(ComparabilityBreak known) => new(
            known.Code,
            known.Procedure,
            known.Kind,
            known.At.Year.ToString(),
            known.At.Season,
            known.Reason,
            known.Source,
            known.Status,
            NullIfEmpty(known.Reach.Grades),
            NullIfEmpty(known.Reach.Subjects),
            NullIfEmpty(known.Reach.ExceptSubjects));

        public ComparabilityBreak ToBreak()
        {
            if (!SchoolYear.TryParse(Year, out SchoolYear year))
            {
                throw new FormatException($"Учебный год «{Year}» не читается.");
            }

            if (Kind == BreakKind.OtherSchools)
            {
                throw new FormatException("«Другие школы» находит программа, в перечень их не вносят.");
            }

            return Code.Length == 0 || Reason.Length == 0
                ? throw new FormatException("Нет кода или причины.")
                : new ComparabilityBreak(Procedure, Kind, new Period(year, Season), Reason, Status)
                {
                    Code = Code,
                    Source = Source,
                    Reach = Grades is null && Subjects is null && ExceptSubjects is null
                        ? BreakReach.Everything
                        : new BreakReach(Grades ?? [], Subjects ?? [], ExceptSubjects ?? []),
                };
        }

        private static IReadOnlyList<T>? NullIfEmpty<T>(IReadOnlyList<T> values) => values.Count == 0 ? null : values;
    }
}
