using System.Text;
using System.Text.Json;
using SchoolSupport.Analytics.Decline.Models;

namespace SchoolSupport.Dashboard.Components.Forecast;

/// <summary>A file somebody took for a model, read with words for a person.</summary>
public static class ModelFile
{
    public const int MostBytes = 1024 * 1024;

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

        if (WhyNot(text) is { } why)
        {
            return (null, $"Файл «{name}» – не модель прогноза: {why} {WhatToDo}");
        }

        try
        {
            return (RegionModelJson.Read(text), null);
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

    /// <summary>What another file of JSON, or no JSON at all, is told; null for what calls itself a model.</summary>
    private static string? WhyNot(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement is not { ValueKind: JsonValueKind.Object } root ? "внутри другое."
                : root.TryGetProperty("rungs", out _) ? "это карточка, она для людей и для проверки."
                : root.TryGetProperty("kind", out _) && root.TryGetProperty("model", out _) ? null
                : "внутри другое.";
        }
        catch (JsonException)
        {
            return text.Trim().Length == 0 ? "он пуст." : "это не файл JSON.";
        }
    }
}
