using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Ingest.Layouts;
using SchoolSupport.Ingest.Names;

namespace SchoolSupport.Ingest.Checks;

/// <summary>
/// A row of shares that repeats the row of another subject or year although its own number of participants does not allow
/// these shares: copied, not counted. Looks across all tables of a file.
/// </summary>
public static class CopiedRowCheck
{
    /// <summary>Equal rows of two or three pupils are chance; this many equal shares with a fraction are not.</summary>
    private const int LeastEqualShares = 2;

    public static void Run(IReadOnlyList<CheckedTable> tables)
    {
        (CheckedTable Table, RawFact Fact, FactValue[] Shares)[] rows =
        [
            .. from table in tables
               from fact in table.Facts
               let shares = fact.Values.Where(IsShare).ToArray()
               where shares.Length >= LeastEqualShares
               select (table, fact, shares),
        ];
        foreach (var copy in rows.Where(row => row.Shares.Any(share => share.State == ValueState.Doubtful)))
        {
            foreach (var original in rows.Where(row => row.Fact != copy.Fact && IsAnother(row.Fact, copy.Fact)
                && !row.Shares.Any(share => share.State == ValueState.Doubtful && SameIn(share, copy.Shares))))
            {
                FactValue[] repeated = [.. copy.Shares.Where(share => share.State == ValueState.Doubtful && SameIn(share, original.Shares))];
                if (repeated.Count(share => share.Number is > 0 and < 100) >= LeastEqualShares)
                {
                    Report(copy.Table, copy.Fact, repeated, original.Table, original.Fact);
                    break;
                }
            }
        }
    }

    private static void Report(CheckedTable table, RawFact copy, FactValue[] repeated, CheckedTable source, RawFact original)
    {
        CellAddress first = repeated.Min(share => share.Cell!.Value);
        CellAddress last = repeated.Max(share => share.Cell!.Value);
        string shares = string.Join(" / ", repeated.OrderBy(share => share.Cell).Select(share => NumberText.Write(share.Number!.Value, 2)));
        string pupils = NumberText.Write(copy[Measures.Participants]!.Number!.Value, 0);
        table.Remove(issue => issue.Code is "share-count" or "wrong-denominator" && repeated.Any(share => share.Cell == issue.Cell));
        table.Add("copied-row", Severity.Error, first,
            $"доли {shares} ({first}:{last}) повторяют строку «{original.Subject}» (лист «{source.SheetName}», строка {original.Row}) "
            + $"и не дают целого числа учеников от {pupils}. Похоже, строка скопирована; верные значения нужно взять из источника.");
    }

    private static bool IsShare(FactValue value) =>
        value.Number is not null && Measures.Of(value.Measure).Unit == "%" && value.Cell is not null;

    private static bool IsAnother(RawFact left, RawFact right) =>
        left.Procedure == right.Procedure && (left.Subject != right.Subject || left.Year != right.Year);

    private static bool SameIn(FactValue share, FactValue[] others) =>
        others.Any(other => other.Measure == share.Measure && other.Number == share.Number);
}
