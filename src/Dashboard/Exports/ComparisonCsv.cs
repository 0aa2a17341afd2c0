using SchoolSupport.Analytics.Disclosure;
using SchoolSupport.Dashboard.Components.Charts;
using SchoolSupport.Dashboard.Components.Shown;

namespace SchoolSupport.Dashboard.Exports;

/// <summary>The comparison of schools as a table: value, pupils, position and possible places, by name.</summary>
public static class ComparisonCsv
{
    private static readonly string[] Headings =
    [
        "Школа", "Показатель", "Значение", "Интервал 95 %, от", "Интервал 95 %, до", "Участников", "Из них", "Под вопросом",
        "Положение", "Место, от", "Место, до", "Школ в сравнении",
    ];

    /// <summary>All there is, for the people of the programme.</summary>
    public static byte[] Full(SchoolComparison comparison) => Of(comparison, comparison.Rows.Select(row => (row, row.Value)));

    /// <summary>What may be handed on: of a hidden value its position and places would tell too much.</summary>
    public static byte[] ToHandOn(SchoolComparison comparison, DisclosureRule rule) =>
        Of(comparison, comparison.Rows.Select(row => (row, row.Value.Published(rule))));

    private static byte[] Of(SchoolComparison comparison, IEnumerable<(ComparedSchool Row, Figure Value)> rows) => ExcelCsv.Of(
    [
        Headings.Select(ExcelCsv.Words),
        .. rows.Select(line => Line(comparison, line.Row, line.Value)),
    ]);

    private static IEnumerable<string> Line(SchoolComparison comparison, ComparedSchool row, Figure value)
    {
        bool hidden = value.State == FigureState.Hidden;
        return
        [
            ExcelCsv.Words(row.School.Name),
            ExcelCsv.Words(comparison.Title),
            value.HasValue ? ExcelCsv.Number(value.Value) : ExcelCsv.Words(FigureWords.OfState(value.State)),
            ExcelCsv.Number(value.Low),
            ExcelCsv.Number(value.High),
            ExcelCsv.Count(value.N),
            ExcelCsv.Count(value.Successes),
            ExcelCsv.Words(value.State == FigureState.Doubtful ? "да" : "нет"),
            ExcelCsv.Words(hidden ? FigureWords.OfState(value.State) : row.Position),
            ExcelCsv.Count(hidden ? null : row.Place?.Places.Best),
            ExcelCsv.Count(hidden ? null : row.Place?.Places.Worst),
            ExcelCsv.Count(comparison.Funnel?.Schools.Count),
        ];
    }
}
