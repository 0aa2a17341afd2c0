using SchoolSupport.Domain.Facts;
using SchoolSupport.Ingest.Tables;

namespace SchoolSupport.Ingest.Layouts;

/// <summary>Teachers by school, one column an item: «Учителей, всего | с высшим образованием | высшая категория | …».</summary>
public static class StaffSchools
{
    /// <summary>Beginning of the heading, the procedure it belongs to and the name of the band.</summary>
    private static readonly (string Heading, string Procedure, string Band)[] Items =
    [
        ("Учителей", Procedures.StaffTotal, "Всего"),
        ("с высшим образованием", Procedures.StaffEducation, "Высшее образование"),
        ("высшая категория", Procedures.StaffCategory, "Высшая категория"),
        ("первая категория", Procedures.StaffCategory, "Первая категория"),
        ("стаж до 3 лет", Procedures.StaffExperience, "до 3 лет"),
        ("моложе 35 лет", Procedures.StaffAge, "моложе 35 лет"),
        ("пенсионного возраста", Procedures.StaffAge, "пенсионного возраста"),
        ("вакансий", Procedures.StaffMovement, "Вакансий"),
        ("выбыло за год", Procedures.StaffMovement, "Выбыло за год"),
    ];

    public static Layout Layout { get; } = new("staff-schools", "Кадры по школам", Sources.Municipal, Aspects.Whole, Recognise, Read);

    private static double Recognise(SheetTable table) =>
        Headings.School(table) is not null && Items.Count(item => Column(table, item.Heading) is not null) >= 3 ? 0.95 : 0;

    private static TableReading Read(SheetTable table) => SchoolRows.Read(table, (cells, row, place, year) =>
    {
        int? teachers = Column(table, "Учителей") is TableColumn all ? (int?)cells.Count(row, all.Number, Measures.People).Number : null;
        IEnumerable<RawFact> bands = Items
            .Where(item => Column(table, item.Heading) is TableColumn column && row[column] is not null)
            .Select(item => Fact(item.Procedure, item.Band,
                cells.Count(row, Column(table, item.Heading)!.Number, Measures.People) with { N = item.Band == "Всего" ? null : teachers }));
        return Column(table, "новый директор") is TableColumn director && row[director]?.Text is "да" or "нет"
            ? bands.Append(Fact(Procedures.StaffMovement, "Новый директор", cells.Words(row, director.Number, Measures.Text)))
            : bands;

        RawFact Fact(string procedure, string band, FactValue value) => new()
        {
            Place = place,
            Year = year,
            Procedure = procedure,
            Subject = band,
            Row = row.Number,
            Values = [value],
        };
    });

    private static TableColumn? Column(SheetTable table, string beginning) =>
        table.Columns.FirstOrDefault(column => column.Header.StartsWith(beginning, StringComparison.OrdinalIgnoreCase));
}
