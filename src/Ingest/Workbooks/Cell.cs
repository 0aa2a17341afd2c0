using System.Globalization;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Ingest.Workbooks;

/// <summary>What stands in a cell.</summary>
public sealed class Cell : IEquatable<Cell>
{
    private readonly double _number;
    private readonly Kinds _kinds;
    private string? _text;

    /// <param name="text">As a person reads it, trimmed; a number in the invariant culture.</param>
    /// <param name="number">Set when the file stores a number (not for a text that looks like one).</param>
    /// <param name="isPercent">The number is a fraction shown with a % format: 0.125 reads «12,5 %».</param>
    public Cell(CellAddress address, string text, double? number, DateOnly? date, bool isPercent)
        : this(address, text, number ?? 0, (number is null ? 0 : Kinds.Number) | (isPercent ? Kinds.Percent : 0)) => Date = date;

    private Cell(CellAddress address, string? text, double number, Kinds kinds)
    {
        Address = address;
        _text = text;
        _number = number;
        _kinds = kinds;
    }

    [Flags]
    private enum Kinds : byte
    {
        Number = 1,
        Percent = 2,
    }

    public CellAddress Address { get; }

    public DateOnly? Date { get; }

    public string Text => _text ??= IsPercent ? Write(_number * 100) + "%" : Write(_number);

    public double? Number => _kinds.HasFlag(Kinds.Number) ? _number : null;

    public bool IsPercent => _kinds.HasFlag(Kinds.Percent);

    /// <summary>False only for a cell that somebody's answer emptied.</summary>
    public bool HasText => _text is null or { Length: > 0 };

    /// <summary>«#ДЕЛ/0!» and the like: the cell held a value that Excel could not work out.</summary>
    public bool IsError => _text is not null && ExcelErrors.IsOne(_text);

    /// <summary>A number the file stores; its text is made when somebody asks, which for most of a large table is never.</summary>
    public static Cell OfNumber(CellAddress address, double number, bool isPercent) => double.IsFinite(number)
        ? new Cell(address, null, number, Kinds.Number | (isPercent ? Kinds.Percent : 0))
        : new Cell(address, number.ToString(CultureInfo.InvariantCulture), 0, 0);

    public static Cell OfText(CellAddress address, string text) => new(address, text, 0, 0);

    public static Cell OfTruth(CellAddress address, bool truth) => OfText(address, truth ? "ИСТИНА" : "ЛОЖЬ");

    /// <summary>A moment without a date is a time of day.</summary>
    public static Cell OfMoment(CellAddress address, DateTime moment, bool hasDate)
    {
        string format = !hasDate ? "HH:mm" : moment.TimeOfDay == TimeSpan.Zero ? "dd.MM.yyyy" : "dd.MM.yyyy HH:mm";
        return new Cell(
            address, moment.ToString(format, CultureInfo.InvariantCulture), number: null, hasDate ? DateOnly.FromDateTime(moment) : null, isPercent: false);
    }

    public bool Equals(Cell? other) =>
        other is not null && (Address, Text, Number, Date, IsPercent) == (other.Address, other.Text, other.Number, other.Date, other.IsPercent);

    public override bool Equals(object? obj) => Equals(obj as Cell);

    public override int GetHashCode() => HashCode.Combine(Address, _number, Date);

    public override string ToString() => $"{Address} «{Text}»";

    /// <summary>Fifteen significant digits, as Excel shows them: 0.1 + 0.2 reads 0.3.</summary>
    private static string Write(double number) =>
        Math.Abs(number) is 0 or (> 1e-9 and < 1e20)
            ? ((decimal)number).ToString(CultureInfo.InvariantCulture)
            : number.ToString(CultureInfo.InvariantCulture);
}
