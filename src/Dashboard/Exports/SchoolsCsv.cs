using System.Globalization;
using System.Text;
using SchoolSupport.Analytics.Histories;
using SchoolSupport.Dashboard.Components.Charts;
using SchoolSupport.Dashboard.Components.Parts;
using SchoolSupport.Dashboard.Components.Shown;

namespace SchoolSupport.Dashboard.Exports;

/// <summary>The list of schools for Excel in Russian: UTF-8 with a byte order mark, semicolons, decimal commas.</summary>
public static class SchoolsCsv
{
    private static readonly string[] Headings =
    [
        "Школа", "Тип", "Населённый пункт", "Учеников в школе", "Показатель", "Период", "Значение", "Интервал 95 %, от", "Интервал 95 %, до",
        "Участников", "Из них", "Изменение", "Изменение, от", "Изменение, до", "К периоду", "Состояние", "Почему",
    ];

    public static byte[] Of(SchoolList list)
    {
        string indicator = list.Key is SeriesKey key ? $"{SeriesWords.Of(list.Indicator)}, {SeriesWords.Of(key)}" : "";
        string period = list.Period is Period known ? SeriesWords.Of(known) : "";
        var text = new StringBuilder();
        Line(text, Headings);
        foreach (SchoolRow row in list.Rows)
        {
            Line(text,
            [
                Words(row.School.Name), Words(row.School.Type), Words(row.School.Settlement), Count(row.Pupils), Words(indicator), Words(period),
                row.Value.HasValue ? Number(row.Value.Value) : FigureWords.OfState(row.Value.State), Number(row.Value.Low), Number(row.Value.High),
                Count(row.Value.N), Count(row.Value.Successes),
                Number(row.Change?.Value), Number(row.Change?.Low), Number(row.Change?.High), Words(row.ChangeSince),
                StateWords.Of(row.Attention.State), Words(string.Join("; ", row.Attention.Phrases.Select(phrase => phrase.Text))),
            ]);
        }

        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    private static void Line(StringBuilder text, IEnumerable<string> cells) => text.AppendJoin(';', cells).Append("\r\n");

    /// <summary>A plain minus and no groups of digits, for a program is to read it.</summary>
    private static string Number(double? value) =>
        value?.ToString("0.##", CultureInfo.InvariantCulture).Replace('.', ',') ?? "";

    private static string Count(int? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "";

    /// <summary>Quoted; what a table program would take for a formula is kept a text by an apostrophe.</summary>
    private static string Words(string? text)
    {
        string plain = (text ?? "").Replace(Text.RussianNumbers.NarrowSpace, ' ').Replace(Text.RussianNumbers.HardSpace, ' ');
        string safe = plain.Length > 0 && "=+-@\t\r".Contains(plain[0], StringComparison.Ordinal) ? "'" + plain : plain;
        return $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
