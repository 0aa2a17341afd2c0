using SchoolSupport.Analytics.Disclosure;
using SchoolSupport.Dashboard.Components.Resilience;

namespace SchoolSupport.Dashboard.Exports;

/// <summary>Schools in hard conditions beside what these foretell. Results are of ten participations and more; conditions may tell of a few children.</summary>
public static class ResilientCsv
{
    private static readonly string[] Headings = ["Школа", "Условия", "Учебный год", "Ожидается, п.п.", "Результат, п.п.", "Стандартная ошибка, п.п.", "Итог за два года"];

    /// <summary>All there is, for the people of the programme.</summary>
    public static byte[] Full(ResilientView view) => Of(view, null);

    /// <summary>What may be handed on.</summary>
    public static byte[] ToHandOn(ResilientView view, DisclosureRule rule) => Of(view, rule);

    private static byte[] Of(ResilientView view, DisclosureRule? rule) => ExcelCsv.Of(
    [
        Headings.Select(ExcelCsv.Words),
        .. view.Rows.SelectMany(row => row.Found.Years.Select(year => (IEnumerable<string>)
        [
            ExcelCsv.Words(row.School.Name),
            ExcelCsv.Words(ResilientView.Words(row.Found.Context, rule)),
            ExcelCsv.Words(year.Year.ToString()),
            ExcelCsv.Number(100 * year.Expected),
            ExcelCsv.Number(100 * year.Result),
            ExcelCsv.Number(100 * year.StandardError),
            ExcelCsv.Words(row.Verdict),
        ])),
    ]);
}
