using System.Globalization;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Ingest.Templates;

/// <summary>The lists to choose from, in the words our layouts know.</summary>
internal static class TemplateLists
{
    public const string Years = "Учебные годы";
    public const string CalendarYears = "Годы";
    public const string Subjects = "Предметы";
    public const string Grades = "Классы";
    public const string VprGrades = "Классы ВПР";
    public const string Works = "Работы";
    public const string Times = "Время года";
    public const string Stages = "Этапы";
    public const string Levels = "Значимость";
    public const string YesNo = "Да или нет";
    public const string Schools = "Школы";
    public const string Types = "Типы школ";
    public const string Localities = "Местность";

    public static IReadOnlyList<string> ExamSubjects { get; } =
    [
        "Физика", "Химия", "Информатика", "Биология", "История", "География", "Обществознание", "Литература",
        "Английский язык", "Немецкий язык", "Французский язык", "Испанский язык",
    ];

    public static IReadOnlyList<object> Of(string list, TemplateFor asked) => list switch
    {
        Years => [.. Enumerable.Range(asked.Year.StartYear - 5, 7).Select(year => YearText(new SchoolYear(year)))],
        CalendarYears => [.. Enumerable.Range(asked.Year.StartYear - 4, 7).Select(year => (object)year)],
        Subjects => ["Русский язык", "Математика", "Окружающий мир", .. ExamSubjects, "Технология", "Физическая культура", "Астрономия", "Экология", "Экономика", "Право", "Искусство (МХК)", "Основы безопасности и защиты Родины"],
        Grades => [.. Enumerable.Range(1, 11).Select(grade => (object)grade)],
        VprGrades => [.. new[] { 4, 5, 6, 7, 8, 10, 11 }.Select(grade => $"{grade.ToString(CultureInfo.InvariantCulture)} класс")],
        Works => ["Входная работа", "Итоговая работа", "РИКО", "РПР", "Техника чтения"],
        Times => ["осень", "весна"],
        Stages => ["школьный этап", "муниципальный этап", "региональный этап", "заключительный этап"],
        Levels => ["высокая", "средняя", "низкая", "не определена"],
        YesNo => ["да", "нет"],
        Schools => [.. asked.Schools.Select(school => school.Name)],
        Types => ["СОШ", "ООШ", "НОШ", "гимназия", "лицей", "школа-интернат", "вечерняя (сменная) школа", "коррекционная школа"],
        Localities => ["город", "село"],
        _ => throw new ArgumentException($"There is no list «{list}».", nameof(list)),
    };

    /// <summary>«2025/2026».</summary>
    public static string YearText(SchoolYear year) => FormattableString.Invariant($"{year.StartYear}/{year.StartYear + 1}");
}
