using System.Text.RegularExpressions;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Domain.Organisations;
using SchoolSupport.Ingest.Names;
using SchoolSupport.Ingest.Tables;

namespace SchoolSupport.Ingest.Layouts;

/// <summary>
/// «Достижение планируемых результатов»: a row for each task with the skill behind it, «Номер задания | Блоки ПООП … | Макс балл»,
/// then a column for each place: «Все муниципалитеты», a district, a school. Shares of the most points.
/// </summary>
public static partial class VprPlannedResults
{
    private const int MostPoints = 100;

    public static Layout Layout { get; } = new(
        "vpr-planned-results", "ВПР: достижение планируемых результатов", Sources.FisOko, Aspects.Tasks, Recognise, Read);

    private static double Recognise(SheetTable table) =>
        Headings.Find(table, Number()) is not null && Headings.Find(table, Most()) is TableColumn most && table.Columns[^1].Number > most.Number ? 1 : 0;

    private static TableReading Read(SheetTable table)
    {
        var cells = new Cells(table);
        if (VprWork.Titled(table, cells) is not VprWork work)
        {
            return TableReading.Of([], cells.Issues);
        }

        TableColumn number = Headings.Find(table, Number())!;
        TableColumn most = Headings.Find(table, Most())!;
        var groups = new FisOkoGroups();
        Place.OfTerritory? municipality = null;
        var facts = new List<RawFact>();
        foreach (TableColumn column in table.Columns.Where(column => column.Number > most.Number && column.Header.Length > 0))
        {
            var heading = new CellAddress(table.HeaderRows[^1], column.Number);
            Place? place = PlaceOf(table, column.Header, heading, groups, municipality);
            municipality = place is Place.OfTerritory { Kind: TerritoryKind.Municipality } named ? named : municipality;
            if (place is null)
            {
                cells.Add("region-unknown", Severity.Warning, heading, "над таблицей не назван регион: неясно, чей это столбец. Он не загружен.");
                continue;
            }

            FactValue[] values =
            [
                .. table.Rows.Where(row => row[number] is not null && row[column] is not null)
                    .SelectMany(row => Task(table, cells, row, row[number]!.Text.Trim('.', ' '), column.Number, most)),
            ];
            if (values.Length > 0)
            {
                facts.Add(work.Fact(place, table.HeaderRows[^1], Aspects.Tasks, values));
            }
        }

        return TableReading.Of(facts, cells.Issues);
    }

    /// <summary>How it was done, and what the row tells of the task itself.</summary>
    private static IEnumerable<FactValue> Task(SheetTable table, Cells cells, TableRow row, string task, int column, TableColumn most)
    {
        yield return cells.Number(row, column, Measures.Task(task), 0, 100);
        if (NumberText.Of(row[most]).Number is double)
        {
            yield return cells.Number(row, most.Number, Measures.TaskMost(task), 1, MostPoints);
        }

        if (Headings.Find(table, Skill()) is TableColumn skill && row[skill] is not null)
        {
            yield return cells.Words(row, skill.Number, Measures.TaskSkill(task));
        }

        if (Headings.Find(table, Level()) is TableColumn level && row[level] is not null)
        {
            yield return cells.Words(row, level.Number, Measures.TaskLevel(task));
        }
    }

    private static Place? PlaceOf(SheetTable table, string heading, CellAddress cell, FisOkoGroups groups, Place.OfTerritory? municipality) =>
        heading.Contains("(edu", StringComparison.Ordinal) || heading.Contains("(reg", StringComparison.Ordinal) ? groups.PlaceOf(heading, cell)
        : heading.StartsWith("Все муниципалитеты", StringComparison.OrdinalIgnoreCase)
            ? RegionOfTable.NameOf(table.Context.Written) is string region ? new Place.OfTerritory(TerritoryKind.Region, region, null, null) : null
        : Municipal().IsMatch(heading) ? new Place.OfTerritory(TerritoryKind.Municipality, heading, null, null)
        : new Place.OfSchool(heading, cell, null, null, municipality);

    [GeneratedRegex(@"^Номер задания$|^№ задания$", RegexOptions.IgnoreCase)]
    private static partial Regex Number();

    [GeneratedRegex(@"^Макс(имальный|\.)? ?балл$", RegexOptions.IgnoreCase)]
    private static partial Regex Most();

    [GeneratedRegex(@"^Блоки ПООП|научится|проверяемые (требования|элементы|умения)|^Умени[ея]$|планируемы[ей] результат", RegexOptions.IgnoreCase)]
    private static partial Regex Skill();

    [GeneratedRegex(@"^Уровень( сложности)?( задани[яй])?$", RegexOptions.IgnoreCase)]
    private static partial Regex Level();

    [GeneratedRegex(@"(муниципальн\w+ (район|округ)|городской округ)|^город |\b(район|округ)$", RegexOptions.IgnoreCase)]
    private static partial Regex Municipal();
}
