using System.Text.RegularExpressions;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Organisations;
using SchoolSupport.Ingest.Names;
using SchoolSupport.Ingest.Tables;

namespace SchoolSupport.Ingest.Layouts;

/// <summary>
/// ФИС ОКО «Ф3 Статистика по отметкам»: shares of the marks by group of participants. The level of a group is known only by
/// the code in brackets: «(eduNNNNNN)» a school, «(regNN_mNNN)» a municipality, none the region or «Вся выборка».
/// </summary>
public static partial class VprMarksFisOko
{
    public static Layout Layout { get; } = new(
        "fis-oko-f3", "ФИС ОКО, Ф3: статистика по отметкам", Sources.FisOko, Aspects.Marks, Recognise, Read);

    private static double Recognise(SheetTable table) =>
        Groups(table) is not null && Participants(table) is not null && MarkColumns(table).Count == 4
            ? table.Context.Written.Any(text => text.Contains("Статистика по отметкам", StringComparison.OrdinalIgnoreCase)) ? 1.0 : 0.9
            : 0;

    private static TableReading Read(SheetTable table)
    {
        var cells = new Cells(table);
        string title = table.Context.Written.FirstOrDefault(text => Title().IsMatch(text)) ?? "";
        string? subject = SubjectNames.Find(Title().Replace(title, "")) ?? SubjectNames.Find(table.Context.SheetName) ?? Line(table, SubjectLine());
        int? grade = SubjectNames.Grade(title);
        // Works of 2020 were made up for in autumn, by pupils a grade older.
        bool autumn = Line(table, AutumnDate()) is not null;
        SchoolYear? year = PeriodText.CalendarYear(title) is int calendar ? autumn ? new SchoolYear(calendar) : SchoolYear.EndingIn(calendar) : null;
        if (subject is null || grade is null || year is null)
        {
            cells.Add("period-unknown", Domain.Imports.Severity.Question, null,
                "нет строки вида «ВПР 2026 Русский язык 4 класс»: не ясны год, предмет или класс. Таблица не загружена.");
            return TableReading.Of([], cells.Issues);
        }

        Dictionary<int, int> columns = MarkColumns(table);
        int groups = Groups(table)!.Number;
        int schoolsColumn = Headings.Find(table, SchoolsHeading())?.Number ?? 0;
        var facts = new List<RawFact>();
        Place.OfTerritory? region = null;
        Place.OfTerritory? municipality = null;
        foreach (TableRow row in table.Rows.Where(row => row.Label.Length > 0))
        {
            Place place = PlaceOf(row.Label, row.Address(groups), region, municipality);
            if (place is Place.OfTerritory territory)
            {
                (region, municipality) = territory.Kind switch
                {
                    TerritoryKind.Municipality => (region, territory),
                    TerritoryKind.Region => (territory, null),
                    _ => (region, municipality),
                };
            }

            FactValue participants = cells.Count(row, Participants(table)!.Number, Measures.Participants);
            int? n = (int?)participants.Number;
            var values = new List<FactValue> { participants };
            if (schoolsColumn > 0 && row[schoolsColumn] is not null)
            {
                values.Add(cells.Count(row, schoolsColumn, Measures.Schools));
            }

            values.AddRange(Enumerable.Range(2, 4)
                .Select(mark => cells.Number(row, columns[mark], Measures.MarkShares[mark - 2], 0, 100, n)));
            facts.Add(new RawFact
            {
                Place = place,
                Year = year.Value,
                Season = autumn ? Season.Autumn : Season.Spring,
                Procedure = Procedures.Vpr,
                ProgrammeGrade = grade,
                PupilGrade = autumn ? grade + 1 : grade,
                Subject = subject,
                Row = row.Number,
                Values = values,
            });
        }

        return TableReading.Of(facts, cells.Issues);
    }

    private static Place PlaceOf(
        string label, CellAddress cell, Place.OfTerritory? region, Place.OfTerritory? municipality)
    {
        Match code = Code().Match(label);
        string name = code.Success ? label[..code.Index].Trim() : label.Trim();
        if (code.Groups["school"].Success)
        {
            return new Place.OfSchool(name, cell, code.Groups["school"].Value, null, municipality);
        }

        if (code.Groups["municipality"].Success)
        {
            return new Place.OfTerritory(TerritoryKind.Municipality, name, code.Groups["municipality"].Value, region);
        }

        return name.Equals("Вся выборка", StringComparison.OrdinalIgnoreCase)
            ? new Place.OfTerritory(TerritoryKind.Country, "Российская Федерация", null, null)
            : new Place.OfTerritory(TerritoryKind.Region, name, null, null);
    }

    private static string? Line(SheetTable table, Regex line) => table.Context.Written
        .Select(text => line.Match(text))
        .FirstOrDefault(match => match.Success)?.Groups["value"].Value;

    private static TableColumn? Groups(SheetTable table) =>
        table.Columns.FirstOrDefault(column => column.Header.Equals("Группы участников", StringComparison.OrdinalIgnoreCase));

    private static TableColumn? Participants(SheetTable table) =>
        table.Columns.FirstOrDefault(column => column.Header.StartsWith("Кол-во участников", StringComparison.OrdinalIgnoreCase));

    private static Dictionary<int, int> MarkColumns(SheetTable table) => table.Columns
        .Select(column => (Mark: Headings.Mark(column), column.Number))
        .Where(column => column.Mark is not null)
        .GroupBy(column => column.Mark!.Value)
        .ToDictionary(group => group.Key, group => group.First().Number);

    [GeneratedRegex(@"^ВПР\s+20\d\d\s+")]
    private static partial Regex Title();

    [GeneratedRegex(@"^Предмет:\s*(?<value>\S.*)$", RegexOptions.IgnoreCase)]
    private static partial Regex SubjectLine();

    [GeneratedRegex(@"^Дата:\s*(?<value>\d{1,2}\.(09|10|11|12)\.20\d\d)", RegexOptions.IgnoreCase)]
    private static partial Regex AutumnDate();

    [GeneratedRegex(@"^Кол-во ОО$", RegexOptions.IgnoreCase)]
    private static partial Regex SchoolsHeading();

    [GeneratedRegex(@"\(((edu|sch)(?<school>\d{4,8})|(?<municipality>reg\d+_m\d+))\)\s*$")]
    private static partial Regex Code();
}
