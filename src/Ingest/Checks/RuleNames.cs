namespace SchoolSupport.Ingest.Checks;

/// <summary>What the rules behind issues are called, in Russian.</summary>
public static class RuleNames
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
        ["caption-missing"] = "О чём таблица?",
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

    /// <returns>Null for a code that has no name of its own.</returns>
    public static string? Of(string code) => Rules.GetValueOrDefault(code);
}
