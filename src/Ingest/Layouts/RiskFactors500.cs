using SchoolSupport.Domain.Facts;
using SchoolSupport.Ingest.Names;
using SchoolSupport.Ingest.Tables;

namespace SchoolSupport.Ingest.Layouts;

/// <summary>
/// Which of the ten risk factors of the project «500+» the schools chose to work on: factor | schools. A factor is known by its
/// words, since programmes number the chosen ones anew.
/// </summary>
public static class RiskFactors500
{
    public static Layout Layout { get; } = new(
        "risk-factors-500", "Проект 500+: приоритетные факторы риска", Sources.Municipal, Aspects.Whole, Recognise, Read);

    private static double Recognise(SheetTable table) =>
        table.Columns.Count >= 2
        && table.Columns[0].Header.StartsWith("Факторы риска", StringComparison.OrdinalIgnoreCase) ? 0.95 : 0;

    private static TableReading Read(SheetTable table)
    {
        var cells = new Cells(table);
        // The project of a calendar year begins in its spring: «в 2022 году» is the school year 2021/22.
        SchoolYear? year = PeriodText.YearOf(table.Context);
        if (year is null)
        {
            cells.AskCaption("не ясно, за какой год выбраны факторы риска, например: «2020-2021 учебный год».");
            return TableReading.Of([], cells.Issues);
        }

        var facts = new List<RawFact>();
        foreach (TableRow row in table.Rows)
        {
            if (RiskFactorNames.Find(row.Label) is not string factor)
            {
                cells.Add("risk-factor-unknown", Domain.Imports.Severity.Question, row.Address(table.Columns[0].Number),
                    $"«{row.Label}» – не один из десяти факторов риска. Строка не загружена.");
                continue;
            }

            int column = table.Columns[1].Number;
            facts.AddRange(SchoolList.In(row, column).Select(school => new RawFact
            {
                Place = school,
                Year = year.Value,
                Procedure = Procedures.RiskFactor,
                Subject = factor,
                Row = row.Number,
                Values = [new FactValue(Measures.Text, null, "приоритетный", ValueState.Known, ValueMethod.Reported, school.Cell, null)],
            }));
        }

        return TableReading.Of(facts, cells.Issues);
    }
}
