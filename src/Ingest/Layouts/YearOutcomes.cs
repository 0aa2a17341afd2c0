using SchoolSupport.Domain.Facts;
using SchoolSupport.Ingest.Tables;

namespace SchoolSupport.Ingest.Layouts;

/// <summary>
/// How a year ended by the schools' own assessment: «Школа | Обучающихся | на «4» и «5» | с академической задолженностью |
/// выпускников 9 классов | аттестатов с отличием …», perhaps only some of them.
/// </summary>
public static class YearOutcomes
{
    private const string Of9 = @" \(?(?:9[- ]?(?:х |ых |й )?класс(?:ов|а|ы)?|9 кл\.?|за 9 класс|об основном общем образовании)\)?";
    private const string Of11 = @" \(?(?:11[- ]?(?:х |ых |й )?класс(?:ов|а|ы)?|11 кл\.?|за 11 класс|о среднем общем образовании)\)?";
    private const string Honours = @"аттестат(?:ов|ы) (?:с отличием|особого образца)";

    private static readonly (CountColumn Column, string Item)[] Items =
    [
        (new("Обучающихся, всего", "обучающихся|учащихся", "(?:обучающихся|учащихся)(?: на конец года)?"), "Обучающихся"),
        (new("на «4» и «5»", "(?:учатся |окончили |успевают |обучающихся )?на «?4", "(?:учатся |окончили (?:год )?|успевают |обучающихся )?на «?4»? и «?5»?"), "На «4» и «5»"),
        (new("не успевают", "не успева|неуспева", "не ?успева(?:ют|ющих|ющие)"), "Не успевают"),
        (new("с академической задолженностью", "(?:с |имеют )?академическ", "(?:обучающихся )?(?:с |имеют )?академическ(?:ой|ую) задолженност(?:ью|ь)"), "С академической задолженностью"),
        (new("выпускников 9 классов", "выпускников", $"выпускников{Of9}"), "Выпускников, 9 класс"),
        (new("аттестатов с отличием, 9 класс", "аттестат", $"{Honours},?{Of9}"), "Аттестатов с отличием, 9 класс"),
        (new("выпускников 11 классов", "выпускников", $"выпускников{Of11}"), "Выпускников, 11 класс"),
        (new("аттестатов с отличием, 11 класс", "аттестат", $"{Honours},?{Of11}"), "Аттестатов с отличием, 11 класс"),
        (new("выпускников", "выпускников", "выпускников"), "Выпускников"),
        (new("аттестатов с отличием", "аттестат", Honours), "Аттестатов с отличием"),
    ];

    /// <summary>Of the template: grade 9 and 11 apart.</summary>
    internal static IEnumerable<string> Headings => Items.Take(8).Select(item => item.Column.Title);

    public static Layout Layout { get; } = new("year-outcomes", "Итоги учебного года по школам", Sources.Municipal, Aspects.Whole, Recognise, Read);

    /// <summary>By certificates with honours, which no other table has; debt may stand in a table of pupils and classes as well.</summary>
    private static double Recognise(SheetTable table)
    {
        return Layouts.Headings.School(table) is null ? 0 : Has("Аттестат") ? 0.95 : Has("С академ") ? 0.85 : 0;

        bool Has(string beginning) => Items.Any(item => item.Item.StartsWith(beginning, StringComparison.Ordinal) && item.Column.In(table) is not null);
    }

    private static TableReading Read(SheetTable table)
    {
        (int Column, string Item)[] columns =
            [.. Items.Select(item => (Column: item.Column.In(table), item.Item)).Where(item => item.Column is not null).Select(item => (item.Column!.Number, item.Item))];
        TableReading reading = SchoolRows.Read(table, (cells, row, place, year) => columns
            .Where(item => row[item.Column] is not null)
            .Select(item => new RawFact
            {
                Place = place,
                IsTotal = place is Place.Home,
                Year = year,
                Procedure = Procedures.YearOutcomes,
                Subject = item.Item,
                Row = row.Number,
                Values = [cells.Count(row, item.Column, Measures.Pupils)],
            }));
        return reading with { Issues = [.. reading.Issues, .. CountColumn.Unread(table, [.. Items.Select(item => item.Column)])] };
    }
}
