using SchoolSupport.Domain.Facts;
using SchoolSupport.Ingest.Tables;

namespace SchoolSupport.Ingest.Layouts;

/// <summary>Pupils and classes by school: «Обучающихся, всего | Классов-комплектов | с ОВЗ | состоят на профилактическом учёте | …».</summary>
public static class ContextSchools
{
    private static readonly (CountColumn Column, string Item, string Measure)[] Items =
    [
        (new("Обучающихся, всего", "обучающихся|учащихся", "обучающи(?:хся|еся)|учащихся"), "Всего", Measures.Pupils),
        (new("с ОВЗ", "с ОВЗ", "(?:обучающихся |учащихся |детей )?с ОВЗ"), "С ОВЗ", Measures.Pupils),
        (Of("состоят на профилактическом учёте", "(?:состоя(?:т|щих) )?на (?:профилактическ(?:ом|их) |всех видах )?уч[её]т(?:е|ах)"), "На профилактическом учёте", Measures.Pupils),
        (Of("русский язык неродной", "(?:для кого |для которых )?русский (?:язык )?не ?родной"), "Русский язык неродной", Measures.Pupils),
        (Of("на повторном обучении", "(?:оставлен(?:ы|ных) )?на повторн(?:ом|ое) обучени(?:и|е)"), "На повторном обучении", Measures.Pupils),
        (new("Классов-комплектов", "класс(?:ов|ы)", "класс(?:ов|ы)(?:[- ]комплект(?:ов|ы))?"), "Классы", Measures.Classes),
    ];

    public static Layout Layout { get; } = new("context-schools", "Контингент по школам", Sources.Municipal, Aspects.Whole, Recognise, Read);

    /// <summary>«обучающихся, состоящих на учёте» as well as «состоят на учёте» under a heading of pupils.</summary>
    private static CountColumn Of(string title, string words) =>
        new(title, $"(?:обучающи(?:хся|еся),? |учащи(?:хся|еся),? |детей,? )?{words}", $"(?:обучающи(?:хся|еся),? |учащи(?:хся|еся),? |детей,? )?{words}");

    private static double Recognise(SheetTable table) =>
        Headings.School(table) is not null && Items[0].Column.IsMentioned(table) && Items[^1].Column.IsMentioned(table) ? 0.9 : 0;

    private static TableReading Read(SheetTable table)
    {
        var columns = Items.Select(item => (Column: item.Column.In(table), item.Item, item.Measure))
            .Where(item => item.Column is not null)
            .Select(item => (Column: item.Column!.Number, item.Item, item.Measure))
            .ToArray();
        TableReading reading = SchoolRows.Read(table, (cells, row, place, year) => columns
            .Where(item => row[item.Column] is not null)
            .Select(item => new RawFact
            {
                Place = place,
                Year = year,
                Procedure = Procedures.Context,
                Subject = item.Item,
                Row = row.Number,
                Values = [cells.Count(row, item.Column, item.Measure)],
            }));
        return reading with { Issues = [.. reading.Issues, .. CountColumn.Unread(table, [.. Items.Select(item => item.Column)])] };
    }
}
