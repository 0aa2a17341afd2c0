using System.Text.RegularExpressions;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Ingest.Names;
using SchoolSupport.Ingest.Tables;

namespace SchoolSupport.Ingest.Layouts;

/// <summary>
/// ВсОШ of one school or of the district, by grade or by subject: «Класс | Участники | Победители | Призёры | Охват (%)» and
/// «Предмет | Участники | Победители | Призёры | Результативность (%)», as school programs export them. A line «Школа: …» above says
/// whose they are; without it they are the district's. The last column follows from the others and is not read.
/// </summary>
public static partial class OlympiadBreakdown
{
    public static Layout Layout { get; } = new("olympiad-breakdown", "ВсОШ: участники и призёры по классам и предметам", Sources.Municipal, Aspects.Whole, Recognise, Read);

    private static double Recognise(SheetTable table) =>
        table.Columns[0].Header is "Класс" or "Предмет"
        && Headings.School(table) is null
        && Headings.Find(table, Participants()) is not null && Headings.Find(table, Winners()) is not null && Headings.Find(table, PrizeWinners()) is not null
        && table.Context.Texts.Any(Headings.IsOlympiad) ? 0.9 : 0;

    private static TableReading Read(SheetTable table)
    {
        var cells = new Cells(table);
        if (PeriodText.YearOf(table.Context) is not SchoolYear year)
        {
            cells.AskCaption("не ясно, за какой учебный год сведения об олимпиаде, например: «2020-2021 учебный год».");
            return TableReading.Of([], cells.Issues);
        }

        string? school = table.Context.Written.Select(line => SchoolLine().Match(line)).FirstOrDefault(match => match.Success)?.Groups["name"].Value;
        bool byGrade = table.Columns[0].Header == "Класс";
        if (OlympiadStages.Named(table.Context.Texts) is not string stage)
        {
            cells.AskCaption(OlympiadStages.Unnamed);
            return TableReading.Of([], cells.Issues);
        }

        var facts = new List<RawFact>();
        foreach (TableRow row in table.Rows.Where(row => row.Label.Length > 0))
        {
            bool isTotal = Cells.IsTotal(row.Label);
            int? grade = byGrade && !isTotal ? SubjectNames.Grade($"{row.Label} класс") : null;
            if (byGrade && !isTotal && grade is null)
            {
                cells.Add("grade-unknown", Severity.Question, row.Address(table.Columns[0].Number), $"«{row.Label}» – не класс от 1 до 11. Строка не загружена.");
                continue;
            }

            string? subject = byGrade || isTotal ? "" : OlympiadSubjects.Of(cells, row, table.Columns[0].Number);
            if (subject is null)
            {
                continue;
            }

            facts.Add(new RawFact
            {
                Place = school is null ? Place.Home.Municipality : new Place.OfSchool(school, table.Range.First),
                IsTotal = isTotal,
                Year = year,
                Procedure = stage,
                ProgrammeGrade = grade,
                PupilGrade = grade,
                Subject = subject,
                Row = row.Number,
                Values =
                [
                    cells.Count(row, Headings.Find(table, Participants())!.Number, Measures.Participations),
                    cells.Count(row, Headings.Find(table, Winners())!.Number, Measures.Winners),
                    cells.Count(row, Headings.Find(table, PrizeWinners())!.Number, Measures.PrizeWinners),
                ],
            });
        }

        return TableReading.Of(facts, cells.Issues);
    }

    [GeneratedRegex("^(Количество )?участник(и|ов)$", RegexOptions.IgnoreCase)]
    private static partial Regex Participants();

    [GeneratedRegex("^победител(и|ей)$", RegexOptions.IgnoreCase)]
    private static partial Regex Winners();

    [GeneratedRegex("^приз[её]р(ы|ов)$", RegexOptions.IgnoreCase)]
    private static partial Regex PrizeWinners();

    [GeneratedRegex(@"^(Школа|ОО|ОУ|Образовательная организация):\s*(?<name>\S.*)$", RegexOptions.IgnoreCase)]
    private static partial Regex SchoolLine();
}
