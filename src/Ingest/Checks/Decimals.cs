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
        return Math.Abs(share - (100.0 * count / n)) <= ShareTolerance + 1e-9 ? count : null;
    }

    public string Write(double share) => NumberText.Write(share, Digits);

    /// <summary>The most exact of the given values as they are written in the sheet.</summary>
    public static Decimals Of(SheetTable table, IEnumerable<FactValue> values) => new(values
        .Where(value => value.Cell is not null)
        .Select(value => table.Sheet.Sheet[value.Cell!.Value] is { } cell
            ? CountAndShare.Read(cell.Text)?.Decimals ?? NumberText.Of(cell).Decimals
            : 0)
        .DefaultIfEmpty(0)
        .Max());
}
