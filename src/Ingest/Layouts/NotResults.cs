using System.Text.RegularExpressions;
using SchoolSupport.Ingest.Pupils;
using SchoolSupport.Ingest.Tables;

namespace SchoolSupport.Ingest.Layouts;

/// <summary>Tables that come in by mistake and are no results, told apart so that the refusal says what the file is and what to send instead.</summary>
public static partial class NotResults
{
    private static readonly (Func<SheetTable, bool> Is, string Reason)[] Kinds =
    [
        (table => PupilSummary.Is(table, PupilTables.UnknownCode),
            "В таблице фамилии учеников, а вид таблицы не известен: её строки не прочитаны и не сохранены. Загрузите протокол РЦОИ или отчёт ФИС ОКО в том виде, в каком они выданы, или таблицу по школам без фамилий."),
        (table => Has(table, PupilCode()) && Has(table, Total()) && Has(table, Task()),
            "Это форма сбора результатов ВПР одной школы (протокол класса): в ней не названы ни школа, ни год, ни предмет, а если форма пуста – нет и баллов. Загрузите отчёты ФИС ОКО: Ф1 «Индивидуальные результаты» или Ф3 «Статистика по отметкам»."),
        (table => Has(table, Ledger()) && Has(table, Discipline()),
            "Это перечень ведомостей из 1С: в нём названия ведомостей и дисциплин, а не результаты школ. Загрузите таблицу с отметками или баллами по школам."),
        (table => Has(table, Address()) && Has(table, Kind()),
            "Это список организаций с адресами: результатов в нём нет. Если это школы вашего муниципалитета, загрузите их как реестр школ (столбцы «Код» и «Краткое наименование», над таблицей – «Муниципалитет:»)."),
        (table => table.Columns.Any(column => Class().IsMatch(column.Header)) && table.AllRows.SelectMany(row => table.Columns.Select(column => row[column]?.Text)).Count(text => text is not null && Weekday().IsMatch(text)) >= 2,
            "Это расписание уроков, а не результаты. Загрузите таблицу с отметками или баллами по школам."),
    ];

    /// <returns>Null when none of the blocks is one of the kinds.</returns>
    public static string? Reason(IEnumerable<SheetTable> blocks)
    {
        SheetTable[] tables = [.. blocks];
        return Kinds.FirstOrDefault(kind => tables.Any(kind.Is)).Reason;
    }

    private static bool Has(SheetTable table, Regex heading) => table.Columns.Any(column => heading.IsMatch(column.Header));

    [GeneratedRegex("^Код( участника)?$", RegexOptions.IgnoreCase)]
    private static partial Regex PupilCode();

    [GeneratedRegex("^Итого баллов", RegexOptions.IgnoreCase)]
    private static partial Regex Total();

    [GeneratedRegex(@"^[0-9]+(?:[.,][0-9]+)?.*\([0-9]+\s*б\)$", RegexOptions.IgnoreCase)]
    private static partial Regex Task();

    [GeneratedRegex("^Ведомость$|^Номер ведомости$", RegexOptions.IgnoreCase)]
    private static partial Regex Ledger();

    [GeneratedRegex("^Дисциплина$", RegexOptions.IgnoreCase)]
    private static partial Regex Discipline();

    [GeneratedRegex("^(Адрес|adress|address)$", RegexOptions.IgnoreCase)]
    private static partial Regex Address();

    [GeneratedRegex("^(Тип учреждения|Вид учреждения|tip_uchrezhdeniya|Организационно-правовая форма|Телефон|Сайт)", RegexOptions.IgnoreCase)]
    private static partial Regex Kind();

    [GeneratedRegex(@"^[0-9]{1,2} ?[""«]?[А-Я][""»]? класс", RegexOptions.IgnoreCase)]
    private static partial Regex Class();

    [GeneratedRegex("^(понедельник|вторник|среда|четверг|пятница|суббота)$", RegexOptions.IgnoreCase)]
    private static partial Regex Weekday();
}
