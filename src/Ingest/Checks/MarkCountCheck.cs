using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Ingest.Layouts;
using SchoolSupport.Ingest.Names;

namespace SchoolSupport.Ingest.Checks;

/// <summary>Reported counts of marks: they must add up to the participants, and the mean mark must follow from them.</summary>
public static class MarkCountCheck
{
    /// <summary>Rows of schools: before the total row is compared with them.</summary>
    public static void RunSchools(CheckedTable table) => Run(table, fact => fact.Place is not Place.Home);

    /// <summary>The total row, unless its sums are known to be wrong already.</summary>
    public static void RunTotals(CheckedTable table)
    {
        var wrong = table.Issues.Where(issue => issue.Code == "column-total").Select(issue => issue.Cell).ToHashSet();
        Run(table, fact => fact.Place is Place.Home && !fact.Values.Any(value => wrong.Contains(value.Cell)));
    }

    private static void Run(CheckedTable table, Func<RawFact, bool> which)
    {
        foreach (RawFact fact in table.Facts.Where(which).Where(fact => Measures.Marks.All(mark => fact[mark] is { Number: not null, Method: ValueMethod.Reported })).ToArray())
        {
            double[] marks = [.. Measures.Marks.Select(mark => fact[mark]!.Number!.Value)];
            double sum = marks.Sum();
            if (fact[Measures.Participants] is { Number: double n, Cell: CellAddress cell } && sum != n && !table.IsKept(cell))
            {
                table.Add("row-sum", Severity.Error, cell,
                    $"отметок {NumberText.Write(sum, 0)}, а участников {NumberText.Write(n, 0)}. Строка не входит в общие значения, пока её не исправят.");
                table.Replace(fact, [.. fact.Values.Select(value => Measures.Marks.Contains(value.Measure) ? value with { State = ValueState.Doubtful } : value)]);
                continue;
            }

            double mean = marks.Select((count, index) => count * (index + 2)).Sum() / sum;
            if (fact[Measures.MeanMark] is { Number: double reported, Cell: CellAddress meanCell }
                && sum > 0 && Math.Abs(reported - mean) > 0.0051 && !table.IsKept(meanCell))
            {
                table.Add("mean-mark", Severity.Warning, meanCell,
                    $"средняя отметка {NumberText.Write(reported, 2)}, а по числу отметок получается {NumberText.Write(mean, 2)}.",
                    NumberText.Write(mean, 2));
            }
        }
    }
}
