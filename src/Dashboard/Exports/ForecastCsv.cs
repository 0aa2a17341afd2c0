using SchoolSupport.Analytics.Decline.Explanations;
using SchoolSupport.Dashboard.Components.Forecast;

namespace SchoolSupport.Dashboard.Exports;

/// <summary>The list of one run, for the working group. There is no form to hand on: a forecast of a school is for those who help it.</summary>
public static class ForecastCsv
{
    private static readonly string[] Headings =
    [
        "Группа по численности", "Школа", "Начать с неё", "Прогноз на", "Рассчитано", "Риск снижения", "Сколько из 10", "Почему", "Много «двоек», вероятность",
        "Вопросов к данным", "Решение", "Причина решения", "Пояснение школы", "Что случилось",
    ];

    public static byte[] Of(ForecastList list) => ExcelCsv.Of(
    [
        Headings.Select(ExcelCsv.Words),
        .. list.Groups.SelectMany(group => group.Rows.Select(row => Line(list, group, row))),
        .. list.NotScored.Select(school => (IEnumerable<string>)
            [ExcelCsv.Words("без прогноза"), ExcelCsv.Words(school.School.Name), "", ExcelCsv.Words(list.Coming.ToString()), ExcelCsv.Words(Made(list)), "", "", ExcelCsv.Words(school.Why), "", "", "", "", "", ""]),
    ]);

    private static string Made(ForecastList list) =>
        $"{list.Run.At:yyyy-MM-dd}, по данным до {list.Run.Origin}{(list.IsAfterwards ? ", задним числом" : "")}";

    private static IEnumerable<string> Line(ForecastList list, ForecastGroup group, ForecastRow row) =>
    [
        ExcelCsv.Words(group.Title),
        ExcelCsv.Words(row.Line.School.Name),
        ExcelCsv.Words(row.IsFirst ? "да" : ""),
        ExcelCsv.Words(list.Coming.ToString()),
        ExcelCsv.Words(Made(list)),
        ExcelCsv.Words(row.Shown?.Title() ?? (list.Alike is null ? "не называется: мало прошлых случаев" : "школы различаются мало")),
        ExcelCsv.Words(row.Line.Said?.OutOfTen),
        ExcelCsv.Words(row.Line.Said is { } said ? (said.Told.Length > 0 ? said.Told : ForecastWords.Level(said)) : "запись не читается"),
        ExcelCsv.Words(row.Line.Score.LowList is { } low ? ForecastWords.Rounded(low) : "нет данных"),
        ExcelCsv.Count(row.Questions),
        ExcelCsv.Words(row.Line.Decision.Decision is { } decision ? ForecastWords.Decision(decision.Kind) : row.Line.Decision.Unreadable ?? ""),
        ExcelCsv.Words(row.Line.Decision.Decision?.Reason),
        ExcelCsv.Words(row.Line.Comment.Said?.Text ?? row.Line.Comment.Unreadable ?? ""),
        ExcelCsv.Words(list.Became is null ? "" : ForecastWords.Outcome(row.Line.Outcome)),
    ];
}
