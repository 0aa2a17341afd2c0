using System.Globalization;

namespace SchoolSupport.Domain.Facts;

/// <summary>A cell of a sheet, both parts counted from 1: (16, 6) prints as «F16».</summary>
public readonly record struct CellAddress(int Row, int Column) : IComparable<CellAddress>
{
    /// <exception cref="FormatException">The text is not letters followed by digits.</exception>
    public static CellAddress Parse(string text)
    {
        int letters = text.AsSpan().IndexOfAnyInRange('0', '9');
        if (letters < 1)
        {
            throw new FormatException($"«{text}» is not a cell address.");
        }

        int column = 0;
        foreach (char letter in text.AsSpan(0, letters))
        {
            if (letter is < 'A' or > 'Z')
            {
                throw new FormatException($"«{text}» is not a cell address.");
            }

            column = (column * 26) + (letter - 'A' + 1);
        }

        return new CellAddress(int.Parse(text.AsSpan(letters), NumberStyles.None, CultureInfo.InvariantCulture), column);
    }

    /// <summary>Reading order: by row, then by column.</summary>
    public int CompareTo(CellAddress other) =>
        Row != other.Row ? Row.CompareTo(other.Row) : Column.CompareTo(other.Column);

    public static bool operator <(CellAddress left, CellAddress right) => left.CompareTo(right) < 0;

    public static bool operator >(CellAddress left, CellAddress right) => left.CompareTo(right) > 0;

    public static bool operator <=(CellAddress left, CellAddress right) => left.CompareTo(right) <= 0;

    public static bool operator >=(CellAddress left, CellAddress right) => left.CompareTo(right) >= 0;

    /// <summary>«A», «Z», «AA» … for 1, 26, 27 ….</summary>
    public static string ColumnName(int column)
    {
        string name = "";
        for (int rest = column; rest > 0; rest = (rest - 1) / 26)
        {
            name = (char)('A' + ((rest - 1) % 26)) + name;
        }

        return name;
    }

    public override string ToString() => ColumnName(Column) + Row.ToString(CultureInfo.InvariantCulture);
}
