using SchoolSupport.Domain.Facts;
using SchoolSupport.Ingest.Names;
using SchoolSupport.Ingest.Tables;

namespace SchoolSupport.Ingest.Layouts;

/// <summary>«№ группы | Образовательные организации | Принцип сетевого взаимодействия»: which schools work together.</summary>
public static class NetworkGroups
{
    public static Layout Layout { get; } = new("network-groups", "Сетевые группы школ", Sources.Municipal, Aspects.Whole, Recognise, Read);

    private static double Recognise(SheetTable table) => Group(table) is not null && Schools(table) is not null ? 0.95 : 0;

    private static TableReading Read(SheetTable table)
    {
        SchoolYear year = PeriodText.YearOf(table.Context) ?? SchoolYear.Undated;
        var cells = new Cells(table);
        int group = Group(table)!.Number;
        var facts = new List<RawFact>();
        foreach (TableRow row in table.Rows)
        {
            FactValue name = cells.Words(row, group, Measures.Text);
            facts.AddRange(SchoolList.In(row, Schools(table)!.Number).Select(school => new RawFact
            {
                Place = school,
                Year = year,
                Procedure = Procedures.NetworkGroup,
                Row = row.Number,
                Values = [name],
            }));
        }

        return TableReading.Of(facts, cells.Issues);
    }

    private static TableColumn? Group(SheetTable table) => table.Columns.FirstOrDefault(column =>
        column.Header.Contains("группы", StringComparison.OrdinalIgnoreCase)
        && !column.Header.Contains("участников", StringComparison.OrdinalIgnoreCase));

    private static TableColumn? Schools(SheetTable table) => table.Columns.FirstOrDefault(column =>
        column.Header.StartsWith("Образовательные организации", StringComparison.OrdinalIgnoreCase));
}
