using System.Globalization;

namespace SchoolSupport.Domain.Facts;

/// <summary>Rows of a sheet, both ends included and counted from 1; prints as Excel writes whole rows, «10:98».</summary>
public readonly record struct RowRange(int First, int Last)
{
    /// <exception cref="FormatException">The text is not two numbers with a colon between them.</exception>
    public static RowRange Parse(string text) =>
        text.Split(':') is [var first, var last]
            ? new RowRange(int.Parse(first, NumberStyles.None, CultureInfo.InvariantCulture), int.Parse(last, NumberStyles.None, CultureInfo.InvariantCulture))
            : throw new FormatException($"«{text}» is not a range of rows.");

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{First}:{Last}");
}
