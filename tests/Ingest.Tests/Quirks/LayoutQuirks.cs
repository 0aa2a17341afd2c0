using SchoolSupport.Ingest.Tests.Workbooks;

namespace SchoolSupport.Ingest.Tests.Quirks;

/// <summary>The same table as people lay it out.</summary>
internal static class LayoutQuirks
{
    private const string Math10 = "Лицей № 1, 2020/21, Математика: participants 10, share-2 10, share-3 70, share-4 20, share-5 0";
    private const string Math4 = "Школа № 2, 2020/21, Математика: participants 4, share-2 0, share-3 25, share-4 75, share-5 0";
    private const string Town = "район, 2020/21, Русский язык: participants 14, share-2 7.1, share-3 21.4, share-4 35.7, share-5 35.7";

    private static readonly object?[][] Rows = SmallTable.Rows;
    private static readonly object?[][] Header = SmallTable.Header;
    private static readonly object?[][] Schools = SmallTable.Schools;
    private static readonly object?[] Total = ["Итого", 14, 35.7, 35.7, 21.4, 7.1];

    private static readonly object?[][] Mathematics =
    [
        ["ОУ", "Кол-во участников", "Математика %", null, null, null],
        [null, null, "5", "4", "3", "2"],
        ["Лицей № 1", 10, 0, 20, 70, 10],
        ["Школа № 2", 4, 0, 75, 25, 0],
    ];

