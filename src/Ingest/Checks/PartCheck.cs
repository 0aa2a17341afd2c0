using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Ingest.Layouts;
using SchoolSupport.Ingest.Names;

namespace SchoolSupport.Ingest.Checks;

/// <summary>
/// Pupils below the minimum, with 80-99 and with 100 points are parts of the participants, of whom none is counted twice. A
/// column that breaks this in row after row was most often filled by a wrong formula.
/// </summary>
public static class PartCheck
{
    private static readonly string[] Parts = [Measures.Score100, Measures.From80To99, Measures.BelowMinimum];

    public static void Run(CheckedTable table)
    {
        foreach (RawFact fact in table.Facts.Where(fact => fact[Measures.Participants]?.Number is not null && Parts.Any(part => fact[part]?.Number is not null)).ToArray())
        {
            double n = fact[Measures.Participants]!.Number!.Value;
            string[] tooMany = [.. Parts.Where(part => fact[part]?.Number > n && !table.IsKept(fact[part]!.Cell))];
            if (tooMany.Length == 0 && Parts.Sum(part => fact[part]?.Number ?? 0) > n)
            {
                // Each fits alone: the rarest of them is the least likely to be so many.
                tooMany = [.. Parts.Where(part => fact[part]?.Number > 0 && !table.IsKept(fact[part]!.Cell)).Take(1)];
            }

            foreach (string part in tooMany)
            {
                table.Add("part-over-whole", Severity.Error, fact[part]!.Cell!.Value,
                    $"{Measures.Of(part).Title.ToLowerInvariant()}: {NumberText.Write(fact[part]!.Number!.Value, 0)}, а участников {NumberText.Write(n, 0)} ({fact.Subject}). Значение не входит в общие, пока его не исправят.");
            }

            if (tooMany.Length > 0)
            {
                table.Replace(fact, [.. fact.Values.Select(value => tooMany.Contains(value.Measure) ? value with { State = ValueState.Doubtful } : value)]);
            }
        }
    }
}
