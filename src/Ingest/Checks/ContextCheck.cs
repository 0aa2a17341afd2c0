using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Ingest.Layouts;
using SchoolSupport.Ingest.Names;

namespace SchoolSupport.Ingest.Checks;

/// <summary>What a school says of itself in a questionnaire: grades make the whole, and there are teachers.</summary>
public static class ContextCheck
{
    public static void Run(CheckedTable table)
    {
        if (table.Layout != ContextFisOko.Layout)
        {
            return;
        }

        foreach (var school in table.Facts.GroupBy(fact => fact.Place).ToArray())
        {
            FactValue? all = Value(school, Procedures.Context, "Всего", Measures.Pupils);
            double[] grades = [.. school.Where(fact => fact.Subject.EndsWith(" класс", StringComparison.Ordinal)).Select(fact => fact[Measures.Pupils]?.Number).OfType<double>()];
            if (all is { Number: double pupils, Cell: not null } && grades.Length > 0 && grades.Sum() != pupils && !table.IsKept(all.Cell))
            {
                table.Add("grades-sum", Severity.Warning, all.Cell.Value,
                    $"обучающихся {NumberText.Write(pupils, 0)}, а по классам получается {NumberText.Write(grades.Sum(), 0)}.");
            }

            FactValue? teachers = Value(school, Procedures.StaffTotal, "Всего", Measures.People);
            if (teachers is { Number: 0, Cell: not null } && !table.IsKept(teachers.Cell))
            {
                table.Add("teachers-missing", Severity.Warning, teachers.Cell.Value, "учителей 0: в школе, где есть обучающиеся, так не бывает.");
            }
        }
    }

    private static FactValue? Value(IEnumerable<RawFact> facts, string procedure, string item, string measure) =>
        facts.FirstOrDefault(fact => fact.Procedure == procedure && fact.Subject == item)?[measure];
}
