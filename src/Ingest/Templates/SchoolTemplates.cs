using SchoolSupport.Domain.Organisations;
using SchoolSupport.Ingest.Layouts;

namespace SchoolSupport.Ingest.Templates;

/// <summary>Templates for the register, staff, pupils and olympiads.</summary>
internal static class SchoolTemplates
{
    private const int OlympiadRowsOfASchool = 8;
    private const int VacancyRowsOfASchool = 3;

    public static Template Register { get; } = new(
        "register", "Реестр школ", "Школы муниципалитета: по кодам и наименованиям из реестра программа узнаёт школы во всех остальных таблицах.",
        [
            "Обязательны код и краткое наименование; остальное заполните, если знаете.",
            "Код – любой, каким школу обозначаете вы; у двух школ он не повторяется.",
            "Другие наименования, под которыми школа встречается в таблицах, перечислите через точку с запятой.",
        ],
        asked => new TemplateSheet(
            "Реестр",
            [
                TemplateLines.Title("Реестр общеобразовательных организаций"),
                [new("Муниципалитет:"), new(asked.Municipality?.Name ?? "Название муниципального района или округа")],
                [new("Регион:"), new(asked.Region?.Name ?? "Название региона")],
            ],
            [
                new TemplateColumn("Код") { Width = 10 },
                new TemplateColumn("Краткое наименование") { Width = 34 },
                new TemplateColumn("Полное наименование") { Width = 50 },
                new TemplateColumn("Тип") { List = TemplateLists.Types },
                new TemplateColumn("Населённый пункт") { Width = 22 },
                new TemplateColumn("Местность") { List = TemplateLists.Localities },
                new TemplateColumn("Филиал") { Width = 10 },
                new TemplateColumn("Открыта") { Number = (1800, 2100, true) },
                new TemplateColumn("Закрыта") { Number = (1800, 2100, true) },
                new TemplateColumn("Другие наименования") { Width = 34 },
                new TemplateColumn("Логин ФИС ОКО") { Width = 16 },
                new TemplateColumn("Код РЦОИ"),
            ],
            [.. asked.Schools.Select(RegisterRow)],
            60,
            ["01", "МКОУ «Примерная СОШ»", "Муниципальное казённое общеобразовательное учреждение «Примерная средняя общеобразовательная школа»", "СОШ", "с. Примерное", "село", "", 1965, "", "ПСШ; Примерная СОШ", "edu000001", "010101"]));

    public static Template Olympiad { get; } = new(
        "olympiad", "ВсОШ: участники и призёры по школам", "Участники, победители и призёры одного этапа олимпиады по школам и предметам.",
        ["Этап выберите над таблицей; на другой этап заведите другой файл.", "Строка – одна школа и один предмет. Лишние строки оставьте пустыми, недостающие добавьте ниже.",
            "Если известно, сколько разных учеников школы участвовало, впишите строку с предметом «Всего» и число в столбец «Учеников»: по нему считается охват."],
        asked => new TemplateSheet(
            "ВсОШ",
            [
                TemplateLines.Title("Всероссийская олимпиада школьников"),
                [new("Этап:"), new("муниципальный этап", TemplateLists.Stages)],
                .. TemplateLines.Place(asked),
                TemplateLines.Year(asked),
            ],
            [
                TemplateColumn.School,
                new TemplateColumn("Предмет") { Width = 26, List = TemplateLists.Subjects },
                TemplateColumn.Count("Участников"),
                TemplateColumn.Count("Победителей"),
                TemplateColumn.Count("Призёров"),
                TemplateColumn.Count("Учеников (каждый один раз)"),
            ],
            [.. asked.Schools.SelectMany(school => Enumerable.Repeat((IReadOnlyList<object?>)[school.Name], OlympiadRowsOfASchool))],
            60,
            ["МКОУ «Примерная СОШ»", "Биология", 7, 1, 2, ""]));

