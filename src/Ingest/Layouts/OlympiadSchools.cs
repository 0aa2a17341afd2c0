using SchoolSupport.Domain.Facts;
using SchoolSupport.Ingest.Tables;

namespace SchoolSupport.Ingest.Layouts;

/// <summary>
/// ВсОШ by school and subject: «ОО | Предмет | Участников | Победителей | Призёров», perhaps only some of them; the school may
/// stand only in the first row of its block.
/// </summary>
public static class OlympiadSchools
{
    private static readonly (CountColumn Column, string Measure)[] Items =
    [
        (new("Участников", "участник", "участник(?:и|ов)(?: олимпиады| ВсОШ| этапа)?"), Measures.Participations),
        (new("Победителей", "победител", "победител(?:и|ей)"), Measures.Winners),
        (new("Учеников (каждый один раз)", "учеников|уникальных", "(?:учеников|уникальных участников)(?: \\(?(?:каждый один раз|без повторов)\\)?)?"), Measures.OlympiadPupils),
        (new("Призёров", "приз[её]р", "приз[её]р(?:ы|ов)"), Measures.PrizeWinners),
    ];

    public static Layout Layout { get; } = new("olympiad-schools", "ВсОШ: участники и призёры по школам", Sources.Municipal, Aspects.Whole, Recognise, Read);

    private static double Recognise(SheetTable table) =>
        Headings.School(table) is not null
        && Subject(table) is not null
        && Items.Any(item => item.Column.In(table) is not null)
        && table.Context.Texts.Any(Headings.IsOlympiad) ? 0.95 : 0;

    private static TableReading Read(SheetTable table)
    {
        string? stage = OlympiadStages.Named(table.Context.Texts);
        if (stage is null)
        {
            var cells = new Cells(table);
            cells.AskCaption(OlympiadStages.Unnamed);
            return TableReading.Of([], cells.Issues);
        }

        (TableColumn Column, string Measure)[] counted =
            [.. Items.Where(item => item.Column.In(table) is not null).Select(item => (item.Column.In(table)!, item.Measure))];
        TableColumn subjects = Subject(table)!;
        TableReading reading = SchoolRows.Read(table, (cells, row, place, year) =>
            (row[subjects]?.Text is string written || place is Place.Home) && OlympiadSubjects.Of(cells, row, subjects.Number) is string subject
                ? [new RawFact
                {
                    Place = place,
                    Year = year,
                    Procedure = stage,
                    Subject = subject,
                    Row = row.Number,
                    Values = [.. counted.Select(item => cells.Count(row, item.Column.Number, item.Measure))],
                }]
                : [], blocks: true);
        return reading with { Issues = [.. reading.Issues, .. CountColumn.Unread(table, [.. Items.Select(item => item.Column)])] };
    }

    private static TableColumn? Subject(SheetTable table) =>
        table.Columns.FirstOrDefault(column => column.Header.StartsWith("Предмет", StringComparison.OrdinalIgnoreCase));
}
