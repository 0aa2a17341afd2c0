using SchoolSupport.Dashboard.Text;
using SchoolSupport.Domain.Imports;

namespace SchoolSupport.Dashboard.Imports;

/// <summary>How grave an issue is and which rule found it, in words.</summary>
public static class Severities
{
    private static readonly Dictionary<string, string> Rules = new(StringComparer.Ordinal)
    {
        ["row-sum"] = "Сумма долей не 100 %",
        ["school-unknown"] = "Какая это школа?",
        ["schools-missing"] = "В списке нет части школ",
        ["school-closed"] = "Школа в этот год не работала",
        ["total-of-part"] = "Итог части школ",
        ["territory-unknown"] = "Какой это муниципалитет?",
        ["copied-row"] = "Строка скопирована",
        ["wrong-denominator"] = "Доля взята не от того числа",
        ["period-gap"] = "Пропущен год",
        ["table-unknown"] = "Таблица не распознана",
        ["table-mapped"] = "Прочитано по разметке",
        ["classes-apart"] = "Строки по отдельным классам",
        ["grade-unknown"] = "Какой это класс?",
        ["dash-before-number"] = "Тире перед числом",
        ["register-incomplete"] = "Школа без кода или наименования",
        ["register-duplicate"] = "Код стоит у нескольких школ",
        ["share-count"] = "Доля не даёт целого числа учеников",
        ["column-total"] = "Итог не сходится со строками",
        ["mean-mark"] = "Средняя отметка не сходится с отметками",
        ["not-a-number"] = "В ячейке не число",
        ["out-of-range"] = "Число вне возможных границ",
        ["not-whole"] = "Число учеников не целое",
        ["period-unknown"] = "За какой год?",
        ["subject-unknown"] = "Какой это предмет?",
        ["risk-factor-unknown"] = "Какой это фактор риска?",
        ["repeated-row"] = "Строка повторяется",
        ["school-twice"] = "Одна школа внесена дважды?",
        ["copied-year"] = "Таблица другого года",
        ["drift"] = "Скачок числа участников",
        ["share-drift"] = "Резкое изменение качества",
        ["total-between-files"] = "Школ вместе больше, чем по муниципалитету",
        ["part-over-stored"] = "Часть больше целого из другого файла",
        ["summary-differs"] = "Показатель не сходится с отметками другого файла",
        ["school-added"] = "Школа внесена в реестр",
    };

    public static string Rule(string code) => Rules.GetValueOrDefault(code, "Прочие замечания");

    public static Plural Noun(Severity severity) => severity switch
    {
        Severity.Question => Plural.Question,
        Severity.Error => new Plural("противоречие", "противоречия", "противоречий"),
        Severity.Warning => Plural.Remark,
        _ => new Plural("пометка", "пометки", "пометок"),
    };

    /// <summary>What the severity means for the numbers.</summary>
    public static string Meaning(Severity severity) => severity switch
    {
        Severity.Question => "Ответить может только человек; до ответа эти значения не загружены.",
        Severity.Error => "Ячейки противоречат друг другу; до решения значения не входят в сводные числа.",
        Severity.Warning => "Похоже на ошибку; значение используется как есть.",
        _ => "Для сведения; делать ничего не нужно.",
    };

    /// <summary>«1 вопрос, 2 замечания»: gravest first, notes left out.</summary>
    public static string Words(IEnumerable<(Severity Severity, int Count)> counts) => string.Join(
        ", ",
        counts.Where(one => one.Severity != Severity.Note && one.Count > 0).OrderByDescending(one => one.Severity).Select(one => Noun(one.Severity).Of(one.Count)));
}
