using SchoolSupport.Domain.Facts;
using SchoolSupport.Ingest.Names;
using SchoolSupport.Ingest.Tables;

namespace SchoolSupport.Ingest.Layouts;

/// <summary>
/// A district's teachers by education, experience, age or category: «показатель | Количество | %». Some of these tables have no
/// header and begin with the total. Bands keep their labels: «до 5 лет» here is not «до 3» and «3-5» elsewhere.
/// </summary>
public static class StaffBandsMunicipal
{
    public static Layout Layout { get; } = new(
        "staff-bands-municipal", "Кадры: распределение педагогов района", Sources.Municipal, Aspects.Whole, Recognise, Read);

    private static double Recognise(SheetTable table)
    {
        bool shape = table.Columns.Count == 3 && DataRows(table).Count() >= 2
            && DataRows(table).All(row => NumberText.Of(row[table.Columns[1]]).Number is not null
                && NumberText.Of(row[table.Columns[2]]).Number is <= 100);
        return shape && ProcedureOf(table) is not null ? 0.9 : 0;
    }

    private static TableReading Read(SheetTable table)
    {
        var cells = new Cells(table);
        SchoolYear? year = PeriodText.YearOf(table.Context);
        if (year is null)
        {
            cells.AskCaption("не ясно, за какой учебный год сведения, например: «2020-2021 учебный год».");
            return TableReading.Of([], cells.Issues);
        }

        string procedure = ProcedureOf(table)!;
        var facts = new List<RawFact>();
        foreach (TableRow row in DataRows(table))
        {
            bool total = row.Label.StartsWith("Всего", StringComparison.OrdinalIgnoreCase);
            facts.Add(new RawFact
            {
                Place = Place.Home.Municipality,
                Year = year.Value,
                Procedure = procedure,
                Subject = total ? "Всего" : row.Label,
                Row = row.Number,
                Values =
                [
                    cells.Count(row, table.Columns[1].Number, Measures.People),
                    cells.Number(row, table.Columns[2].Number, Measures.Share, 0, 100),
                ],
            });
        }

        return TableReading.Of(facts, cells.Issues);
    }

    /// <summary>All rows but a header of words.</summary>
    private static IEnumerable<TableRow> DataRows(SheetTable table) =>
        table.AllRows.SkipWhile(row => row[table.Columns[1]] is { } cell && !char.IsAsciiDigit(cell.Text[0]));

    /// <summary>By the title right above, or the heading of the first column.</summary>
    private static string? ProcedureOf(SheetTable table)
    {
        string about = string.Join(' ', table.Context.Above.Take(1).Append(table.Columns[0].Header));
        return Contains("ценз", "образовани") && !Contains("квалификац") ? Procedures.StaffEducation
            : Contains("стаж") ? Procedures.StaffExperience
            : Contains("возраст") ? Procedures.StaffAge
            : Contains("категор", "квалификац") ? Procedures.StaffCategory
            : null;

        bool Contains(params string[] words) => words.Any(word => about.Contains(word, StringComparison.OrdinalIgnoreCase));
    }
}
