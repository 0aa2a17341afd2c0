using System.Text.RegularExpressions;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Ingest.Names;
using SchoolSupport.Ingest.Tables;

namespace SchoolSupport.Ingest.Layouts;

/// <summary>
/// A work the department holds itself (РИКО, РПР, входная работа, trial examination, reading technique). The table names it:
/// «Процедура: РИКО», «Предмет: Математика», «Класс: 6»; then «Школа | Участников | 2 | 3 | 4 | 5», numbers of pupils, or shares
/// where the headings say «%» or the rows make 100 beside another number of participants.
/// </summary>
public static partial class OwnMarks
{
    public static Layout Layout { get; } = new("own-marks", "Своя процедура: отметки по школам", Sources.Municipal, Aspects.Marks, Recognise, Read);

    private static double Recognise(SheetTable table) =>
        Line(table, ProcedureLine()) is not null && Headings.School(table) is not null && Marks(table).Count == 4 ? 1 : 0;

    private static TableReading Read(SheetTable table)
    {
        string procedure = Procedures.Own(Line(table, ProcedureLine())!);
        string subject = Line(table, SubjectLine()) is string written ? SubjectNames.Find(written) ?? written : "";
        int? grade = SubjectNames.Grade(Line(table, GradeLine()) + " класс");
        bool autumn = table.Context.Written.Any(line => Autumn().IsMatch(line));
        Dictionary<int, int> marks = Marks(table);
        TableColumn? participants = Headings.Participants(table);
        if (AreShares(table, marks, participants) is not bool shares)
        {
            var asked = new Cells(table);
            asked.Add("unit-unknown", Severity.Question, table.Sheet.ContentAddress(table.HeaderRows[^1], marks.Values.Min()),
                "числа каждой строки дают 100: это может быть и процент, и число учеников. Отметки не загружены: добавьте столбец «Участников» или напишите в заголовках «2, %», «3, %», «4, %», «5, %».");
            return TableReading.Of([], asked.Issues);
        }

        return SchoolRows.Read(table, (cells, row, place, year) =>
        {
            FactValue? number = participants is null ? null : cells.Count(row, participants.Number, Measures.Participants);
            return
            [
                new RawFact
                {
                    Place = place,
                    IsTotal = place is not Place.OfSchool,
                    Year = year,
                    Season = autumn ? Season.Autumn : Season.Spring,
                    Procedure = procedure,
                    ProgrammeGrade = grade,
                    PupilGrade = grade,
                    Subject = subject,
                    Row = row.Number,
                    Values =
                    [
                        .. number is null ? [] : new[] { number },
                        .. Enumerable.Range(2, 4).Select(mark => shares
                            ? cells.Number(row, marks[mark], Measures.MarkShares[mark - 2], 0, 100, (int?)number?.Number)
                            : cells.Count(row, marks[mark], Measures.Marks[mark - 2]) with { N = (int?)number?.Number }),
                    ],
                },
            ];
        });
    }

    /// <returns>Null where whole numbers make 100 in every row and nothing says what they are.</returns>
    private static bool? AreShares(SheetTable table, Dictionary<int, int> marks, TableColumn? participants)
    {
        if (table.Columns.Where(column => marks.ContainsValue(column.Number)).All(column => Share().IsMatch(column.Leaf)))
        {
            return true;
        }

        double?[][] rows = [.. table.Rows.Select(row => marks.Values.Select(column => NumberText.Of(row[column]).Number).ToArray()).Where(row => row.All(number => number is not null) && row.Sum() > 0)];
        bool makeHundred = rows.Length > 0 && rows.All(row => Math.Abs(row.Sum()!.Value - 100) <= 2.2);
        return !makeHundred ? false
            : participants is not null ? !table.Rows.All(row => marks.Values.Sum(column => NumberText.Of(row[column]).Number ?? 0) == (NumberText.Of(row[participants]).Number ?? 0))
            : rows.Any(row => row.Any(number => number % 1 != 0)) ? true
            : null;
    }

    /// <summary>«2» or «2, %».</summary>
    private static Dictionary<int, int> Marks(SheetTable table) => table.Columns
        .Where(column => column.Levels.Count == 1 && (Headings.Mark(column) is not null || Share().IsMatch(column.Leaf)))
        .GroupBy(column => Headings.Mark(column) ?? Share().Match(column.Leaf).Groups["mark"].Value[0] - '0')
        .ToDictionary(same => same.Key, same => same.First().Number);

    private static string? Line(SheetTable table, Regex line) => table.Context.Written
        .Select(text => line.Match(text))
        .FirstOrDefault(match => match.Success)?.Groups["value"].Value.Trim();

    [GeneratedRegex(@"^[«""]?(?<mark>[2-5])[»""]?,?\s*\(?%\)?$")]
    private static partial Regex Share();

    [GeneratedRegex(@"^Процедура:\s*(?<value>\S.*)$", RegexOptions.IgnoreCase)]
    private static partial Regex ProcedureLine();

    [GeneratedRegex(@"^Предмет:\s*(?<value>\S.*)$", RegexOptions.IgnoreCase)]
    private static partial Regex SubjectLine();

    [GeneratedRegex(@"^Класс:\s*(?<value>[0-9]{1,2})", RegexOptions.IgnoreCase)]
    private static partial Regex GradeLine();

    [GeneratedRegex(@"^(Дата|Время|Период):.*(осень|сентябр|октябр|ноябр|декабр|\.(09|10|11|12)\.20[0-9][0-9])", RegexOptions.IgnoreCase)]
    private static partial Regex Autumn();
}
