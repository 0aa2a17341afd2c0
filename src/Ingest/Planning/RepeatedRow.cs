using System.Text.RegularExpressions;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Ingest.Names;

namespace SchoolSupport.Ingest.Planning;

/// <summary>A row that speaks of what an earlier row has told, subject for subject.</summary>
public sealed partial class RepeatedRow(string sheet, string firstSheet, FactDraft first, FactDraft repeated)
{
    private const int MostSubjects = 6;
    private const int MostValues = 4;

    private readonly List<string> _differences = [];
    private CellAddress? _differing;

    public string Sheet => sheet;

    public int Row => repeated.Row;

    public bool Differs => _differences.Count > 0;

    /// <summary>Where the question stands: in the later row, at the first value that differs.</summary>
    public CellAddress? Cell => _differing ?? repeated.Values.Select(value => value.Cell).FirstOrDefault(cell => cell is not null);

    public string FirstName => Name(firstSheet, first);

    public string LaterName => Name(sheet, repeated);

    /// <summary>The rows to choose from, as an answer names them; null when the message asks no such question.</summary>
    public static (string First, string Later)? Choices(string message) =>
        Question().Match(message) is { Success: true } asked ? (asked.Groups["first"].Value, asked.Groups["later"].Value) : null;

    /// <summary>A row says several things; each is compared with what the first row says of the same.</summary>
    /// <returns>Whether the rows differ in it.</returns>
    public bool Compare(FactDraft before, FactDraft after)
    {
        if (before.Values.Count == after.Values.Count && before.Values.Zip(after.Values).All(pair => pair.First.Measure == pair.Second.Measure && IsSame(pair.First, pair.Second)))
        {
            return false;
        }

        Dictionary<string, FactValue> earlier = before.Values.DistinctBy(value => value.Measure).ToDictionary(value => value.Measure, StringComparer.Ordinal);
        Dictionary<string, FactValue> later = after.Values.DistinctBy(value => value.Measure).ToDictionary(value => value.Measure, StringComparer.Ordinal);
        string[] differing = [.. earlier.Keys.Union(later.Keys).Where(measure => !IsSame(earlier.GetValueOrDefault(measure), later.GetValueOrDefault(measure)))];
        if (differing.Length == 0)
        {
            return false;
        }

        // A number worked out from what stands in a cell says nothing that the cell does not.
        string[] written = [.. differing.Where(measure => (later.GetValueOrDefault(measure) ?? earlier[measure]).Method is ValueMethod.Reported or ValueMethod.Corrected)];
        string[] told = written.Length > 0 ? written : differing;
        _differing ??= told.Select(measure => later.GetValueOrDefault(measure)?.Cell).FirstOrDefault(cell => cell is not null);
        string values = string.Join("; ", told.Take(MostValues).Select(measure => $"{Title(measure)}: {Written(measure, earlier)} и {Written(measure, later)}"))
            + (told.Length > MostValues ? $" и ещё {told.Length - MostValues}" : "");
        _differences.Add(after.Subject.Length > 0 ? $"«{after.Subject}» ({values})" : values);
        return true;
    }

    public PlannedIssue AsIssue()
    {
        string who = repeated.School is null ? $"«{repeated.Territory.Name}» стоит дважды" : $"«{repeated.School.Name}» названа дважды";
        string where = sheet != firstSheet ? $"Лист «{sheet}», строка {repeated.Row}, и лист «{firstSheet}», строка {first.Row}"
            : repeated.Row != first.Row ? $"Лист «{sheet}», строки {first.Row} и {repeated.Row}"
            : $"Лист «{sheet}», строка {repeated.Row}";
        string taken = sheet != firstSheet ? $"таблица на листе «{firstSheet}»" : $"строка {first.Row}";
        string more = _differences.Count > MostSubjects ? $"; и ещё {_differences.Count - MostSubjects}" : "";
        return new PlannedIssue("repeated-row", Differs ? Severity.Error : Severity.Note, sheet, Cell,
            $"{where}: {who}, " + (Differs
                ? $"и значения разные: {string.Join("; ", _differences.Take(MostSubjects))}{more}. До ответа эти значения под сомнением и в сводные числа не входят. Какая строка верна: «{FirstName}» или «{LaterName}»?"
                : $"с теми же значениями. Взята {taken}."),
            null);
    }

    /// <summary>The number of the row where that is enough, else a cell of it.</summary>
    private string Name(string ownSheet, FactDraft row) =>
        sheet == firstSheet && first.Row != repeated.Row ? FormattableString.Invariant($"{row.Row}")
        : $"{ownSheet}!{row.Values.Select(value => value.Cell).FirstOrDefault(cell => cell is not null)}";

    [GeneratedRegex("Какая строка верна: «(?<first>[^»]+)» или «(?<later>[^»]+)»")]
    private static partial Regex Question();

    private static bool IsSame(FactValue? before, FactValue? after) => (before?.Number, before?.Text) == (after?.Number, after?.Text);

    private static string Title(string measure)
    {
        string title = Measures.Of(measure).Title;
        return Measures.Marks.Contains(measure) || Measures.MarkShares.Contains(measure) ? $"«{measure[^1]}»" : char.ToLowerInvariant(title[0]) + title[1..];
    }

    private static string Written(string measure, Dictionary<string, FactValue> values) => values.GetValueOrDefault(measure) switch
    {
        { Number: double number } => NumberText.Write(number, 2) + (Measures.Of(measure).Unit == "%" ? " %" : ""),
        { Text: { Length: > 0 } text } => $"«{text}»",
        _ => "нет",
    };
}
