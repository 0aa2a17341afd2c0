using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Vocabulary;
using SchoolSupport.Ingest.Names;
using SchoolSupport.Ingest.Tables;

namespace SchoolSupport.Ingest.Layouts;

/// <summary>
/// Which of the ten risk factors of the project «500+» the schools chose to work on: factor | schools; a column «актуален» lists those
/// the diagnosis named it for. A factor is known by its words, since programmes number the chosen ones anew.
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

        (int Number, string Status)[] columns = Columns(table);
        var facts = new List<RawFact>();
        foreach (TableRow row in table.Rows)
        {
            if (RiskFactorKind.Find(row.Label)?.Name is not string factor)
            {
                cells.Add("risk-factor-unknown", Domain.Imports.Severity.Question, row.Address(table.Columns[0].Number),
                    $"«{row.Label}» – не один из десяти факторов риска. Строка не загружена.");
                continue;
            }

            // Chosen from the actual ones: a school that stands in both columns chose it.
            facts.AddRange(columns
                .SelectMany(column => SchoolList.In(row, column.Number).Select(school => (School: school, column.Status)))
                .DistinctBy(named => NameKey.Of(named.School.Text))
                .Select(named => new RawFact
                {
                    Place = named.School,
                    Year = year.Value,
                    Procedure = Procedures.RiskFactor,
                    Subject = factor,
                    Row = row.Number,
                    Values = [new FactValue(Measures.Text, null, named.Status, ValueState.Known, ValueMethod.Reported, named.School.Cell, null)],
                }));
        }

        return TableReading.Of(facts, cells.Issues);
    }

    /// <summary>Columns of schools, those of the chosen factors first.</summary>
    private static (int Number, string Status)[] Columns(SheetTable table) =>
    [
        .. table.Columns.Skip(1)
            .Select((column, place) => (column.Number, Status: RiskLevelWords.StatusIn(column.Header), IsFirst: place == 0))
            .Where(column => column.IsFirst || column.Status is not null)
            .Select(column => (column.Number, Status: column.Status ?? RiskFactorStatus.Priority))
            .OrderBy(column => column.Status == RiskFactorStatus.Priority ? 0 : 1),
    ];
}
