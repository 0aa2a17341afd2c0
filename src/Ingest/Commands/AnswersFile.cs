using System.Text.Json;
using System.Text.Json.Serialization;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;

namespace SchoolSupport.Ingest.Commands;

/// <summary>«import --answers FILE.json»: what somebody decided about cells, to be given while files are loaded (docs/cli.md).</summary>
public sealed record AnswersFile([property: JsonRequired] IReadOnlyList<WrittenAnswer> Answers)
{
    /// <exception cref="UsageException">The file is no such list; the message says where and why.</exception>
    public static AnswersFile Read(string path)
    {
        if (!File.Exists(path))
        {
            throw new UsageException($"Файла с ответами нет: «{path}». Ничего не загружено.");
        }

        AnswersFile file;
        try
        {
            file = JsonSerializer.Deserialize(File.ReadAllBytes(path), AnswersJson.Default.AnswersFile) ?? throw new JsonException();
        }
        catch (JsonException fault)
        {
            throw new UsageException($"Файл с ответами не читается: «{path}»{(fault.LineNumber is long line ? FormattableString.Invariant($", строка {line + 1}") : "")}. Ничего не загружено.");
        }

        foreach ((int index, WrittenAnswer answer) in file.Answers.Index())
        {
            if ((answer is null ? "здесь пусто." : answer.Fault) is string fault)
            {
                throw new UsageException(FormattableString.Invariant($"Ответ {index + 1} в файле «{path}»: {fault} Ничего не загружено."));
            }
        }

        return file;
    }
}

/// <param name="File">Its name or path as the import tells it; may be left out beside <paramref name="Sha256"/>.</param>
/// <param name="Code">The rule; null for any about the cell.</param>
/// <param name="Decision">accept, keep, part or school.</param>
/// <param name="Reason">For keep: why; it stays with the number as a footnote.</param>
/// <param name="Value">For accept: what the cell should say, null for what is proposed. For school: its code or name in the register.</param>
public sealed record WrittenAnswer(
    string? File, string? Sha256, [property: JsonRequired] string Sheet, [property: JsonRequired] string Cell, string? Code, [property: JsonRequired] string Decision, string? Value, string? Reason = null)
{
    [JsonIgnore]
    public string? Fault => File is null && Sha256 is null ? "нужно имя файла (file) или его sha256."
        : Decision is not ("accept" or "keep" or "part" or "school") ? $"решение «{Decision}» не известно; бывают accept, keep, part, school."
        : Decision == "school" && string.IsNullOrWhiteSpace(Value) ? "для решения school нужен код или наименование школы (value)."
        : !IsAddress(Cell) ? $"«{Cell}» – не адрес ячейки."
        : Decision == "keep" && Code != IssueCodes.SchoolsMissing && Domain.Imports.Reason.Of(Reason) is null ? "чтобы оставить значение как в файле, укажите причину (reason): она останется сноской к числу."
        : Domain.Imports.Reason.Of(Reason) is string why && Domain.Imports.Reason.IsTooLong(why) ? $"причина длиннее {Domain.Imports.Reason.MostLetters} знаков."
        : null;

    public bool IsOf(string path, string sha256) =>
        (Sha256 is null || Sha256.Equals(sha256, StringComparison.OrdinalIgnoreCase))
        && (File is null || File == path || File == Path.GetFileName(path));

    public bool IsAbout(string sheet, string? cell, string code) => Sheet == sheet && Cell == cell && (Code is null || Code == code);

    public override string ToString() => $"{File ?? Sha256}, лист «{Sheet}», ячейка {Cell}";

    private static bool IsAddress(string text)
    {
        try
        {
            return CellAddress.Parse(text).Row > 0;
        }
        catch (Exception fault) when (fault is FormatException or OverflowException)
        {
            return false;
        }
    }
}

[JsonSerializable(typeof(AnswersFile))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, ReadCommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = false)]
internal sealed partial class AnswersJson : JsonSerializerContext;
