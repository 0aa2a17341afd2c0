using SchoolSupport.Analytics.Identification.Methodologies;
using SchoolSupport.Dashboard.Text;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Dashboard.Components.Identification;

/// <param name="Status">Whether it is confirmed; null for what is not asked of.</param>
public sealed record MethodologyLine(string Label, string Text, ElementStatus? Status);

/// <summary>A methodology line by line, for its card, its form and the history of its versions.</summary>
public static class MethodologyWords
{
    public static IReadOnlyList<MethodologyLine> Lines(Methodology it) =>
    [
        Line(it, MethodologyElement.Procedures, it.Procedures.Count == 0 ? "не названы" : string.Join("; ", it.Procedures.Select(ResultWords.Of))),
        Line(it, MethodologyElement.LowDefinition, Low(it)),
        Line(it, MethodologyElement.Threshold, it.ThresholdPercent is decimal percent ? $"не менее {Percent(percent)} участников" : "не назван"),
        Line(it, MethodologyElement.InOneYear, it.Rule.InOneYear is int count ? $"низкий результат в {count} {(count == 1 ? "процедуре" : "процедурах")} одного года или больше" : "нет"),
        Line(it, MethodologyElement.YearsRunning, it.Rule.YearsRunning is int years ? $"низкий результат в одной и той же процедуре {Plural.Year.Of(years)} подряд" : "нет"),
        Line(it, MethodologyElement.Join, it.Rule is { InOneYear: not null, YearsRunning: not null } ? (it.Rule.Join == RuleJoin.And ? "нужны оба правила" : "достаточно одного из правил") : "правило одно или его нет"),
        Line(it, MethodologyElement.LeastPupils, it.LeastPupils is int least ? $"процедура считается от {least} участников" : "не задана: считаются все"),
        Line(it, MethodologyElement.Exclusions, it.ExcludedTypes.Count == 0 ? "никто" : string.Join(", ", it.ExcludedTypes)),
        Line(it, MethodologyElement.Validity, Validity(it)),
    ];

    public static string Title(MethodologyElement element) => element switch
    {
        MethodologyElement.Procedures => "Процедуры",
        MethodologyElement.LowDefinition => "Кто не справился",
        MethodologyElement.Threshold => "Порог низкого результата",
        MethodologyElement.InOneYear => "Правило А",
        MethodologyElement.YearsRunning => "Правило Б",
        MethodologyElement.Join => "Как соединены",
        MethodologyElement.LeastPupils => "Наименьшая численность",
        MethodologyElement.Exclusions => "Исключены типы школ",
        _ => "Годы действия",
    };

    /// <summary>What is not alike in two versions: «Порог низкого результата: было …, стало …».</summary>
    public static IReadOnlyList<string> Changes(Methodology before, Methodology after) =>
    [
        .. Said("Название", before.Name, after.Name),
        .. Lines(before).Zip(Lines(after)).SelectMany(pair => Said(pair.First.Label, pair.First.Text, pair.Second.Text)
            .Concat(Said($"{pair.First.Label}, подтверждено", Word(pair.First.Status), Word(pair.Second.Status)))),
        .. Said("Источник", before.Source, after.Source),
        .. Said("Чего нельзя посчитать", before.Undeterminable, after.Undeterminable),
    ];

    private static IEnumerable<string> Said(string label, string before, string after) =>
        before == after ? [] : [$"{label}: было «{before}», стало «{after}»"];

    private static string Word(ElementStatus? status) => status is null ? "" : (status.Confirmed ? "да" : "нет") + (status.Note.Length > 0 ? $" ({status.Note})" : "");

    private static MethodologyLine Line(Methodology it, MethodologyElement element, string text) => new(Title(element), text, it.StatusOf(element));

    private static string Low(Methodology it) => it.Procedures.Count == 0 ? "не сказано" : string.Join("; ", it.Procedures
        .GroupBy(procedure => procedure.Low)
        .Select(group => $"{string.Join(", ", group.Select(procedure => Procedures.Title(procedure.Procedure)).Distinct())} – {(group.Key == LowDefinition.MarkTwo ? "отметка «2»" : "ниже минимального балла")}"));

    private static string Percent(decimal percent) => RussianNumbers.Percent((double)percent, percent == decimal.Truncate(percent) ? 0 : 1);

    private static string Validity(Methodology it) => (it.FromYear, it.ToYear) switch
    {
        (int from, int to) => $"с {new SchoolYear(from)} по {new SchoolYear(to)}",
        (int from, null) => $"с {new SchoolYear(from)}",
        (null, int to) => $"по {new SchoolYear(to)}",
        _ => "не ограничены",
    };
}
