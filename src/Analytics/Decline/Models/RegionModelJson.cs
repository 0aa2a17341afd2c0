using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace SchoolSupport.Analytics.Decline.Models;

/// <summary>A region's model as one file that people can read.</summary>
public static class RegionModelJson
{
    private const string Kind = "schoolsupport-decline-model";
    private const int Version = 1;

    private static readonly JsonSerializerOptions _options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    private sealed record Envelope(string Kind, int Version, RegionModel Model);

    public static string Write(RegionModel model) => JsonSerializer.Serialize(new Envelope(Kind, Version, model), _options);

    /// <exception cref="FormatException">Not such a file, or something in it is missing or impossible; the message is Russian.</exception>
    public static RegionModel Read(string json)
    {
        Envelope envelope;
        try
        {
            envelope = JsonSerializer.Deserialize<Envelope>(json, _options) ?? throw new FormatException("Файл модели пуст.");
        }
        catch (Exception problem) when (problem is JsonException or ArgumentOutOfRangeException)
        {
            throw new FormatException(
                $"Файл модели не прочитан: {problem.Message} Выгрузите модель ещё раз и не меняйте файл вручную.", problem);
        }

        return envelope.Kind != Kind ? throw new FormatException("Это не файл модели прогноза.")
            : envelope.Version != Version ? throw new FormatException(
                $"Файл модели версии {envelope.Version}, программа читает версию {Version}. Обновите программу или выгрузите модель заново.")
            : envelope.Model.Columns.Any(column => !(column.Deviation > 0) || !double.IsFinite(column.Weight + column.Mean)) || !double.IsFinite(envelope.Model.Bias)
                ? throw new FormatException("В файле модели есть недопустимые числа. Выгрузите модель ещё раз.")
                : envelope.Model;
    }
}
