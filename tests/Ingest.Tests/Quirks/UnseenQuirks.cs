using System.Text;
using SchoolSupport.Ingest.Tests.Workbooks;

namespace SchoolSupport.Ingest.Tests.Quirks;

/// <summary>What a person does not see, or sees and the library does not: errors, hidden parts, values under merged cells.</summary>
internal static class UnseenQuirks
{
    private static readonly object?[][] Rows = SmallTable.Rows;

    private static readonly string[] WithoutMark3 =
        [SmallTable.Facts[0].Replace("share-3 30", "share-3 NoData", StringComparison.Ordinal), SmallTable.Facts[1]];

    private static readonly string[] Shared =
    [
        SmallTable.Facts[0].Replace("participants 10", "participants Doubtful", StringComparison.Ordinal),
        SmallTable.Facts[1].Replace("participants 4", "participants Doubtful", StringComparison.Ordinal),
    ];

    public static IEnumerable<Quirk> All() =>
    [
        Error("xlsx with an error", "a.xlsx", SmallTable.Xlsx(SmallTable.With(("E4", new XlsxBuilder.Error("#DIV/0!"))))),
        Error("xls with an error", "a.xls", new XlsBuilder(SmallTable.With(("E4", new XlsBuilder.Error(7, IsFormula: false)))).Build()),
        Error("xls with a formula that came to an error", "a.xls", new XlsBuilder(SmallTable.With(("E4", new XlsBuilder.Error(7, IsFormula: true)))).Build()),
        Error("xls of Excel 95 with an error", "a.xls", new XlsBuilder(SmallTable.With(("E4", new XlsBuilder.Error(7, IsFormula: true)))) { IsExcel95 = true }.Build()),
        Error("ods with an error", "a.ods", new OdsBuilder(SmallTable.With(("E4", "#DIV/0!"))).Build()),
        Error("ods with an error that has only a number", "a.ods", new OdsBuilder(SmallTable.With(("E4", "Err:502"))).Build()),
        Error("web page with an error", "a.xls", Encoding.UTF8.GetBytes(Html.Page(SmallTable.With(("E4", "#VALUE!"))))),
        Error("csv with an error", "a.csv", Encoding.UTF8.GetBytes(SmallTable.Text(SmallTable.With(("E4", "#ДЕЛ/0!"))))),
        new("error in another cell of the table", "a.xlsx", SmallTable.Xlsx(SmallTable.With(("G3", "Сумма"), ("G4", 100), ("G5", new XlsxBuilder.Error("#REF!"))))) { Issues = ["cell-error@G5"] },
        new("error beside the table", "a.xlsx", SmallTable.Xlsx([.. Rows, [], [], [null, null, null, new XlsxBuilder.Error("#N/A")]])),
        new("xlsx with a hidden row", "a.xlsx", new XlsxBuilder().Sheet("Лист1", Rows).Hide([5], []).Build()) { Issues = ["rows-hidden@A5"] },
        new("xlsx with a hidden column", "a.xlsx", new XlsxBuilder().Sheet("Лист1", Rows).Hide([], [4]).Build()) { Issues = ["columns-hidden@D2"] },
        new("xls with a hidden row", "a.xls", new XlsBuilder(Rows) { HiddenRow = 4 }.Build()) { Issues = ["rows-hidden@A4"] },
        new("xls with a hidden column", "a.xls", new XlsBuilder(Rows) { HiddenColumn = 3 }.Build()) { Issues = ["columns-hidden@C2"] },
        new("ods with a row hidden by a filter", "a.ods", new OdsBuilder(Rows) { HiddenRow = 5 }.Build()) { Issues = ["rows-hidden@A5"] },
        new("ods with a hidden column", "a.ods", new OdsBuilder(Rows) { HiddenColumn = 6 }.Build()) { Issues = ["columns-hidden@F2"] },
        new("web page with a hidden row", "a.xls", Encoding.UTF8.GetBytes(Html.Page(Rows).Replace("<tr><td>Школа", "<tr style='display: none'><td>Школа", StringComparison.Ordinal)))
        {
            Issues = ["rows-hidden@A5"],
        },
        new("hidden sheet beside", "a.xlsx", new XlsxBuilder().Sheet("Лист1", Rows).Sheet("Черновик", Rows, hidden: true).Build()) { Issues = ["sheet-hidden@"] },
        new("xlsx with a value under a merged heading", "a.xlsx", SmallTable.Xlsx(SmallTable.With(("D2", "Математика %")), "C2:F2")) { Issues = ["under-merge@D2"] },
        new("xls with a value under a merged heading", "a.xls", new XlsBuilder(SmallTable.With(("D2", "Математика %"))) { Merge = "C2:F2" }.Build()) { Issues = ["under-merge@D2"] },
        new("one number merged over two schools", "a.xlsx", SmallTable.Xlsx(SmallTable.With(("B4", 10), ("B5", null)), "B4:B5")) { Facts = Shared, Issues = ["merged-value@B4"] },
        new("one number merged over two marks", "a.xlsx", SmallTable.Xlsx(SmallTable.With(("D5", null)), "C5:D5"))
        {
            Facts = [SmallTable.Facts[0], SmallTable.Facts[1].Replace("share-4 50, share-5 50", "share-4 Doubtful, share-5 Doubtful", StringComparison.Ordinal)],
            Issues = ["merged-value@C5"],
        },
        new("cells merged with an empty column beside", "a.xlsx",
            SmallTable.Xlsx([.. Rows.Select(row => row.Length < 3 ? row : (object?[])[.. row[..2], null, .. row[2..]])], "B2:C3", "B4:C4", "B5:C5")),
    ];

    private static Quirk Error(string name, string path, byte[] content) => new(name, path, content) { Facts = WithoutMark3, Issues = ["cell-error@E4", "row-sum@E4"] };
}
