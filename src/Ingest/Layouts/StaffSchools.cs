using SchoolSupport.Domain.Facts;
using SchoolSupport.Ingest.Tables;

namespace SchoolSupport.Ingest.Layouts;

/// <summary>Teachers by school, one column an item: «Учителей, всего | с высшим образованием | высшая категория | …».</summary>
public static class StaffSchools
{
    private static readonly (CountColumn Column, string Procedure, string Band)[] Items =
    [
        (new("Учителей, всего", "учител", "учител(?:ей|я)"), Procedures.StaffTotal, Total),
        (Of("с высшим образованием", "с высшим (?:профессиональным )?образованием"), Procedures.StaffEducation, "Высшее образование"),
        (Of("высшая категория", "(?:высш(?:ая|ей)|с высшей) (?:квалификационн(?:ая|ой) )?категори(?:я|и|ей)"), Procedures.StaffCategory, "Высшая категория"),
        (Of("первая категория", "(?:перв(?:ая|ой)|с первой) (?:квалификационн(?:ая|ой) )?категори(?:я|и|ей)"), Procedures.StaffCategory, "Первая категория"),
        (Of("стаж до 3 лет", "(?:со стажем|стаж)(?: работы)? до 3 лет"), Procedures.StaffExperience, "до 3 лет"),
        (Of("моложе 35 лет", "моложе 35 лет"), Procedures.StaffAge, "моложе 35 лет"),
        (Of("пенсионного возраста", "пенсионного возраста"), Procedures.StaffAge, "пенсионного возраста"),
        (Of("прошли повышение квалификации за 3 года", "(?:прошли|прошедших|с) повышени[ея] квалификации (?:за|в течение) (?:последних |последние )?(?:3|тр[её]х|три) (?:лет|года)"), Procedures.StaffTraining, "Повышение квалификации за 3 года"),
        (Of("вакансий", "вакансий"), Procedures.StaffMovement, "Вакансий"),
        (Of("выбыло за год", "выбыло за год"), Procedures.StaffMovement, "Выбыло за год"),
    ];

    private const string Total = "Всего";

    public static Layout Layout { get; } = new("staff-schools", "Кадры по школам", Sources.Municipal, Aspects.Whole, Recognise, Read);

    private static double Recognise(SheetTable table) =>
        Headings.School(table) is not null && Items.Count(item => item.Column.IsMentioned(table)) >= 3 ? 0.95 : 0;

    private static TableReading Read(SheetTable table)
    {
        var columns = Items.Select(item => (Column: item.Column.In(table), item.Procedure, item.Band))
            .Where(item => item.Column is not null)
            .Select(item => (Column: item.Column!.Number, item.Procedure, item.Band))
            .ToArray();
        TableColumn? director = table.Columns.FirstOrDefault(column => column.Header.StartsWith("новый директор", StringComparison.OrdinalIgnoreCase));
        TableReading reading = SchoolRows.Read(table, (cells, row, place, year) =>
        {
            FactValue[] values = [.. columns.Select(item => cells.Count(row, item.Column, Measures.People))];
            int? teachers = (int?)columns.Zip(values).FirstOrDefault(item => item.First.Band == Total).Second?.Number;
            IEnumerable<RawFact> bands = columns.Zip(values)
                .Where(item => row[item.First.Column] is not null)
                .Select(item => Fact(item.First.Procedure, item.First.Band, item.Second with { N = item.First.Band == Total ? null : teachers }));
            return director is not null && row[director]?.Text is "да" or "нет"
                ? bands.Append(Fact(Procedures.StaffMovement, "Новый директор", cells.Words(row, director!.Number, Measures.Text)))
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
        return reading with { Issues = [.. reading.Issues, .. CountColumn.Unread(table, [.. Items.Select(item => item.Column)])] };
    }

    /// <summary>«Учителей пенсионного возраста» is the band as well as «пенсионного возраста» under a heading of teachers.</summary>
    private static CountColumn Of(string title, string words) => new(title, $"(?:учителей |педагогов )?{words}", $"(?:учителей |педагогов )?{words}");
}
