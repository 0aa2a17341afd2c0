using System.Globalization;
using ExcelDataReader;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Ingest.Workbooks.Excel;

/// <summary>One value of the Excel reader → a cell as a person reads it.</summary>
internal static class ExcelCell
{
    /// <summary>Excel's day 1; an earlier moment is a time of day without a date.</summary>
    private static readonly DateTime FirstDay = new(1900, 1, 1);

    /// <param name="value">What the reader gave for the column.</param>
    /// <returns>Null for an empty cell and one of white space only.</returns>
    public static Cell? Read(IExcelDataReader reader, int column, object? value, CellAddress address) => value switch
    {
        null => null,
        string text when text.Trim() is { Length: > 0 } trimmed => Cell.OfText(address, trimmed),
        string => null,
        double number => Cell.OfNumber(address, number, IsPercentFormat(reader.GetNumberFormatString(column))),
        int number => Cell.OfNumber(address, number, IsPercentFormat(reader.GetNumberFormatString(column))), // old .xls files store small whole numbers so
        bool truth => Cell.OfTruth(address, truth),
        DateTime moment => Cell.OfMoment(address, moment, hasDate: moment >= FirstDay),
        TimeSpan duration => Cell.OfText(
            address, string.Create(CultureInfo.InvariantCulture, $"{(int)duration.TotalHours}:{duration:mm\\:ss}")),
        var other => throw new InvalidDataException($"A cell of type {other.GetType().Name}."),
    };

    /// <summary>The sign stands for a percent only outside quotes: with the format 0"%" the number 12.5 is not a fraction.</summary>
    internal static bool IsPercentFormat(string? format)
    {
        if (format is null || !format.Contains('%', StringComparison.Ordinal))
        {
            return false;
        }

        bool quoted = false;
        for (int i = 0; i < format.Length; i++)
        {
            switch (format[i])
            {
                case '"':
                    quoted = !quoted;
                    break;
                case '\\' or '_' or '*' when !quoted:
                    i++; // the next character is shown, skipped or repeated as it is
                    break;
                case '%' when !quoted:
                    return true;
            }
        }

        return false;
    }
}
