using SchoolSupport.Ingest.Names;

namespace SchoolSupport.Ingest.Templates;

/// <summary>Templates for results in marks and scores.</summary>
internal static class ExamTemplates
{
    private const string NobodyTook = "Если предмет в школе никто не сдавал, оставьте его ячейки пустыми.";
    private const string CountsOnly = "Пишите число учеников, не проценты: доли программа посчитает сама.";

    public static Template Oge { get; } = new(
        "oge", "ОГЭ: отметки по школам", "Сколько учеников каждой школы получили отметки 2, 3, 4 и 5 по каждому предмету ОГЭ.",
        [CountsOnly, "Отметки 2, 3, 4 и 5 в сумме дают число участников.", NobodyTook, "Средняя отметка не обязательна."],
        asked => new TemplateSheet(
            "ОГЭ",
            [TemplateLines.Title("Результаты ОГЭ по школам"), .. TemplateLines.Place(asked), TemplateLines.Year(asked)],
            [
                new TemplateColumn("Код ОО") { Width = 10 },
                TemplateColumn.School,
                .. new[] { SubjectNames.Russian, SubjectNames.Mathematics }.Concat(TemplateLists.ExamSubjects).SelectMany(OgeColumns),
            ],
            TemplateLines.CodedSchools(asked),
            20,
            ["010101", "МКОУ «Примерная СОШ»", 24, 1, 9, 10, 4, 3.71]));

    public static Template Ege { get; } = new(
        "ege", "ЕГЭ: баллы по школам", "Сколько выпускников каждой школы сдавали ЕГЭ, не преодолели порог, получили высокие баллы и каков средний балл.",
        [CountsOnly, NobodyTook, "Если участники есть, пустая ячейка числа означает 0.", "По базовой математике вместо балла пишите среднюю отметку."],
        asked => new TemplateSheet(
            "ЕГЭ",
            [TemplateLines.Title("Результаты ЕГЭ по школам"), .. TemplateLines.Place(asked), TemplateLines.Year(asked)],
            [
                new TemplateColumn("Код ОО") { Width = 10 },
                TemplateColumn.School,
                .. new[] { SubjectNames.Russian, SubjectNames.ProfileMathematics, SubjectNames.BasicMathematics }
                    .Concat(TemplateLists.ExamSubjects).Append("Китайский язык").SelectMany(EgeColumns),
            ],
            TemplateLines.CodedSchools(asked),
            20,
            ["010101", "МКОУ «Примерная СОШ»", 12, 0, 3, 1, 68.4]));

    public static Template Vpr { get; } = new(
        "vpr", "ВПР: отметки по школам", "Доли отметок 2, 3, 4 и 5 за одну работу ВПР (класс и предмет) по школам, как в отчёте ФИС ОКО «Ф3».",
        [
            "Год, предмет и класс выберите в первой строке. На другую работу заведите другой файл.",
            "Школу программа узнаёт по логину ФИС ОКО в скобках; где его нет в реестре, допишите.",
            "Доли отметок пишите в процентах: 12,5. В сумме они дают 100.",
        ],
        asked => new TemplateSheet(
            "ВПР",
            [
                [
                    new("ВПР"), new(asked.Year.StartYear + 1, TemplateLists.CalendarYears), new("Русский язык", TemplateLists.Subjects), new("5 класс", TemplateLists.VprGrades),
                ],
                TemplateLines.Title("Статистика по отметкам"),
                .. TemplateLines.Place(asked),
            ],
            [
                new TemplateColumn("Группы участников") { Width = 46 },
                TemplateColumn.Count("Кол-во участников"),
                .. new[] { "2", "3", "4", "5" }.Select(mark => new TemplateColumn(mark) { Number = (0, 100, false) }),
            ],
            [
                .. asked.Schools.Where(school => TemplateLines.LoginOf(school) is not null)
                    .Select(school => (IReadOnlyList<object?>)[$"{school.Name} ({TemplateLines.LoginOf(school)})"]),
            ],
            20,
            ["МКОУ «Примерная СОШ» (edu000001)", 24, 8.3, 41.7, 33.3, 16.7]));

    public static Template Own { get; } = new(
        "own", "Своя работа: отметки по школам", "Отметки за работу, которую проводит сам муниципалитет или регион: входную, РИКО, технику чтения.",
        ["Над таблицей выберите или впишите название работы, предмет, класс, учебный год и время года.", CountsOnly, "На другую работу заведите другой файл или скопируйте лист."],
        asked => new TemplateSheet(
            "Работа",
            [
                [new("Процедура:"), new("Входная работа", TemplateLists.Works)],
                [new("Предмет:"), new("Математика", TemplateLists.Subjects)],
                [new("Класс:"), new(5, TemplateLists.Grades)],
                [new("Период:"), new("осень", TemplateLists.Times)],
                .. TemplateLines.Place(asked),
                TemplateLines.Year(asked),
            ],
            [TemplateColumn.School, TemplateColumn.Count("Участников"), .. new[] { "2", "3", "4", "5" }.Select(mark => TemplateColumn.Count(mark))],
            TemplateLines.Schools(asked),
            20,
            ["МКОУ «Примерная СОШ»", 24, 1, 9, 10, 4]));

    private static IEnumerable<TemplateColumn> OgeColumns(string subject) =>
    [
        TemplateColumn.Count("Участников", subject),
        .. new[] { "2", "3", "4", "5" }.Select(mark => TemplateColumn.Count(mark, subject) with { Width = 6 }),
        new TemplateColumn("Средняя отметка", subject) { Number = (2, 5, false) },
    ];

    private static IEnumerable<TemplateColumn> EgeColumns(string subject) =>
    [
        TemplateColumn.Count("приняли участие", subject),
        TemplateColumn.Count("не преодолели минимальный порог", subject),
        .. subject == SubjectNames.BasicMathematics
            ? (IEnumerable<TemplateColumn>)[]
            : [TemplateColumn.Count("высокие баллы (80-99)", subject), TemplateColumn.Count("100 баллов", subject)],
        new TemplateColumn("средний балл", subject) { Number = subject == SubjectNames.BasicMathematics ? (2, 5, false) : (0, 100, false) },
    ];
}
