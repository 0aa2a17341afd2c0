using System.Globalization;
using System.Text.RegularExpressions;

namespace SchoolSupport.Ingest.Pupils;

/// <summary>Headings of the summary that takes the place of pupils' rows, in a reading and in the copy that is kept.</summary>
internal static partial class PupilHeadings
{
    public const string Rows = "Строки файла";
    public const string Pupils = "Учеников";
    public const string Absent = "Отсутствовали";
    public const string WithoutMark = "Без отметки";
    public const string UnreadMarks = "Отметки не прочитаны";
    public const string UnreadMarksWritten = "Отметки не прочитаны: что и где";
    public const string UnreadStatuses = "Статус не прочитан";
    public const string UnreadStatusesWritten = "Статус не прочитан: что и где";
    public const string Unread = "Баллы не прочитаны";
    public const string OverScores = "Первичный балл невозможен";
    public const string OverScoresWritten = "Первичный балл невозможен: что и где";
    public const string OverTestScores = "Тестовый балл невозможен";
    public const string OverTestScoresWritten = "Тестовый балл невозможен: что и где";
    public const string Summed = "Сумма по заданиям";
    public const string Announced = "Заявлено учеников";
    public const string Lost = "Строк без школы";
    public const string Winners = "Победителей";
    public const string Prizes = "Призёров";
    public const string Lowered = "Ниже журнала";
    public const string Confirmed = "Как в журнале";
    public const string Raised = "Выше журнала";
    public const string Grade = "Класс";
    public const string GradeOfCode = "Класс по коду";
    public const string Mark = "Отметка";
    public const string Journal = "По журналу";
    public const string Score = "Балл";
    public const string TestScore = "Тестовый балл";

    /// <summary>Stands over the first column and names the layout that reads the summary.</summary>
    public static string Summary(string code) => $"Сводка ({code})";

    public static string Kept(PupilRole role) => role switch
    {
        PupilRole.School => "Школа",
        PupilRole.Login => "Логин",
        PupilRole.SchoolCode => "Код ОО",
        PupilRole.Municipality => "Муниципалитет",
        PupilRole.Region => "Регион",
        _ => "Предмет",
    };

    /// <summary>«Балл 14».</summary>
    public static string Of(string family, int number) => string.Create(CultureInfo.InvariantCulture, $"{family} {number}");

    /// <summary>«Задание 9.1 (2б): сумма баллов», with the level where it is known: «Задание 9.1 (2б, П): сумма баллов».</summary>
    public static string TaskPoints(PupilTask task) => $"{Task(task)}: сумма баллов";

    public static string TaskWriters(PupilTask task) => $"{Task(task)}: писали";

    private static string Task(PupilTask task) => string.Create(CultureInfo.InvariantCulture, $"Задание {task.Name} ({task.Most?.ToString(CultureInfo.InvariantCulture) ?? "?"}б{(task.Level is null ? "" : $", {task.Level}")})");

    /// <summary>The number of a heading of the family; null when it is of another.</summary>
    public static int? Number(string heading, string family) =>
        heading.StartsWith(family + " ", StringComparison.Ordinal)
        && int.TryParse(heading.AsSpan(family.Length + 1), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;

    public static PupilTask? TaskOfPoints(string heading) => TaskHeading().Match(heading) is { Success: true } match
        ? new PupilTask(match.Groups["name"].Value, int.TryParse(match.Groups["most"].ValueSpan, out int most) ? most : null, match.Groups["level"] is { Success: true } level ? level.Value : null)
        : null;

    [GeneratedRegex(@"^Задание (?<name>.+) \((?<most>[0-9]+|\?)б(, (?<level>[БПВ]))?\): сумма баллов$")]
    private static partial Regex TaskHeading();
}
