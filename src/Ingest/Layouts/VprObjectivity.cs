using System.Text.RegularExpressions;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Domain.Organisations;
using SchoolSupport.Ingest.Names;
using SchoolSupport.Ingest.Tables;

namespace SchoolSupport.Ingest.Layouts;

/// <summary>
/// The list of schools with signs of non-objective results of ВПР: «Год | Логин | Муниципалитет | ОО | 4 РУ | 4 МА | 5 РУ | 5 МА |
/// Количество маркеров». A sign is a 1; a blank is none where the number of signs fits the ones.
/// </summary>
public static partial class VprObjectivity
{
    public static Layout Layout { get; } = new(
        "vpr-objectivity", "ВПР: школы с признаками необъективности", Sources.FisOko, Aspects.Whole, Recognise, Read);

    private static double Recognise(SheetTable table) =>
        Named(table, "Логин") is not null && Named(table, "Год") is not null && Named(table, "Количество маркеров") is not null && Works(table).Any() ? 1 : 0;

    private static TableReading Read(SheetTable table)
    {
        var cells = new Cells(table);
        (int Grade, string Subject, int Column)[] works = [.. Works(table)];
        int number = Named(table, "Количество маркеров")!.Number;
        var facts = new List<RawFact>();
        foreach (TableRow row in table.Rows)
        {
            if (PeriodText.CalendarYear(row[Named(table, "Год")!]?.Text ?? "") is not int calendar
                || FisOkoGroups.Login(row[Named(table, "Логин")!]?.Text ?? "") is not string login)
            {
                cells.Add("school-missing", Severity.Error, row.Address(number), "в строке нет года или логина школы. Строка не загружена.");
                continue;
            }

            Place place = PlaceOf(table, row, login);
            FactValue all = cells.Count(row, number, Measures.Markers, works.Length);
            bool complete = works.Count(work => NumberText.Of(row[work.Column]).Number == 1) == all.Number;
            if (!complete)
            {
                cells.Add("markers-sum", Severity.Warning, row.Address(number), $"признаков указано {row[number]?.Text}, а отмечено {works.Count(work => NumberText.Of(row[work.Column]).Number == 1)}.");
            }

            facts.Add(Fact(place, calendar, row, null, "", all));
            facts.AddRange(works.Select(work => Fact(place, calendar, row, work.Grade, work.Subject,
                complete ? cells.CountOrZero(row, work.Column, Measures.Markers) : cells.Count(row, work.Column, Measures.Markers, 1))));
        }

        return TableReading.Of(facts, cells.Issues);
    }

    private static RawFact Fact(Place place, int calendar, TableRow row, int? grade, string subject, FactValue value) => new()
    {
        Place = place,
        Year = SchoolYear.EndingIn(calendar),
        Season = Season.Spring,
        Procedure = Procedures.Objectivity,
        ProgrammeGrade = grade,
        PupilGrade = grade,
        Subject = subject,
        Row = row.Number,
        Values = [value],
    };

    private static Place.OfSchool PlaceOf(SheetTable table, TableRow row, string login)
    {
        TableColumn name = Headings.School(table) ?? Named(table, "Логин")!;
        Place.OfTerritory? municipality = Headings.Municipality(table) is TableColumn column && row[column]?.Text is { Length: > 0 } text
            ? new Place.OfTerritory(TerritoryKind.Municipality, TextLine.Of(text), null, null)
            : null;
        return new Place.OfSchool(TextLine.Of(row[name]?.Text ?? login), row.Address(name.Number), login, null, municipality);
    }

    /// <summary>«4 РУ»: grade and subject.</summary>
    private static IEnumerable<(int Grade, string Subject, int Column)> Works(SheetTable table) =>
        from column in table.Columns
        let match = Work().Match(column.Header)
        where match.Success && SubjectNames.Find(match.Groups["subject"].Value) is not null
        select (match.Groups["grade"].Value[0] - '0', SubjectNames.Find(match.Groups["subject"].Value)!, column.Number);

    private static TableColumn? Named(SheetTable table, string heading) =>
        table.Columns.FirstOrDefault(column => column.Header.Equals(heading, StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex(@"^(?<grade>[4-8])\s+(?<subject>\p{L}{2,})$")]
    private static partial Regex Work();
}
