using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using SchoolSupport.Analytics.Identification.Methodologies;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Dashboard.Components.Identification;

/// <summary>A procedure as it is typed.</summary>
public sealed class ProcedureLine
{
    public string Procedure { get; set; } = Procedures.Vpr;

    public string Grade { get; set; } = "";

    public string Subject { get; set; } = "";

    public LowDefinition Low { get; set; }
}

/// <summary>What is known of an element, as it is typed.</summary>
public sealed class ElementLine
{
    public required MethodologyElement Element { get; init; }

    public bool Confirmed { get; set; }

    public string Note { get; set; } = "";
}

/// <summary>A methodology as a form: everything as it is typed, read at once.</summary>
public sealed class MethodologyForm
{
    public string Name { get; set; } = "";

    public string Source { get; set; } = "";

    public string Undeterminable { get; set; } = "";

    public List<ProcedureLine> Lines { get; } = [];

    public string Threshold { get; set; } = "";

    public string InOneYear { get; set; } = "";

    public string YearsRunning { get; set; } = "";

    public RuleJoin Join { get; set; }

    public string LeastPupils { get; set; } = "";

    public HashSet<string> ExcludedTypes { get; } = [];

    /// <summary>The calendar year the first school year starts in.</summary>
    public string FromYear { get; set; } = "";

    public string ToYear { get; set; } = "";

    public IReadOnlyList<ElementLine> Elements { get; } = [.. Enum.GetValues<MethodologyElement>().Select(element => new ElementLine { Element = element })];

    /// <summary>All that is typed, to be compared.</summary>
    [JsonIgnore]
    public string Typed => JsonSerializer.Serialize(this);

    public static MethodologyForm Of(Methodology it)
    {
        var form = new MethodologyForm
        {
            Name = it.Name,
            Source = it.Source,
            Undeterminable = it.Undeterminable,
            Threshold = it.ThresholdPercent is decimal percent ? percent.ToString("0.##", CultureInfo.InvariantCulture).Replace('.', ',') : "",
            InOneYear = Text(it.Rule.InOneYear),
            YearsRunning = Text(it.Rule.YearsRunning),
            Join = it.Rule.Join,
            LeastPupils = Text(it.LeastPupils),
            FromYear = Text(it.FromYear),
            ToYear = Text(it.ToYear),
        };
        form.Lines.AddRange(it.Procedures.Select(procedure => new ProcedureLine
        {
            Procedure = procedure.Procedure,
            Grade = Text(procedure.Grade),
            Subject = procedure.Subject,
            Low = procedure.Low,
        }));
        form.ExcludedTypes.UnionWith(it.ExcludedTypes);
        foreach (ElementLine line in form.Elements)
        {
            (line.Confirmed, line.Note) = (it.StatusOf(line.Element).Confirmed, it.StatusOf(line.Element).Note);
        }

        return form;
    }

    /// <returns>Null with what is wrong, in Russian.</returns>
    public Methodology? Read(string code, out IReadOnlyList<string> problems)
    {
        var wrong = new List<string>();
        decimal? threshold = null;
        if (Threshold.Trim() is { Length: > 0 } typed)
        {
            threshold = decimal.TryParse(typed.Replace(',', '.').TrimEnd('%', ' '), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal percent)
                ? percent
                : Wrong<decimal?>($"Порог: «{typed}» – не число. Пример: 30 или 27,5.");
        }

        var read = new Methodology
        {
            Code = code,
            Name = Name.Trim(),
            Procedures =
            [
                .. Lines.Select(line => new MethodologyProcedure(
                    line.Procedure, Whole(line.Grade, $"Класс ({Procedures.Title(line.Procedure)}, {line.Subject})"), line.Subject.Trim(), line.Low)),
            ],
            ThresholdPercent = threshold,
            Rule = new ListRule(Whole(InOneYear, "Правило А"), Whole(YearsRunning, "Правило Б"), Join),
            LeastPupils = Whole(LeastPupils, "Наименьшая численность"),
            ExcludedTypes = [.. ExcludedTypes.Order(StringComparer.Ordinal)],
            FromYear = Whole(FromYear, "Действует с"),
            ToYear = Whole(ToYear, "Действует по"),
            Source = Source.Trim(),
            Undeterminable = Undeterminable.Trim(),
            Elements = [.. Elements.Select(line => new ElementStatus(line.Element, line.Confirmed, line.Note.Trim()))],
        };
        problems = wrong.Count > 0 ? wrong : [.. MethodologyCheck.Of(read).Select(problem => problem.Message)];
        return problems.Count == 0 ? read : null;

        int? Whole(string text, string label) => text.Trim() is not { Length: > 0 } number ? null
            : int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int whole) ? whole
            : Wrong<int?>($"{label}: «{number}» – не целое число.");

        T? Wrong<T>(string message)
        {
            wrong.Add(message);
            return default;
        }
    }

    private static string Text(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
