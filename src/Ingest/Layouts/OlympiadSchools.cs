using SchoolSupport.Domain.Facts;
using SchoolSupport.Ingest.Names;
using SchoolSupport.Ingest.Tables;

namespace SchoolSupport.Ingest.Layouts;

/// <summary>ВсОШ by school and subject: «ОО | Предмет | Участников | Победителей | Призёров»; the school may stand only in the first row of its block.</summary>
public static class OlympiadSchools
{
    public static Layout Layout { get; } = new("olympiad-schools", "ВсОШ: участники и призёры по школам", Sources.Municipal, Aspects.Whole, Recognise, Read);

    private static double Recognise(SheetTable table) =>
        Headings.School(table) is not null
        && Column(table, "Предмет") is not null
        && Column(table, "Победител") is not null
        && table.Context.Texts.Any(Headings.IsOlympiad) ? 0.95 : 0;

    private static TableReading Read(SheetTable table)
    {
        string stage = OlympiadStages.Of(table.Context.Written);
        return SchoolRows.Read(table, (cells, row, place, year) =>
        {
            string? written = row[Column(table, "Предмет")!]?.Text;
            return written is null && place is not Place.Home ? [] : [new RawFact
            {
                Place = place,
                Year = year,
                Procedure = stage,
                Subject = written is null ? "" : SubjectNames.Find(written) ?? written,
                Row = row.Number,
                Values =
                [
                    cells.Count(row, Column(table, "Участник")!.Number, Measures.Participations),
                    cells.Count(row, Column(table, "Победител")!.Number, Measures.Winners),
                    cells.Count(row, (Column(table, "Призёр") ?? Column(table, "Призер"))!.Number, Measures.PrizeWinners),
                ],
            }];
        }, blocks: true);
    }

    private static TableColumn? Column(SheetTable table, string beginning) =>
        table.Columns.FirstOrDefault(column => column.Header.StartsWith(beginning, StringComparison.OrdinalIgnoreCase));
}
