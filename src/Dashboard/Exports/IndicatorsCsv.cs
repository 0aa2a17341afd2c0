using SchoolSupport.Analytics.Disclosure;
using SchoolSupport.Dashboard.Components.Charts;
using SchoolSupport.Dashboard.Components.Indicators;
using SchoolSupport.Dashboard.Components.Shown;
using SchoolSupport.Dashboard.Components.Tasks;

namespace SchoolSupport.Dashboard.Exports;

/// <summary>Numbers that are not of marks as a table: a line for each, with how it was got.</summary>
public static class IndicatorsCsv
{
    private static readonly string[] Headings =
        ["Чьё", "Показатель", "Значение", "Единица", "Интервал 95 %, от", "Интервал 95 %, до", "Учеников или педагогов", "Из них", "Под вопросом", "Как получено", "Примечание"];

    /// <summary>All there is, for the people of the programme.</summary>
    public static byte[] Full(IEnumerable<IndicatorCell> cells) => Of(cells.Select(cell => (cell, cell.Figure)));

    /// <summary>What may be handed on; what stands instead of a number may tell too much beside a small group and is left out.</summary>
    public static byte[] ToHandOn(IEnumerable<IndicatorCell> cells, DisclosureRule rule) => Of(cells.Select(cell => (cell with { Instead = "" }, cell.Figure.Published(rule))));

    /// <summary>The tasks of a work, the larger places after the one it is about.</summary>
    public static IEnumerable<IndicatorCell> Of(TasksView view) => view.Rows.SelectMany(row => view.Places
        .Where(place => row.References.ContainsKey(place.Id))
        .Select(place => new IndicatorCell(place.Name, $"Задание {row.Task}, {view.Title}", row.References[place.Id].Figure, ""))
        .Prepend(new IndicatorCell(view.Place, $"Задание {row.Task}, {view.Title}", row.Completion, $"уровень {row.Level}; {row.Threshold}; {row.Verdict}")));

    private static byte[] Of(IEnumerable<(IndicatorCell Cell, Figure Value)> cells) => ExcelCsv.Of([Headings.Select(ExcelCsv.Words), .. cells.Select(cell => Line(cell.Cell, cell.Value))]);

    private static IEnumerable<string> Line(IndicatorCell cell, Figure value) =>
    [
        ExcelCsv.Words(cell.Place),
        ExcelCsv.Words(cell.Indicator),
        value.HasValue ? ExcelCsv.Number(value.Value) : ExcelCsv.Words(FigureWords.OfState(value.State)),
        ExcelCsv.Words(value.Unit.Symbol.Length > 0 ? value.Unit.Symbol : value.Unit.Noun?.Many),
        ExcelCsv.Number(value.Low),
        ExcelCsv.Number(value.High),
        ExcelCsv.Count(value.N),
        ExcelCsv.Count(value.Successes),
        ExcelCsv.Words(value.State == FigureState.Doubtful ? "да" : "нет"),
        ExcelCsv.Words(value.HasValue ? value.Method : ""),
        ExcelCsv.Words(cell.Instead),
    ];
}
