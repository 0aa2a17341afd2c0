using SchoolSupport.Analytics.Disclosure;
using SchoolSupport.Dashboard.Components.Charts;
using SchoolSupport.Dashboard.Components.Comparison;
using SchoolSupport.Dashboard.Components.Shown;

namespace SchoolSupport.Dashboard.Exports;

/// <summary>Schools by subjects as a long table: a line for each school and subject.</summary>
public static class HeatMapCsv
{
    private static readonly string[] Headings =
    [
        "Школа", "Показатель", "Работа", "Период", "Значение", "Интервал 95 %, от", "Интервал 95 %, до", "Участников", "Из них",
        "С поправкой на число учеников", "Под вопросом",
    ];

    /// <summary>All there is, for the people of the programme.</summary>
    public static byte[] Full(HeatMap map) => Of(map, figure => figure);

    /// <summary>What may be handed on: of a hidden value the shrunken one would tell too much.</summary>
    public static byte[] ToHandOn(HeatMap map, DisclosureRule rule) => Of(map, figure => figure.Published(rule));

    private static byte[] Of(HeatMap map, Func<Figure, Figure> published) => ExcelCsv.Of(
    [
        Headings.Select(ExcelCsv.Words),
        .. from row in map.Rows
           from pair in map.Columns.Zip(row.Cells)
           let value = published(pair.Second.Value)
           select Line(map, row, pair.First, value, value.HasValue ? pair.Second.Shrunken : null),
    ]);

    private static IEnumerable<string> Line(HeatMap map, HeatRow row, HeatColumn column, Figure value, double? shrunken) =>
    [
        ExcelCsv.Words(row.School.Name),
        ExcelCsv.Words(SeriesWords.Of(map.Indicator)),
        ExcelCsv.Words(SeriesWords.Of(column.Key)),
        ExcelCsv.Words(SeriesWords.Of(column.Period)),
        value.HasValue ? ExcelCsv.Number(value.Value) : ExcelCsv.Words(FigureWords.OfState(value.State)),
        ExcelCsv.Number(value.Low),
        ExcelCsv.Number(value.High),
        ExcelCsv.Count(value.N),
        ExcelCsv.Count(value.Successes),
        ExcelCsv.Number(shrunken),
        ExcelCsv.Words(value.State == FigureState.Doubtful ? "да" : "нет"),
    ];
}
