using System.Globalization;
using SchoolSupport.Ingest.Tests.Workbooks;

namespace SchoolSupport.Ingest.Tests.Quirks;

/// <summary>
/// Two schools, one subject: 10 pupils with 3, 3, 3, 1 of the marks 5, 4, 3, 2, and 4 pupils with 2, 2, 0, 0. The title stands in
/// row 1, the header in rows 2 and 3, the schools in rows 4 and 5.
/// </summary>
internal static class SmallTable
{
    public const string Title = "ОГЭ 2021 года";

    public static string[] Facts { get; } =
    [
        "Лицей № 1, 2020/21, Русский язык: participants 10, share-2 10, share-3 30, share-4 30, share-5 30",
        "Школа № 2, 2020/21, Русский язык: participants 4, share-2 0, share-3 0, share-4 50, share-5 50",
    ];

    public static object?[][] Header { get; } =
    [
        ["ОУ", "Кол-во участников", "Русский язык %", null, null, null],
        [null, null, "5", "4", "3", "2"],
    ];

    public static object?[][] Schools { get; } = [["Лицей № 1", 10, 30, 30, 30, 10], ["Школа № 2", 4, 50, 50, 0, 0]];

    public static object?[][] Rows { get; } = [[Title], .. Header, .. Schools];

    /// <summary>The table with some cells saying something else.</summary>
    public static object?[][] With(params (string Cell, object? Value)[] changes) => Change(Rows, changes);

    public static object?[][] Change(object?[][] rows, params (string Cell, object? Value)[] changes)
    {
        object?[][] changed = [.. rows.Select(row => (object?[])[.. row])];
        foreach ((string cell, object? value) in changes)
        {
            var address = Domain.Facts.CellAddress.Parse(cell);
            if (changed[address.Row - 1].Length < address.Column)
            {
                Array.Resize(ref changed[address.Row - 1], address.Column);
            }

            changed[address.Row - 1][address.Column - 1] = value;
        }

        return changed;
    }

    public static byte[] Xlsx(object?[][] rows, params string[] merges) => new XlsxBuilder().Sheet("Лист1", rows, hidden: false, merges).Build();

    /// <summary>Texts between separators, numbers with a decimal comma; what holds a separator or a line break is quoted.</summary>
    public static string Text(object?[][] rows, char separator = ';', string lineEnd = "\r\n") => string.Join(lineEnd, rows.Select(row =>
        string.Join(separator, row.Select(value => Quoted(Convert.ToString(value, CultureInfo.GetCultureInfo("ru-RU")) ?? "", separator)))));

    private static string Quoted(string text, char separator) =>
        text.Contains(separator, StringComparison.Ordinal) || text.Contains('\n', StringComparison.Ordinal) || text.Contains('"', StringComparison.Ordinal)
            ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : text;
}
