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

    private const string Again = "Выгрузите модель ещё раз и не меняйте файл вручную.";

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
        RegionModel model;
        try
        {
            CheckVersion(json);
            model = JsonSerializer.Deserialize<Envelope>(json, _options)!.Model;
        }
        catch (JsonException problem)
        {
            string where = problem.LineNumber is { } line ? $"ошибка в строке {line + 1}" : "запись неполна";
            throw new FormatException($"Файл модели не прочитан: {where}. {Again}", problem);
        }
        catch (ArgumentOutOfRangeException problem)
        {
            throw Impossible("параметр уровня или определения снижения вне допустимых границ", problem);
        }

        return RegionModelCheck.Problem(model) is { } wrong ? throw Impossible(wrong) : model;
    }

    /// <summary>Before anything else is read: a file of another version may have another form.</summary>
    private static void CheckVersion(string json)
    {
        using var file = JsonDocument.Parse(json);
        if (file.RootElement.ValueKind != JsonValueKind.Object
            || !file.RootElement.TryGetProperty("kind", out JsonElement kind) || kind.ValueKind != JsonValueKind.String || kind.GetString() != Kind)
        {
            throw new FormatException("Это не файл модели прогноза.");
        }

        if (!file.RootElement.TryGetProperty("version", out JsonElement version) || version.ValueKind != JsonValueKind.Number || !version.TryGetInt32(out int number))
        {
            throw new FormatException($"В файле модели не указана версия. {Again}");
        }

        if (number != Version)
        {
            throw new FormatException($"Файл модели версии {number}, программа читает версию {Version}. Обновите программу или выгрузите модель заново.");
        }
    }

    private static FormatException Impossible(string wrong, Exception? problem = null) => new($"Файл модели не принят: {wrong}. {Again}", problem);
}
