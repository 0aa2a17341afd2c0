using SchoolSupport.Analytics.Phrases;

namespace SchoolSupport.Dashboard.Text;

/// <summary>The three forms a Russian noun takes after a number: 1 ученик, 2 ученика, 5 учеников.</summary>
public sealed record Plural(string One, string Few, string Many)
{
    public static Plural Pupil { get; } = new("ученик", "ученика", "учеников");

    public static Plural School { get; } = new("школа", "школы", "школ");

    /// <summary>«из 1 школы», «из 11 школ»: after «из», «до», «около».</summary>
    public static Plural OfSchools { get; } = new("школы", "школ", "школ");

    public static Plural Value { get; } = new("значение", "значения", "значений");

    public static Plural Row { get; } = new("строка", "строки", "строк");

    public static Plural File { get; } = new("файл", "файла", "файлов");

    public static Plural Table { get; } = new("таблица", "таблицы", "таблиц");

    public static Plural Question { get; } = new("вопрос", "вопроса", "вопросов");

    public static Plural Remark { get; } = new("замечание", "замечания", "замечаний");

    public static Plural Year { get; } = new("год", "года", "лет");

    public static Plural Score { get; } = new("балл", "балла", "баллов");

    public static Plural Deed { get; } = new("мероприятие", "мероприятия", "мероприятий");

    public static Plural Person { get; } = new("человек", "человека", "человек");

    /// <summary>The noun alone.</summary>
    public string After(int count) => RussianWords.Form(count, One, Few, Many);

    /// <summary>The noun alone after a number printed with decimals: 67,3 балла, and 67,0 балла too.</summary>
    public string After(double value, int decimals) =>
        decimals > 0 ? Few : After((int)Math.Round((decimal)value, MidpointRounding.AwayFromZero));

    /// <summary>The number with the noun: «1 843 ученика».</summary>
    public string Of(int count) => RussianNumbers.Number(count) + RussianNumbers.HardSpace + After(count);
}
