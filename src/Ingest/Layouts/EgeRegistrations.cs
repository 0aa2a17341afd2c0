using SchoolSupport.Domain.Facts;
using SchoolSupport.Ingest.Names;
using SchoolSupport.Ingest.Tables;

namespace SchoolSupport.Ingest.Layouts;

/// <summary>Who chose which ЕГЭ, before the examinations: «Образовательная организация | Всего выпускников {Русский язык, …}».</summary>
public static class EgeRegistrations
{
    public static Layout Layout { get; } = new(
        "ege-registrations", "РЦОИ: заявления на ЕГЭ по школам", Sources.RegionalCentre, Aspects.Registrations, Recognise, Read);

    private static double Recognise(SheetTable table) =>
        Headings.School(table) is not null
        && Subjects(table).Count() >= 3
        && table.Context.Written.Any(text => text.Contains("ЕГЭ", StringComparison.Ordinal) && text.Contains("заявлен", StringComparison.OrdinalIgnoreCase)) ? 0.95 : 0;

    private static TableReading Read(SheetTable table)
    {
        (string Name, int Column)[] subjects = [.. Subjects(table)];
        TableColumn? takers = table.Columns.FirstOrDefault(column => column.Leaf.StartsWith("Всего выпускников", StringComparison.OrdinalIgnoreCase));
        return SchoolRows.Read(table, (cells, row, place, year) => Takers(cells, row, place, year).Concat(subjects
            .Where(subject => NumberText.Of(row[subject.Column]) is not { IsReadable: true, Number: null })
            .Select(subject => new RawFact
            {
                Place = place,
                IsTotal = place is not Place.OfSchool,
                Year = year,
                Season = Season.Spring,
                Procedure = Procedures.Ege,
                ProgrammeGrade = 11,
                PupilGrade = 11,
                Subject = subject.Name,
                Row = row.Number,
                Values = [cells.Count(row, subject.Column, Measures.Registered)],
            })));

        IEnumerable<RawFact> Takers(Cells cells, TableRow row, Place place, SchoolYear year) => takers is null
            ? []
            : [EgeTakers.Fact(place, year, row.Number, place is not Place.OfSchool, cells.Count(row, takers.Number, Measures.Enrolled))];
    }

    private static IEnumerable<(string Name, int Column)> Subjects(SheetTable table) =>
        from column in table.Columns
        where column.Levels.Count >= 1 && Headings.School(table) != column
        let subject = EgeTakers.Subject(column.Leaf)
        where subject is not null
        select (subject, column.Number);
}
