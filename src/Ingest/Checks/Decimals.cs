using SchoolSupport.Domain.Facts;
using SchoolSupport.Ingest.Names;
using SchoolSupport.Ingest.Tables;

namespace SchoolSupport.Ingest.Checks;

/// <summary>How exactly a column of shares is written, and what may therefore be asked of it.</summary>
/// <param name="Digits">Digits after the comma.</param>
public readonly record struct Decimals(int Digits)
{
    /// <summary>
    /// How far a share may lie from k/n, in п.п. Offices round by hand and make a row add up, so a little more than half a
    /// digit is allowed: 52,5 % of 63 is 33 pupils (52.38).
    /// </summary>
    public double ShareTolerance => Digits switch
    {
        0 => 0.55,
        1 => 0.15,
        _ => 0.015,
    };

    /// <summary>How far four shares may be from 100 %.</summary>
    public double SumTolerance => Digits switch
    {
        0 => 2.2,
        1 => 0.3,
        _ => 0.03,
    };

    /// <summary>Whether a share of <paramref name="n"/> tells the number of pupils: two numbers must not both fit.</summary>
    public bool TellsCount(int n) => 100.0 / n > 2 * ShareTolerance;

    /// <summary>The number of pupils a share of <paramref name="n"/> stands for; null when no whole number fits.</summary>
    public int? Count(double share, int n)
    {
        int count = (int)Math.Round(share * n / 100, MidpointRounding.AwayFromZero);
        return Near(share, 100.0 * count / n) ? count : null;
    }

    public bool Near(double share, double exact) => Math.Abs(share - exact) <= ShareTolerance + 1e-9;

    public string Write(double share) => NumberText.Write(share, Math.Min(Digits, 2));

    /// <summary>Digits of one value as its cell shows them; none for a value without a cell.</summary>
    public static Decimals Of(SheetTable table, FactValue value) => new(
        value.Cell is CellAddress address && table.Sheet.Sheet[address] is { } cell
            ? (cell.Number is null ? CountAndShare.Read(cell.Text)?.Decimals : null) ?? Of(NumberText.Of(cell), value.Number)
            : 0);

    /// <summary>0,125 read as 12,5 % is exact to one digit of a percent.</summary>
    private static int Of(NumberText written, double? read) =>
        written.Number is double fraction && fraction != read && Math.Abs((100 * fraction) - (read ?? fraction)) < 1e-9 ? Math.Max(0, written.Decimals - 2) : written.Decimals;

    /// <summary>
    /// How the column of shares is usually written: 50 in a column of 33,3 and 16,7 has one decimal, and one share with two
    /// decimals does not make the others more exact than they are.
    /// </summary>
    public static Decimals Usual(SheetTable table, IEnumerable<FactValue> values) => new(values
        .Select(value => Of(table, value).Digits)
        .Where(digits => digits > 0)
        .CountBy(digits => digits)
        .OrderByDescending(group => group.Value)
        .ThenBy(group => group.Key)
        .Select(group => group.Key)
        .FirstOrDefault());

    /// <summary>The more exact of two: a cell shows fewer digits than its column when the last ones are zeros.</summary>
    public static Decimals Finer(Decimals left, Decimals right) => left.Digits >= right.Digits ? left : right;
}
