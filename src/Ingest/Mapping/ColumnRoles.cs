using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Ingest.Mapping;

/// <summary>Everything a column may be, in the order people choose from. Codes of values are those of <see cref="Measures"/> where one is enough.</summary>
public static class ColumnRoles
{
    public const string School = "school";
    public const string SchoolCode = "school-code";
    public const string Login = "school-login";
    public const string Municipality = "municipality";
    public const string Subject = "subject";
    public const string Grade = "grade";
    public const string Year = "year";

    /// <summary>The column is not loaded.</summary>
    public const string Ignored = "";

    private static readonly string[] MarkWords = ["двоек", "троек", "четвёрок", "пятёрок"];
    private static readonly string[] MarkNames = ["неудовлетворительно", "удовлетворительно", "хорошо", "отлично"];
    private static readonly string[] MarkShortNames = ["неуд", "удовл", "хор", "отл"];

    public static IReadOnlyList<ColumnRole> All { get; } =
    [
        new(School, "Школа", RoleGroup.About, "школа", "ОУ", "ОО", "ОШ", "образовательная организация", "общеобразовательная организация", "наименование ОО", "название школы", "организация", "учреждение", "наименование организации", "СОШ", "наименование"),
        new(SchoolCode, "Код школы", RoleGroup.About, "код ОО", "код ОУ", "код школы", "номер школы"),
        new(Login, "Логин ФИС ОКО", RoleGroup.About, "логин", "логин ОО", "логин ФИС ОКО"),
        new(Municipality, "Муниципалитет", RoleGroup.About, "муниципалитет", "муниципальное образование", "район", "территория", "АТЕ"),
        new(Subject, "Предмет", RoleGroup.About, "предмет", "учебный предмет", "дисциплина", "наименование предмета"),
        new(Grade, "Класс", RoleGroup.About, "класс", "параллель", "классы"),
        new(Year, "Год", RoleGroup.About, "год", "учебный год", "период"),
        Count(Measures.Participants, "Участников (писали, сдавали)", RoleGroup.Marks, Aspects.Whole, "участников", "количество участников", "писали работу", "писало", "сдавало", "количество писавших", "выполняли работу", "количество выполнявших работу", "приняли участие", "участвовало", "количество учащихся", "количество учащихся писавших работу", "количество сдававших", "всего участников", "человек"),
        Count(Measures.Enrolled, "По списку (выпускников, в классе)", RoleGroup.Marks, Aspects.Whole, "по списку", "количество учащихся по списку", "всего в классе", "количество выпускников", "выпускников", "всего учащихся"),
        Count(Measures.Absent, "Отсутствовали", RoleGroup.Marks, Aspects.Marks, "отсутствовали", "отсутствовало", "не писали", "количество отсутствующих"),
        .. Enumerable.Range(0, 4).Select(mark => Count(Measures.Marks[mark], $"Отметка «{mark + 2}», учеников", RoleGroup.Marks, Aspects.Marks,
            $"{mark + 2}", $"количество {mark + 2}", $"отметка {mark + 2}", $"на {mark + 2}", $"получили {mark + 2}", MarkWords[mark], $"количество {MarkWords[mark]}", MarkNames[mark], MarkShortNames[mark])),
        .. Enumerable.Range(0, 4).Select(mark => Percent(Measures.MarkShares[mark], $"Отметка «{mark + 2}», %", Aspects.Marks,
            $"{mark + 2} %", $"% {mark + 2}", $"отметка {mark + 2} %", $"% отметок {mark + 2}", $"% {MarkWords[mark]}", $"{mark + 2}", $"отметка {mark + 2}", MarkNames[mark], MarkShortNames[mark])),
        Percent(Measures.Quality, "Качество, %", Aspects.MarkSummary, "качество", "качество знаний", "качество обучения", "% качества", "качество %", "КЗ", "качественная успеваемость", "% на 4 и 5", "4 и 5 %", "успевают на 4 и 5"),
        Percent(Measures.PassRate, "Успеваемость, %", Aspects.MarkSummary, "успеваемость", "% успеваемости", "успеваемость %", "общая успеваемость", "абсолютная успеваемость", "уровень обученности", "справились %", "% справившихся"),
        new(Measures.MeanMark, "Средняя отметка", RoleGroup.Marks, "средняя отметка", "средний балл", "средняя оценка", "средний балл по пятибалльной шкале") { Measure = Measures.MeanMark, Aspect = Aspects.MarkSummary, Min = 2, Max = 5 },
        new(Measures.MeanTestScore, "Средний тестовый балл", RoleGroup.Scores, "средний тестовый балл", "средний балл", "средний балл ЕГЭ", "средний результат") { Measure = Measures.MeanTestScore, Aspect = Aspects.ScoreSummary },
        .. new[]
        {
            (Measures.MedianTestScore, "Медиана тестового балла", (string[])["медиана", "медиана баллов", "медианный балл"]),
            (Measures.LeastTestScore, "Наименьший тестовый балл", ["минимальный балл по школе", "наименьший балл", "минимальный результат"]),
            (Measures.MostTestScore, "Наибольший тестовый балл", ["максимальный балл по школе", "наибольший балл", "максимальный результат"]),
        }.Select(score => new ColumnRole(score.Item1, score.Item2, RoleGroup.Scores, score.Item3) { Measure = score.Item1, Aspect = Aspects.ScoreSummary }),
        new(Measures.MeanPrimaryScore, "Средний первичный балл", RoleGroup.Scores, "средний первичный балл", "средний балл за работу") { Measure = Measures.MeanPrimaryScore, Aspect = Aspects.PrimaryScores },
        Count(Measures.BelowMinimum, "Ниже минимума, учеников", RoleGroup.Scores, Aspects.ScoreSummary, "не преодолели порог", "не преодолели минимальный порог", "ниже минимума", "ниже порога", "не сдали", "не набрали минимальный балл", "количество не сдавших"),
        Percent(Measures.BelowMinimumShare, "Ниже минимума, %", Aspects.ScoreSummary, "% не преодолевших порог", "% не преодолевших минимальный порог", "ниже минимума %", "% ниже порога", "% не сдавших", "не сдали %") with { Group = RoleGroup.Scores },
        Percent(Measures.Below60Share, "Менее 60 баллов, %", Aspects.ScoreBands, "менее 60 баллов", "% менее 60 баллов", "ниже 60 баллов") with { Group = RoleGroup.Scores },
        Percent(Measures.From60To80Share, "От 60 до 80 баллов, %", Aspects.ScoreBands, "от 60 до 80 баллов", "% от 60 до 80", "60-80 баллов") with { Group = RoleGroup.Scores },
        Percent(Measures.Above80Share, "Более 80 баллов, %", Aspects.ScoreBands, "более 80 баллов", "% высокобалльников", "выше 80 баллов", "% высоких баллов") with { Group = RoleGroup.Scores },
        Count(Measures.From80To99, "От 80 до 99 баллов, учеников", RoleGroup.Scores, Aspects.ScoreSummary, "высокобалльников", "количество высокобалльников", "от 80 до 99 баллов", "высокие баллы"),
        Count(Measures.Score100, "100 баллов, учеников", RoleGroup.Scores, Aspects.ScoreSummary, "100 баллов", "стобалльников", "количество стобалльников", "стобалльники"),
        Count(Measures.Participations, "Участников олимпиады", RoleGroup.Olympiad, Aspects.Whole, "участников олимпиады", "количество участников олимпиады", "количество участий"),
        Count(Measures.OlympiadPupils, "Учеников – участников олимпиады (каждый один раз)", RoleGroup.Olympiad, Aspects.Whole, "уникальных участников олимпиады", "учеников участников олимпиады"),
        Count(Measures.Winners, "Победителей", RoleGroup.Olympiad, Aspects.Whole, "победителей", "победители", "количество победителей"),
        Count(Measures.PrizeWinners, "Призёров", RoleGroup.Olympiad, Aspects.Whole, "призёров", "призёры", "количество призёров"),
        Staff("staff-total", "Учителей, всего", Procedures.StaffTotal, "Всего", "учителей", "педагогов", "всего учителей", "количество педагогов", "педагогических работников"),
        Staff("staff-higher-education", "С высшим образованием", Procedures.StaffEducation, "Высшее образование", "с высшим образованием", "высшее образование"),
        Staff("staff-highest-category", "Высшая категория", Procedures.StaffCategory, "Высшая категория", "высшая категория", "высшая квалификационная категория"),
        Staff("staff-first-category", "Первая категория", Procedures.StaffCategory, "Первая категория", "первая категория", "1 категория", "первая квалификационная категория"),
        Staff("staff-to-3-years", "Стаж до 3 лет", Procedures.StaffExperience, "до 3 лет", "стаж до 3 лет", "молодые специалисты"),
        Staff("staff-to-35", "Моложе 35 лет", Procedures.StaffAge, "моложе 35 лет", "моложе 35 лет", "до 35 лет"),
        Staff("staff-pension", "Пенсионного возраста", Procedures.StaffAge, "пенсионного возраста", "пенсионного возраста", "пенсионеров"),
        Staff("staff-trained", "Прошли повышение квалификации за 3 года", Procedures.StaffTraining, "Повышение квалификации за 3 года", "прошли повышение квалификации", "повышение квалификации за 3 года"),
        Staff("staff-vacancies", "Вакансий", Procedures.StaffMovement, "Вакансий", "вакансий", "вакансии", "количество вакансий"),
        Context("pupils-total", "Обучающихся в школе", Measures.Pupils, "Всего", "контингент", "обучающихся в школе", "всего обучающихся в школе", "численность обучающихся"),
        Context("pupils-disabled", "Обучающихся с ОВЗ", Measures.Pupils, "С ОВЗ", "с ОВЗ", "обучающихся с ОВЗ", "детей с ОВЗ"),
        Context("classes", "Классов-комплектов", Measures.Classes, "Классы", "классов комплектов", "количество классов", "классов"),
    ];

