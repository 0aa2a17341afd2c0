using SchoolSupport.Dashboard.Components.Resilience;

namespace SchoolSupport.Dashboard.Exports;

/// <summary>Schools in hard conditions beside what these foretell; composites of ten participations and more, so nothing has to be hidden.</summary>
public static class ResilientCsv
{
    private static readonly string[] Headings = ["Школа", "Условия", "Учебный год", "Ожидается, п.п.", "Результат, п.п.", "Стандартная ошибка, п.п.", "Итог за два года"];

    public static byte[] Of(ResilientView view) => ExcelCsv.Of(
    [
        Headings.Select(ExcelCsv.Words),
        .. view.Rows.SelectMany(row => row.Found.Years.Select(year => (IEnumerable<string>)
        [
            ExcelCsv.Words(row.School.Name),
            ExcelCsv.Words(row.Conditions),
            ExcelCsv.Words(year.Year.ToString()),
            ExcelCsv.Number(100 * year.Expected),
            ExcelCsv.Number(100 * year.Result),
            ExcelCsv.Number(100 * year.StandardError),
            ExcelCsv.Words(row.Verdict),
        ])),
    ]);
}