    public static IEnumerable<Quirk> All() =>
    [
        Xlsx("title of two examinations", [["ОГЭ и ГВЭ 2021 года"], .. Rows[1..]]) with { Facts = [], Issues = ["caption-missing@A2"] },
        Xlsx("ГВЭ of no grade", [["ГВЭ 2021 года"], .. Rows[1..]]) with { Facts = [], Issues = ["caption-missing@A2"] },
        Xlsx("row of means at the end", [.. Rows, ["Средний показатель", 14, 35.7, 35.7, 21.4, 7.1]]) with { Facts = [.. SmallTable.Facts, Town] },
        Xlsx("title merged over the table", Rows, ["A1:F1"]),
        Xlsx("group heading merged", Rows, ["C2:F2"]),
        Xlsx("all headings merged", Rows, ["A1:F1", "A2:A3", "B2:B3", "C2:F2"]),
        Xlsx("no empty row between several lines of title", [["Приложение 1"], ["Итоги аттестации"], .. Rows]),
        Xlsx("empty rows below the title", [Rows[0], [], [], .. Rows[1..]]),
        Xlsx("lines of two cells above the header", [Rows[0], ["Район:", "Учебный"], ["Исполнитель:", "методист"], .. Rows[1..]]),
        Xlsx("table far from the corner", [[], [], .. Rows.Select(row => (object?[])[null, null, null, .. row])]),
        Xlsx("notes below", [.. Rows, ["* без учёта пересдач"], ["Составлено 5 июля"]]),
        Xlsx("notes below an empty row", [.. Rows, [], ["* без учёта пересдач"]]),
        Xlsx("numbers of columns under the header", [.. Rows[..3], [1, 2, 3, 4, 5, 6], .. Schools]),
        Xlsx("numbers of columns as in official forms", [.. Rows[..3], ["А", 1, 2, 3, 4, 5], .. Schools]),
        Xlsx("column of row numbers", [[SmallTable.Title], .. Rows[1..].Select((row, index) => (object?[])[index == 0 ? "№ п/п" : index == 1 ? null : index - 1, .. row])]),
        Xlsx("empty column between the groups", [.. Rows.Select(row => row.Length < 3 ? row : [.. row[..2], null, .. row[2..]])]),
        Xlsx("empty column inside a group", [.. Rows.Select(row => row.Length < 5 ? row : [.. row[..4], null, .. row[4..]])]),
        Xlsx("empty column under a merged heading", [.. Rows.Select(row => row.Length < 5 ? row : [.. row[..4], null, .. row[4..]])], ["C2:G2"]),
        Xlsx("empty row inside", [.. Rows[..4], [], Rows[4]]),
        Xlsx("empty row in the header", [.. Rows[..2], [], .. Rows[2..]]),
        Xlsx("header again on the next page", [.. Rows[..4], .. Header, Rows[4]]),
        Xlsx("line with the name of a group", [.. Rows[..3], ["Городские школы"], Schools[0], ["Сельские школы"], Schools[1]]),
        Xlsx("header of three levels", [Rows[0], ["ОУ", "Кол-во участников", "Результаты экзаменов"], [null, null, "Русский язык %"], .. Rows[2..]], ["A2:A4", "B2:B4", "C2:F2", "C3:F3"]),
        Xlsx("header of three levels, not merged", [Rows[0], ["ОУ", "Кол-во участников", "Результаты экзаменов"], [null, null, "Русский язык %", null, null, null], .. Rows[2..]]),
        Xlsx("names of schools in the lower line of the header",
            [Rows[0], [null, null, "Русский язык %", null, null, null], ["ОУ", "Кол-во участников", "5", "4", "3", "2"], .. Schools]),
        Xlsx("marks from the lowest", [Rows[0], Rows[1], [null, null, "2", "3", "4", "5"], ["Лицей № 1", 10, 10, 30, 30, 30], ["Школа № 2", 4, 0, 0, 50, 50]]),
        Xlsx("marks as numbers", SmallTable.With(("C3", 5), ("D3", 4), ("E3", 3), ("F3", 2))),
        Xlsx("marks in quotes", SmallTable.With(("C3", "«5»"), ("D3", "«4»"), ("E3", "«3»"), ("F3", "«2»"))),
        Xlsx("participants in the last column", [.. Rows.Select(row => row.Length < 3 ? row : (object?[])[row[0], .. row[2..], row[1]])]),
        Xlsx("line breaks and doubled blanks in headings", SmallTable.With(("B2", "Кол-во \nучастников"), ("C2", "Русский  язык,\n%"))),
        Xlsx("soft hyphen and zero-width space in headings", SmallTable.With(("B2", "Кол-во участ\u00ADников"), ("C2", "Русский\u200B язык %"))),
        Xlsx("non-breaking blanks in names", SmallTable.With(("A4", "Лицей № 1\u00A0")), facts: SmallTable.Facts),
        Xlsx("total row at the end", [.. Rows, Total]) with { Facts = [.. SmallTable.Facts, Town] },
        Xlsx("total row of two values in a cell", [.. Rows, ["Всего по району:", 14, "5-35,7%", "5 (35,7%)", "3 - 21,4", "7,1% (1)"]]) with
        {
            Facts = [.. SmallTable.Facts, "район, 2020/21, Русский язык: mark-2 1, mark-3 3, mark-4 5, mark-5 5, participants 14, share-2 7.1, share-3 21.4, share-4 35.7, share-5 35.7"],
        },
        Xlsx("total row at the beginning", [.. Rows[..3], Total, .. Schools]) with { Facts = [Town, .. SmallTable.Facts] },
        Xlsx("subtotals inside", [.. Rows[..3], Schools[0], ["Итого по городским школам", 10, 30, 30, 30, 10], Schools[1], ["Итого по сельским школам", 4, 50, 50, 0, 0], Total]) with
        {
            Facts = [.. SmallTable.Facts, Town],
        },
        Xlsx("two tables under one another", [.. Rows, [], .. Mathematics]) with { Facts = [.. SmallTable.Facts, Math10, Math4] },
        Xlsx("two tables under one another, each with its title, no empty row", [["ОГЭ 2020 года"], .. Rows[1..], ["ОГЭ 2021 года"], .. Mathematics]) with
        {
            Facts = [.. SmallTable.Facts.Select(fact => fact.Replace("2020/21", "2019/20", StringComparison.Ordinal)), Math10, Math4],
        },
        Xlsx("two tables side by side", Beside(Rows, [[], .. Mathematics])) with { Facts = [.. SmallTable.Facts, Math10, Math4] },
        Xlsx("two tables side by side, each with its title", Beside([["ОГЭ 2020 года"], .. Rows[1..]], [["ОГЭ 2021 года"], .. Mathematics])) with
        {
            Facts = [.. SmallTable.Facts.Select(fact => fact.Replace("2020/21", "2019/20", StringComparison.Ordinal)), Math10, Math4],
        },
        Xlsx("two tables side by side, titles above an empty row", Beside([["ОГЭ 2020 года"], [], .. Rows[1..]], [["ОГЭ 2021 года"], [], .. Mathematics])) with
        {
            Facts = [.. SmallTable.Facts.Select(fact => fact.Replace("2020/21", "2019/20", StringComparison.Ordinal)), Math10, Math4],
        },
        Xlsx("two tables side by side, one of them longer", Beside([.. Rows[..4]], [[], .. Mathematics])) with { Facts = [SmallTable.Facts[0], Math10, Math4] },
        Xlsx("schools as columns", Transposed(Rows)),
        Xlsx("schools as columns, headings merged", Transposed(Rows), ["A4:A7"]),
        new("years as columns", "a.xlsx", SmallTable.Xlsx(
        [
            ["ЕГЭ по математике"],
            ["Показатель", "2019-2020 уч. год", "2020-2021 уч. год"],
            ["Кол-во выпускников", 60, 50],
            ["Кол-во сдававших", 40, 20],
            ["Доля неудовлетворительных", 5, 10],
            ["Менее 60", 50, 40],
            ["От 60 до 80", 40, 50],
            ["Более 80", 10, 10],
        ]))
        {
            Facts =
            [
                "район, 2019/20, Математика (профильная): above-80-share 10, below-60-share 50, below-minimum-share 5, enrolled 60, from-60-to-80-share 40, participants 40",
                "район, 2020/21, Математика (профильная): above-80-share 10, below-60-share 40, below-minimum-share 10, enrolled 50, from-60-to-80-share 50, participants 20",
            ],
        },
        new("year in the name of the sheet", "a.xlsx", new XlsxBuilder().Sheet("ОГЭ 2021", Rows[1..]).Build()),
        new("year in the name of the folder", "2020-2021/ОГЭ.xlsx", SmallTable.Xlsx(Rows[1..])),
        new("empty second sheet", "a.xlsx", new XlsxBuilder().Sheet("Лист1", Rows).Sheet("Лист2", []).Build()),
        new("name of the sheet cut at 31 characters", "a.xlsx", new XlsxBuilder().Sheet("Результаты основного государств", Rows).Build()),
        new("table of other things beside", "a.xlsx", new XlsxBuilder().Sheet("Лист1", Rows).Sheet("Меню", [["День", "Ккал", "Цена"], ["Пн", 700, 90], ["Вт", 650, 90], ["Ср", 710, 95]]).Build())
        {
            Issues = ["table-unknown@A1"],
        },
    ];

    private static Quirk Xlsx(string name, object?[][] rows, string[]? merges = null, string[]? facts = null) =>
        new(name, "a.xlsx", SmallTable.Xlsx(rows, merges ?? [])) { Facts = facts ?? SmallTable.Facts };

    /// <summary>With one empty column between.</summary>
    private static object?[][] Beside(object?[][] left, object?[][] right)
    {
        int width = left.Max(row => row.Length) + 1;
        return [.. Enumerable.Range(0, Math.Max(left.Length, right.Length)).Select(row => (object?[])
            [.. (left.ElementAtOrDefault(row) ?? []).Concat(new object?[width]).Take(width), .. right.ElementAtOrDefault(row) ?? []])];
    }

    /// <summary>All but the title on its side.</summary>
    private static object?[][] Transposed(object?[][] rows) =>
        [rows[0], .. Enumerable.Range(0, 6).Select(column => rows[1..].Select(row => row.ElementAtOrDefault(column)).ToArray())];
}