    private static readonly Dictionary<string, ColumnRole> ByCode = All.ToDictionary(role => role.Code, StringComparer.Ordinal);

    /// <returns>Null for a column that is not loaded.</returns>
    /// <exception cref="KeyNotFoundException">No such role: a stored mapping and this list disagree.</exception>
    public static ColumnRole? Of(string code) => code == Ignored ? null
        : ByCode.TryGetValue(code, out ColumnRole? role) ? role
        : throw new KeyNotFoundException($"There is no role «{code}».");

    public static string Title(string code) => Of(code)?.Title ?? "не загружать";

    public static string Title(RoleGroup group) => group switch
    {
        RoleGroup.About => "О чём строка",
        RoleGroup.Marks => "Отметки",
        RoleGroup.Scores => "Баллы",
        RoleGroup.Olympiad => "Олимпиада",
        RoleGroup.Staff => "Кадры",
        _ => "Контингент",
    };

    private static ColumnRole Count(string measure, string title, RoleGroup group, string aspect, params IReadOnlyList<string> synonyms) =>
        new(measure, title, group, synonyms) { Measure = measure, Aspect = aspect, IsCount = true, Max = 10_000_000 };

    private static ColumnRole Percent(string measure, string title, string aspect, params IReadOnlyList<string> synonyms) =>
        new(measure, title, RoleGroup.Marks, synonyms) { Measure = measure, Aspect = aspect };

    private static ColumnRole Staff(string code, string title, string procedure, string item, params IReadOnlyList<string> synonyms) =>
        new(code, title, RoleGroup.Staff, synonyms) { Measure = Measures.People, Procedure = procedure, Item = item, IsCount = true, Max = 10_000_000 };

    private static ColumnRole Context(string code, string title, string measure, string item, params IReadOnlyList<string> synonyms) =>
        new(code, title, RoleGroup.Pupils, synonyms) { Measure = measure, Procedure = Procedures.Context, Item = item, IsCount = true, Max = 10_000_000 };
}
