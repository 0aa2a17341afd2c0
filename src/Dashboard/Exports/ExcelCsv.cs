using System.Globalization;
using System.Text;
using SchoolSupport.Dashboard.Text;

namespace SchoolSupport.Dashboard.Exports;

/// <summary>A table for Excel in Russian: UTF-8 with a byte order mark, semicolons, decimal commas.</summary>
public static class ExcelCsv
{
    public static byte[] Of(IEnumerable<IEnumerable<string>> lines)
    {
        var text = new StringBuilder();
        foreach (IEnumerable<string> cells in lines)
        {
            text.AppendJoin(';', cells).Append("\r\n");
        }

        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    /// <summary>A plain minus and no groups of digits, for a program is to read it.</summary>
    public static string Number(double? value) =>
        value?.ToString("0.##", CultureInfo.InvariantCulture).Replace('.', ',') ?? "";

    public static string Count(int? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "";

    /// <summary>Quoted; what a table program would take for a formula is kept a text by an apostrophe.</summary>
    public static string Words(string? text)
    {
        string plain = (text ?? "").Replace(RussianNumbers.NarrowSpace, ' ').Replace(RussianNumbers.HardSpace, ' ');
        string safe = plain.Length > 0 && "=+-@\t\r".Contains(plain[0], StringComparison.Ordinal) ? "'" + plain : plain;
        return $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
