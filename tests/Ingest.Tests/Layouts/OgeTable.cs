using System.Globalization;
using System.Text;
using SchoolSupport.Ingest.Planning;
using SchoolSupport.Ingest.Tests.Workbooks;
using SchoolSupport.Ingest.Workbooks;

namespace SchoolSupport.Ingest.Tests.Layouts;

/// <summary>
/// A table like that of Байкалово, to be varied by a test: rows of texts as somebody typed them. Row 4 is the first line of the
/// header unless lines are put above it, row 6 the first school; marks run 5, 4, 3, 2 in the columns C-F and G-J.
/// </summary>
internal sealed class OgeTable
{
    public List<string?[]> Rows { get; } =
    [
        ["Итоги государственной итоговой аттестации выпускников 2021 г"],
        ["По итогам основного государственного экзамена в 9 классах"],
        [],
        ["ОУ", "Кол в-ков", "Русский язык %", null, null, null, "Математика%"],
        [null, null, "5", "4", "3", "2", "5", "4", "3", "2"],
        ["БСШ", "63", "15,9", "52,5", "28,5", "3,1", "6,3", "27,1", "57,1", "9,5"],
        ["БАСШ", "12", "0", "33,3", "66,7", "0", "0", "8,3", "83,4", "8,3"],
        ["ВООШ", "4", "50", "50", "0", "0", "0", "75", "25", "0"],
        ["ГСШ", "9", "44,4", "11,2", "44,4", "0", "44,4", "11,2", "44,4", "0"],
        ["ШСШ", "10", "30", "30", "30", "10", "0", "20", "70", "10"],
        ["итого", "98", "19-19,4%", "43- 43,9%", "33-33,7", "3-3,1%", "8-8,2%", "24- 24,5%", "58- 59,2%", "8-8,2%"],
    ];

    /// <summary>Changes one cell, e.g. («F10», «0»).</summary>
    public OgeTable With(string cell, string? text)
    {
        var address = Domain.Facts.CellAddress.Parse(cell);
        string?[] row = Rows[address.Row - 1];
        if (row.Length < address.Column)
        {
            Array.Resize(ref row, address.Column);
        }

        row[address.Column - 1] = text;
        Rows[address.Row - 1] = row;
        return this;
    }

    public OgeTable Without(int row)
    {
        Rows.RemoveAt(row - 1);
        return this;
    }

    public OgeTable Insert(int row, params string?[] cells)
    {
        Rows.Insert(row - 1, cells);
        return this;
    }

    /// <param name="numbers">Whether numbers are stored as numbers and not as text.</param>
    /// <param name="shift">Empty columns before the table.</param>
    /// <param name="percents">Whether the shares of schools are fractions shown with a % format.</param>
    public byte[] Xlsx(bool numbers = false, int shift = 0, bool percents = false) => new XlsxBuilder()
        .Sheet("ОГЭ", [.. Rows.Select(row => (object?[])
            [.. Enumerable.Repeat<object?>(null, shift), .. row.Select((text, column) => Typed(text, numbers, percents && column > 1 && row[0] is not null))])])
        .Build();

    public byte[] Csv(Encoding encoding) =>
        encoding.GetBytes(string.Join("\r\n", Rows.Select(row => string.Join(';', Enumerable.Range(0, 10).Select(column => row.ElementAtOrDefault(column) ?? "")))));

    public FileReading Read() => FileReader.Read("ОГЭ 2021.xlsx", Xlsx(), [], ReadLimits.Default);

    private static object? Typed(string? text, bool numbers, bool percent) =>
        !(numbers || percent) || !double.TryParse(text?.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double number) ? text
        : percent ? new XlsxBuilder.Formatted(number / 100, "0.0%")
        : number;
}
