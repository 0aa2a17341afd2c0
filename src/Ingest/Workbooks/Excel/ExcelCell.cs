using System.Globalization;
using ExcelDataReader;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Ingest.Workbooks.Excel;

/// <summary>One value of the Excel reader → a cell as a person reads it.</summary>
internal static class ExcelCell
{
    /// <summary>Excel's day 1; an earlier moment is a time of day without a date.</summary>
    private static readonly DateTime FirstDay = new(1900, 1, 1);

    /// <returns>Null for an empty cell and one of white space only.</returns>
    public static Cell? Read(IExcelDataReader reader, int column, CellAddress address) => reader.GetValue(column) switch
    {
        null => null,
        string text when text.Trim() is { Length: > 0 } trimmed => new Cell(address, trimmed, Number: null, Date: null, IsPercent: false),
        string => null,
        double number => OfNumber(address, number, reader.GetNumberFormatString(column)),
        int number => OfNumber(address, number, reader.GetNumberFormatString(column)), // old .xls files store small whole numbers so
        bool truth => new Cell(address, truth ? "ИСТИНА" : "ЛОЖЬ", Number: null, Date: null, IsPercent: false),
        DateTime moment => OfMoment(address, moment),
        TimeSpan duration => new Cell(
            address,
            string.Create(CultureInfo.InvariantCulture, $"{(int)duration.TotalHours}:{duration:mm\\:ss}"),
            Number: null,
            Date: null,
            IsPercent: false),
        var other => throw new InvalidDataException($"A cell of type {other.GetType().Name}."),
    };

    /// <summary>The sign stands for a percent only outside quotes: with the format 0"%" the number 12.5 is not a fraction.</summary>
    internal static bool IsPercentFormat(string? format)
    {
        bool quoted = false;
        for (int i = 0; i < (format?.Length ?? 0); i++)
        {
            switch (format![i])
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

    /// <summary>Fifteen significant digits, as Excel shows them: 0.1 + 0.2 reads 0.3.</summary>
    internal static string TextOf(double number) =>
        Math.Abs(number) is 0 or (> 1e-9 and < 1e20)
            ? ((decimal)number).ToString(CultureInfo.InvariantCulture)
            : number.ToString(CultureInfo.InvariantCulture);

    private static Cell OfNumber(CellAddress address, double number, string? format)
    {
        if (!double.IsFinite(number))
        {
            return new Cell(address, TextOf(number), Number: null, Date: null, IsPercent: false);
        }

        bool percent = IsPercentFormat(format);
        return new Cell(address, percent ? TextOf(number * 100) + "%" : TextOf(number), number, Date: null, percent);
    }

    private static Cell OfMoment(CellAddress address, DateTime moment)
    {
        if (moment < FirstDay)
        {
            return new Cell(address, moment.ToString("HH:mm", CultureInfo.InvariantCulture), Number: null, Date: null, IsPercent: false);
        }

        string format = moment.TimeOfDay == TimeSpan.Zero ? "dd.MM.yyyy" : "dd.MM.yyyy HH:mm";
        return new Cell(address, moment.ToString(format, CultureInfo.InvariantCulture), Number: null, DateOnly.FromDateTime(moment), IsPercent: false);
    }
}
