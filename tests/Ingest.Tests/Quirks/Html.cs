using System.Globalization;
using System.Net;

namespace SchoolSupport.Ingest.Tests.Quirks;

/// <summary>A table as a web page.</summary>
internal static class Html
{
    /// <summary>The first row, a title, stands above the table.</summary>
    public static string Page(object?[][] rows) =>
        $"<html><head><title></title></head><body>\n<h2>{rows[0][0]}</h2>\n<table>\n{string.Join("\n", rows.Skip(1).Select(Row))}\n</table></body></html>";

    private static string Row(object?[] values) =>
        $"<tr>{string.Concat(values.Select(value => $"<td>{WebUtility.HtmlEncode(Convert.ToString(value, CultureInfo.InvariantCulture))}</td>"))}</tr>";
}
