using System.Text;
using System.Text.Json;
using SchoolSupport.Analytics.Decline.Models;

namespace SchoolSupport.Dashboard.Components.Forecast;

/// <summary>A file somebody took for a model, read with words for a person.</summary>
public static class ModelFile
{
    public const int MostBytes = 1024 * 1024;

    /// <summary>What a model calls itself.</summary>
    private const string Kind = "schoolsupport-decline-model";

    private static readonly UTF8Encoding _strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <returns>The model, or in Russian what is wrong with the file and what to do.</returns>
    public static (RegionModel? Model, string? Problem) Read(string name, byte[] bytes)
    {
        string text;
        try
        {
            text = _strict.GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return (null, $"Файл «{name}» – не модель прогноза: это не текст. {WhatToDo}");
        }

        if (IsBrokenOff(text))
        {
            return (null, $"Файл «{name}» оборван: его конец не записался. Скачайте модель ещё раз.");
        }

        if (WhyNot(text) is { } why)
        {
            return (null, $"Файл «{name}» – не модель прогноза: {why} {WhatToDo}");
        }

        try
        {
            RegionModel model = RegionModelJson.Read(text);

            // What cannot be written again could be stored, compared and given away by nobody.
            _ = RegionModelJson.Write(model);
            return (model, null);
        }
        catch (FormatException wrong) when (wrong.InnerException is JsonException json)
        {
            string where = json.LineNumber is { } line ? $" около строки {line + 1}" : "";
            return (null, $"Файл «{name}» похож на модель, но в нём чего-то не хватает или есть лишнее{where}. Попросите выгрузить модель ещё раз и не меняйте файл вручную.");
        }
        catch (FormatException wrong)
        {
            return (null, $"Файл «{name}» не загружен. {wrong.Message}");
        }
    }

    public static string TooBig(string name) => $"Файл «{name}» больше 1 МБ: модель занимает несколько килобайт. {WhatToDo}";

    private const string WhatToDo = "Модель скачивают на этой же странице там, где её обучили: ссылка «модель этого расчёта».";

    /// <summary>Begins like a model, and all there is of it is right; only it does not end.</summary>
    private static bool IsBrokenOff(string text)
    {
        if (!text.Contains(Kind, StringComparison.Ordinal))
        {
            return false;
        }

        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text), isFinalBlock: false, default);
        try
        {
            while (reader.Read())
            {
                if (reader is { CurrentDepth: 0, TokenType: JsonTokenType.EndObject or JsonTokenType.EndArray })
                {
                    return false;
                }
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>A list with nothing at one of its places, which the reading of the parts does not notice.</summary>
    private static bool HasHole(JsonElement model) =>
        model.ValueKind == JsonValueKind.Object && model.TryGetProperty("columns", out JsonElement columns)
        && columns.ValueKind == JsonValueKind.Array && columns.EnumerateArray().Any(column => column.ValueKind == JsonValueKind.Null);

    /// <summary>What another file of JSON, or no JSON at all, is told; null for what calls itself a model.</summary>
    private static string? WhyNot(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement is not { ValueKind: JsonValueKind.Object } root ? "внутри другое."
                : root.TryGetProperty("rungs", out _) ? "это карточка, она для людей и для проверки."
                : root.TryGetProperty("kind", out _) && root.TryGetProperty("model", out JsonElement model) ? HasHole(model) ? "в нём пропущен признак." : null
                : "внутри другое.";
        }
        catch (JsonException)
        {
            return text.Trim().Length == 0 ? "он пуст." : "это не файл JSON.";
        }
    }
}