    public static Template Staff { get; } = new(
        "staff", "Кадры по школам", "Сколько в школе учителей, с каким образованием, категорией и стажем, сколько вакансий.",
        ["Пишите число людей, не проценты.", "Чего не знаете, оставьте пустым: пустая ячейка – это «нет данных», а не 0."],
        asked => new TemplateSheet(
            "Кадры",
            [TemplateLines.Title("Кадры школ"), .. TemplateLines.Place(asked), TemplateLines.Year(asked)],
            [
                TemplateColumn.School,
                .. new[]
                {
                    "Учителей, всего", "с высшим образованием", "высшая категория", "первая категория", "стаж до 3 лет", "моложе 35 лет",
                    "пенсионного возраста", "прошли повышение квалификации за 3 года", "вакансий", "выбыло за год",
                }.Select(heading => TemplateColumn.Count(heading)),
                new TemplateColumn("новый директор") { List = TemplateLists.YesNo },
            ],
            TemplateLines.Schools(asked),
            20,
            ["МКОУ «Примерная СОШ»", 23, 21, 6, 9, 2, 4, 7, 19, 1, 2, "нет"]));

    public static Template Context { get; } = new(
        "context", "Контингент по школам", "Сколько в школе классов-комплектов и учеников, из них с ОВЗ, на профилактическом учёте, на повторном обучении.",
        ["Чего не знаете, оставьте пустым: пустая ячейка – это «нет данных», а не 0."],
        asked => new TemplateSheet(
            "Контингент",
            [TemplateLines.Title("Контингент школ"), .. TemplateLines.Place(asked), TemplateLines.Year(asked)],
            [
                TemplateColumn.School,
                .. new[]
                {
                    "Обучающихся, всего", "из них с ОВЗ", "Классов-комплектов", "состоят на профилактическом учёте", "русский язык неродной",
                    "на повторном обучении",
                }.Select(heading => TemplateColumn.Count(heading)),
            ],
            TemplateLines.Schools(asked),
            20,
            ["МКОУ «Примерная СОШ»", 312, 18, 14, 5, 11, 1]));

    public static Template Vacancies { get; } = new(
        "staff-vacancies", "Вакансии по предметам", "По каким предметам в школах не хватает учителей и сколько.",
        ["Строка – одна школа и один предмет.", "Школу без вакансий не вписывайте; общее число вакансий – в шаблоне «Кадры по школам».", "Пишите число вакансий, не ставок: 1, 2, 3."],
        asked => new TemplateSheet(
            "Вакансии",
            [TemplateLines.Title("Вакансии учителей по предметам"), .. TemplateLines.Place(asked), TemplateLines.Year(asked)],
            [TemplateColumn.School, new TemplateColumn("Предмет") { Width = 26, List = TemplateLists.Subjects }, TemplateColumn.Count("Вакансий")],
            [.. asked.Schools.SelectMany(school => Enumerable.Repeat((IReadOnlyList<object?>)[school.Name], VacancyRowsOfASchool))],
            30,
            ["МКОУ «Примерная СОШ»", "Математика", 1]));

    public static Template Outcomes { get; } = new(
        "year-outcomes", "Итоги учебного года по школам", "Как школа оценила год сама: обучающихся с академической задолженностью, на «4» и «5», аттестаты с отличием.",
        ["Пишите число учеников, не проценты: доли программа посчитает сама.", "Чего не знаете, оставьте пустым: пустая ячейка – это «нет данных», а не 0.", "Доля аттестатов с отличием считается от числа выпускников."],
        asked => new TemplateSheet(
            "Итоги года",
            [TemplateLines.Title("Итоги учебного года"), .. TemplateLines.Place(asked), TemplateLines.Year(asked)],
            [TemplateColumn.School, .. YearOutcomes.Headings.Select(heading => TemplateColumn.Count(heading))],
            TemplateLines.Schools(asked),
            20,
            ["МКОУ «Примерная СОШ»", 312, 141, 4, 3, 28, 2, 12, 1]));

    private static IReadOnlyList<object?> RegisterRow(School school) =>
    [
        school.Code, school.Name, school.FullName, school.Type, school.Settlement, school.Locality, school.BranchOf, school.OpenedYear, school.ClosedYear,
        null, TemplateLines.LoginOf(school), TemplateLines.CodeOf(school, CodeSystem.RegionalCentre),
    ];
}
