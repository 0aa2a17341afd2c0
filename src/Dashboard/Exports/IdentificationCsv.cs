using SchoolSupport.Analytics.Disclosure;
using SchoolSupport.Analytics.Identification.Lists;
using SchoolSupport.Dashboard.Components.Charts;
using SchoolSupport.Dashboard.Components.Identification;
using SchoolSupport.Dashboard.Text;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Dashboard.Exports;

/// <summary>The list of a year as a table: a line for each school and procedure, by name.</summary>
public static class IdentificationCsv
{
    private static readonly string[] Headings =
    [
        "Школа", "Учебный год", "Методика", "Версия", "Решение", "По приказу", "Вероятность, %", "Учеников до другого решения", "Случайно, %",
        "Процедура", "Класс", "Предмет", "Результат", "Не справились", "Участников", "Доля, %", "Как получено", "Примечание",
    ];

    /// <summary>All there is, for the people of the programme.</summary>
    public static byte[] Full(IdentificationReport report) => Of(report, null);

    /// <summary>What may be handed on: of a small group neither the count nor on which side of the border it is.</summary>
    public static byte[] ToHandOn(IdentificationReport report, DisclosureRule rule) => Of(report, rule);

    private static byte[] Of(IdentificationReport report, DisclosureRule? rule) => ExcelCsv.Of(
    [
        Headings.Select(ExcelCsv.Words),
        .. report.Rows.OrderBy(row => row.School.Name, StringComparer.Create(RussianNumbers.Culture, ignoreCase: true))
            .SelectMany(row => row.Verdict.Procedures.Select(years => Line(report, row, years.Current, rule))),
    ]);

    private static IEnumerable<string> Line(IdentificationReport report, VerdictRow row, ProcedureResult result, DisclosureRule? rule)
    {
        bool hidden = IsHidden(result, rule);

        // How near a verdict is tells of its small groups.
        bool tells = row.Verdict.Procedures.Any(years => IsHidden(years.Current, rule) || years.Earlier.Any(earlier => IsHidden(earlier, rule)));
        return
        [
            ExcelCsv.Words(row.School.Name),
            ExcelCsv.Words(report.Year.ToString()),
            ExcelCsv.Words(report.Version.Methodology.Name),
            ExcelCsv.Words(report.Version.Label),
            ExcelCsv.Words(VerdictWords.Of(row.Verdict.Status)),
            ExcelCsv.Words(row.Order is { } order ? IdentificationDeeds.OrderWords(order.Entry) : ""),
            ExcelCsv.Number(tells ? null : 100 * row.Verdict.Certainty?.Probability),
            ExcelCsv.Count(tells ? null : row.Verdict.PupilsToBorder),
            ExcelCsv.Number(tells ? null : 100 * row.Verdict.ByChance),
            ExcelCsv.Words(Procedures.Title(result.Procedure.Procedure)),
            ExcelCsv.Count(result.Procedure.Grade),
            ExcelCsv.Words(result.Procedure.Subject),
            ExcelCsv.Words(hidden ? FigureWords.OfState(FigureState.Hidden) : ResultWords.Of(result.State)),
            ExcelCsv.Count(hidden ? null : result.Below?.Successes),
            ExcelCsv.Count(hidden ? null : result.N),
            ExcelCsv.Number(hidden ? null : result.Percent),
            ExcelCsv.Words(hidden || result.Percent is null ? "" : result.Below is null ? "процент как в таблице"
                : result.Method == Analytics.Indicators.Method.Reconstructed ? "восстановлено по процентам" : "по числу учеников"),
            ExcelCsv.Words(!hidden && VerdictWords.IsSmall(result) ? "малая численность" : ""),
        ];
    }

    private static bool IsHidden(ProcedureResult result, DisclosureRule? rule) =>
        rule is not null && result.Percent is double percent && rule.Hides(result.N, percent is 0 or 100);
}
