using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Ingest.Layouts;
using SchoolSupport.Ingest.Names;

namespace SchoolSupport.Ingest.Checks;

/// <summary>
/// The total row against the sum of the schools. The published total stays a fact of its own; the pooled value is ours.
/// A column with a doubtful or missing cell is not judged; a row called as a district is no school, whatever it is.
/// </summary>
public static class ColumnTotalCheck
{
    public static void Run(CheckedTable table)
    {
        var groups = table.Facts
            .Where(fact => fact.Place is Place.OfSchool school && !TerritoryNames.IsDistrict(school.Text))
            .GroupBy(fact => (fact.Procedure, fact.Subject, fact.Year, fact.ProgrammeGrade));
        foreach (var schools in groups.ToArray())
        {
            RawFact? total = table.Facts.FirstOrDefault(fact => (fact.Place is Place.Home || fact.IsTotal)
                && (fact.Procedure, fact.Subject, fact.Year, fact.ProgrammeGrade) == schools.Key);
            foreach (FactValue published in total?.Values.Where(IsCount) ?? [])
            {
                FactValue[] parts = [.. schools.Select(school => school[published.Measure]).OfType<FactValue>()];
                if (parts.Length == schools.Count() && parts.All(part => part.State == ValueState.Known)
                    && parts.Sum(part => part.Number!.Value) is double sum && sum != published.Number
                    && !table.IsKept(published.Cell))
                {
                    table.Add("column-total", Severity.Warning, published.Cell!.Value,
                        $"в строке «итого» {NumberText.Write(published.Number!.Value, 0)}, а сумма по школам {NumberText.Write(sum, 0)} ({Measures.Of(published.Measure).Title.ToLowerInvariant()}, {schools.Key.Subject}).",
                        Proposed(table, total!, published, sum));
                }
            }
        }
    }

    /// <summary>The whole content of the cell: the sum, the sum and its share, or the share alone.</summary>
    private static string Proposed(CheckedTable table, RawFact total, FactValue published, double sum)
    {
        string written = table.Table.Sheet.Sheet[published.Cell!.Value]?.Text ?? "";
        bool holdsShare = published.Method == ValueMethod.Reconstructed || CountAndShare.Read(written) is not null;
        return holdsShare && total[Measures.Participants]?.Number is double n and > 0
            ? CountAndShare.Rewrite(written, (int)sum, NumberText.Write(100 * sum / n, 1))
            : NumberText.Write(sum, 0);
    }

    private static bool IsCount(FactValue value) =>
        value is { State: ValueState.Known, Method: ValueMethod.Reported or ValueMethod.Reconstructed, Number: not null, Cell: not null }
        && Measures.Of(value.Measure).Unit is "pupils" or "people" or "participations";
}
