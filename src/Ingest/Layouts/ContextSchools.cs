using SchoolSupport.Domain.Facts;
using SchoolSupport.Ingest.Tables;

namespace SchoolSupport.Ingest.Layouts;

/// <summary>Pupils and classes by school: «Обучающихся, всего | Классов-комплектов | с ОВЗ | …».</summary>
public static class ContextSchools
{
    private static readonly (string Heading, string Item, string Measure)[] Items =
    [
        ("Обучающихся", "Всего", Measures.Pupils),
        ("с ОВЗ", "С ОВЗ", Measures.Pupils),
        ("Классов", "Классы", Measures.Classes),
    ];

    public static Layout Layout { get; } = new("context-schools", "Контингент по школам", Sources.Municipal, Aspects.Whole, Recognise, Read);

    private static double Recognise(SheetTable table) =>
        Headings.School(table) is not null && Column(table, "Обучающихся") is not null && Column(table, "Классов") is not null ? 0.9 : 0;

    private static TableReading Read(SheetTable table) => SchoolRows.Read(table, (cells, row, place, year) => Items
        .Where(item => Column(table, item.Heading) is TableColumn column && row[column] is not null)
        .Select(item => new RawFact
        {
            Place = place,
            Year = year,
            Procedure = Procedures.Context,
            Subject = item.Item,
            Row = row.Number,
            Values = [cells.Count(row, Column(table, item.Heading)!.Number, item.Measure)],
        }));

    private static TableColumn? Column(SheetTable table, string beginning) => table.Columns.FirstOrDefault(column =>
        column.Header.StartsWith(beginning, StringComparison.OrdinalIgnoreCase)
        || column.Header.StartsWith("из них " + beginning, StringComparison.OrdinalIgnoreCase));
}
