using System.Text.RegularExpressions;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Ingest.Names;
using SchoolSupport.Ingest.Tables;

namespace SchoolSupport.Ingest.Layouts;

/// <summary>
/// The target indicators of a programme: «№пп | Целевые показатели | %», one value for the whole programme.
/// «– 30» is typed with a dash, not a minus: a share cannot be negative.
/// </summary>
public static partial class ProgrammeTargets
{
    public static Layout Layout { get; } = new("programme-targets", "Целевые показатели программы", Sources.Municipal, Aspects.Whole, Recognise, Read);

    private static double Recognise(SheetTable table) =>
        Wording(table) is not null && table.Columns.Count >= 3 && table.Columns[0].Header.StartsWith('№') ? 0.95 : 0;

    private static TableReading Read(SheetTable table)
    {
        var cells = new Cells(table);
        int wording = Wording(table)!.Number;
        int value = table.Columns[^1].Number;
        var facts = new List<RawFact>();
        foreach (TableRow row in table.Rows.Where(row => row[wording] is not null))
        {
            string typed = row[value]?.Text ?? "";
            FactValue target;
            if (DashAndNumber().Match(typed) is { Success: true } match && NumberText.Of(match.Groups["number"].Value).Number is double number)
            {
                cells.Add("dash-before-number", Severity.Note, row.Address(value),
                    $"«{typed}» прочитано как {NumberText.Write(number, 2)}: доля не бывает отрицательной.");
                target = new FactValue(Measures.Target, number, null, ValueState.Known, ValueMethod.Reported, row.Address(value), null);
            }
            else
            {
                target = cells.Number(row, value, Measures.Target, 0, 1000);
            }

            facts.Add(new RawFact
            {
                Place = Place.Home.Municipality,
                Year = SchoolYear.Undated,
                Procedure = Procedures.ProgrammeTarget,
                Subject = row.Label.Trim('.', ' '),
                Row = row.Number,
                Values = [target, cells.Words(row, wording, Measures.Text)],
            });
        }

        return TableReading.Of(facts, cells.Issues);
    }

    private static TableColumn? Wording(SheetTable table) => table.Columns.FirstOrDefault(column =>
        column.Header.StartsWith("Целев", StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex(@"^[-–—]\s*(?<number>[0-9]+([.,][0-9]+)?)\s*%?$")]
    private static partial Regex DashAndNumber();
}
