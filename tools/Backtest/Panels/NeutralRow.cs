using System.Globalization;

namespace SchoolSupport.Backtest.Panels;

/// <summary>One row of the neutral table, read with the invariant culture.</summary>
internal sealed class NeutralRow
{
    private readonly string[] _cells;

    public NeutralRow(int line, string[] header, string[] cells)
    {
        Line = line;
        Header = header;
        _cells = cells;
        if (cells.Length != header.Length)
        {
            throw new NeutralTableException(
                $"Строка {line}: значений {cells.Length}, а заголовков {header.Length}. Проверьте запятые: дробные числа пишутся через точку, значения с запятой – в кавычках.");
        }
    }

    public int Line { get; }

    public string[] Header { get; }

    public string Text(string column) => OptionalText(column) ?? throw Wrong(column, "пусто. Впишите значение.");

    public string? OptionalText(string column) =>
        Array.IndexOf(Header, column) is var at and >= 0 && _cells[at].Trim() is { Length: > 0 } text ? text : null;

    /// <returns>Null when there is no such column or the cell is empty.</returns>
    public int? Count(string column, int min, int max)
    {
        if (OptionalText(column) is not { } text)
        {
            return null;
        }

        return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int count) && count >= min && count <= max
            ? count
            : throw Wrong(column, max == int.MaxValue ? $"«{text}» – не целое число от {min}." : $"«{text}» – не целое число от {min} до {max}.");
    }

    /// <returns>Null when the cell is empty.</returns>
    public double? Number(string column)
    {
        if (OptionalText(column) is not { } text)
        {
            return null;
        }

        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number)
            ? number
            : throw Wrong(column, $"«{text}» – не число. Дробная часть отделяется точкой, неизвестное оставляют пустым.");
    }

    public NeutralTableException Wrong(string column, string why) => new($"Строка {Line}, столбец {column}: {why}");
}
