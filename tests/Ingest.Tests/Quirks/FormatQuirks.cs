using System.Text;
using SchoolSupport.Ingest.Tests.Workbooks;

namespace SchoolSupport.Ingest.Tests.Quirks;

/// <summary>The same table in the kinds of files people send.</summary>
internal static class FormatQuirks
{
    private static readonly Encoding Windows1251 = CodePagesEncodingProvider.Instance.GetEncoding(1251)!;

    private static readonly object?[][] Rows = SmallTable.Rows;

    public static IEnumerable<Quirk> All() =>
    [
        new("xlsx", "a.xlsx", SmallTable.Xlsx(Rows)),
        new("xlsx with texts in a table of texts", "a.xlsx", SharedStrings.Share(SmallTable.Xlsx(Rows))),
        new("xlsx named xls", "a.xls", SmallTable.Xlsx(Rows)),
        new("xlsx without an extension", "ОГЭ", SmallTable.Xlsx(Rows)),
        new("xls of Excel 97–2003", "a.xls", new XlsBuilder(Rows).Build()),
        new("xls of Excel 95, in windows-1251", "a.xls", new XlsBuilder(Rows) { IsExcel95 = true }.Build()),
        new("ods", "a.ods", new OdsBuilder(Rows).Build()),
        new("ods with equal cells and rows written once", "a.ods", new OdsBuilder(SmallTable.With(("D4", null), ("E4", null))).Build(xml => xml.Replace(
            "office:value=\"30\"><text:p>?</text:p></table:table-cell>\n<table:table-cell/>\n<table:table-cell/>",
            "table:number-columns-repeated=\"3\" office:value=\"30\"><text:p>?</text:p></table:table-cell>", StringComparison.Ordinal))),
        new("ods with a note pinned to a cell", "a.ods", new OdsBuilder(Rows).Build(xml => xml.Replace(
            "<text:p>Лицей № 1</text:p>", "<office:annotation><text:p>проверить</text:p></office:annotation><text:p>Лицей<text:s/>№ 1</text:p>", StringComparison.Ordinal))),
        new("ods with merged headings", "a.ods", new OdsBuilder(SmallTable.With(("C2", new OdsBuilder.Merged("Русский язык %", 4, 1)))).Build()),
        new("ods with percents", "a.ods", new OdsBuilder(SmallTable.With(
            ("C4", new OdsBuilder.Percent(0.3)), ("D4", new OdsBuilder.Percent(0.3)), ("E4", new OdsBuilder.Percent(0.3)), ("F4", new OdsBuilder.Percent(0.1)))).Build()),
        new("web page named xls", "a.xls", Encoding.UTF8.GetBytes(Html.Page(Rows))),
        new("web page in windows-1251", "a.xls", Windows1251.GetBytes(Html.Page(Rows))),
        new("web page in UTF-16", "a.xls", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Html.Page(Rows))]),
        new("web page with merged headings", "a.xls", Encoding.UTF8.GetBytes(Html.Page(Rows)
            .Replace("<td>Русский язык %</td><td></td><td></td><td></td>", "<td colspan=4>Русский язык %</td>", StringComparison.Ordinal)
            .Replace("<td>ОУ</td><td>Кол-во участников</td>", "<td rowspan=2>ОУ</td><td rowspan=2>Кол-во участников</td>", StringComparison.Ordinal)
            .Replace("<td></td><td></td><td>5</td>", "<td>5</td>", StringComparison.Ordinal))),
        new("web page that closes no tags", "a.xls", Encoding.UTF8.GetBytes(Html.Page(Rows)
            .Replace("</td>", "", StringComparison.Ordinal).Replace("</tr>", "", StringComparison.Ordinal))),
        new("web page with a script and styles", "a.xls", Encoding.UTF8.GetBytes(Html.Page(Rows)
            .Replace("<table>", "<style>td{color:red}</style><script>if (a<b) document.write('<td>99</td>')</script><!-- <td>98</td> --><table>", StringComparison.Ordinal))),
        new("web page with the table inside a table of layout", "a.xls", Encoding.UTF8.GetBytes(Html.Page(Rows)
            .Replace("<table>", "<table><tr><td><table>", StringComparison.Ordinal).Replace("</table>", "</table></td></tr></table>", StringComparison.Ordinal))),
        new("web page with the numbers behind the texts", "a.xls", Encoding.UTF8.GetBytes(Html.Page(Rows)
            .Replace("<td>50</td><td>50</td>", "<td x:num=\"0.5\">50%</td><td x:num>50&nbsp;%</td>", StringComparison.Ordinal))),
        new("csv in UTF-8 without a mark", "a.csv", Encoding.UTF8.GetBytes(SmallTable.Text(Rows))),
        new("csv in UTF-8 with its mark", "a.csv", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(SmallTable.Text(Rows))]),
        new("csv in windows-1251", "a.csv", Windows1251.GetBytes(SmallTable.Text(Rows))),
        new("csv in UTF-16", "a.csv", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(SmallTable.Text(Rows))]),
        new("csv in UTF-16, big end first, without a mark", "a.csv", Encoding.BigEndianUnicode.GetBytes(SmallTable.Text(Rows))),
        new("txt in UTF-16 without a mark", "a.txt", Encoding.Unicode.GetBytes(SmallTable.Text(Rows, '\t'))),
        new("csv with commas", "a.csv", Encoding.UTF8.GetBytes(SmallTable.Text(SmallTable.With(("C4", "30,0")), ','))),
        new("tsv", "a.tsv", Encoding.UTF8.GetBytes(SmallTable.Text(Rows, '\t', "\n"))),
        new("tabs named xls", "a.xls", Windows1251.GetBytes(SmallTable.Text(Rows, '\t'))),
        new("csv that names its separator", "a.csv", Encoding.UTF8.GetBytes("sep=,\r\n" + SmallTable.Text(Rows, ','))),
        new("csv with line ends of a Mac", "a.csv", Encoding.UTF8.GetBytes(SmallTable.Text(Rows, lineEnd: "\r"))),
        new("csv with a line break inside a heading", "a.csv", Encoding.UTF8.GetBytes(SmallTable.Text(SmallTable.With(("B2", "Кол-во\r\nучастников"))))),
    ];
}
