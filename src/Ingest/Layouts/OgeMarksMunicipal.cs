using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Ingest.Names;
using SchoolSupport.Ingest.Tables;

namespace SchoolSupport.Ingest.Layouts;

/// <summary>
/// A municipality's table of ОГЭ: «ОУ | Кол в-ков | Русский язык % {5,4,3,2} | Математика% {5,4,3,2}», shares with one decimal,
/// a total row with two values in a cell («30- 21,3%»).
/// </summary>
public static class OgeMarksMunicipal
{
    public static Layout Layout { get; } = new(
        "oge-marks-municipal", "ОГЭ: распределение отметок по школам", Sources.Municipal, Aspects.Marks, Recognise, Read);

    private static double Recognise(SheetTable table)
    {
        bool shape = Headings.School(table) is not null
            && Headings.Participants(table) is not null
            && Subjects(table).Any();
        return !shape ? 0 : table.Context.Texts.Any(IsOge) ? 0.95 : 0.6;
    }

    private static TableReading Read(SheetTable table)
    {
        var cells = new Cells(table);
        SchoolYear? year = PeriodText.YearOf(table.Context.Texts);
        if (year is null || !table.Context.Texts.Any(IsOge))
        {
            cells.Add("period-unknown", Severity.Question, null,
                "не ясно, какая это процедура и за какой год. Напишите над таблицей, например: «ОГЭ 2021 года».");
            return TableReading.Of([], cells.Issues);
        }

        int school = Headings.School(table)!.Number;
        int participants = Headings.Participants(table)!.Number;
        var facts = new List<RawFact>();
        foreach (TableRow row in table.Rows.Where(row => row[school] is not null))
        {
            bool total = Cells.IsTotal(row[school]!.Text);
            FactValue number = cells.Count(row, participants, Measures.Participants);
            foreach ((string subject, Dictionary<int, int> marks) in Subjects(table))
            {
                facts.Add(new RawFact
                {
                    Place = total
                        ? Place.Home.Municipality
                        : new Place.OfSchool(row[school]!.Text, table.Sheet.ContentAddress(row.Number, school)),
                    Year = year.Value,
                    Season = Season.Spring,
                    Procedure = Procedures.Oge,
                    ProgrammeGrade = 9,
                    PupilGrade = 9,
                    Subject = subject,
                    Row = row.Number,
                    Values = [number, .. MarkValues(cells, row, marks, (int?)number.Number)],
                });
            }
        }

        return TableReading.Of(facts, cells.Issues);
    }

    private static IEnumerable<FactValue> MarkValues(Cells cells, TableRow row, Dictionary<int, int> marks, int? n)
    {
        for (int mark = 2; mark <= 5; mark++)
        {
            string share = Measures.MarkShares[mark - 2];
            if (CountAndShare.Read(row[marks[mark]]?.Text) is CountAndShare both)
            {
                CellAddress cell = row.Address(marks[mark]);
                yield return new FactValue(Measures.Marks[mark - 2], both.Count, null, ValueState.Known, ValueMethod.Reported, cell, n);
                yield return new FactValue(share, both.Share, null, ValueState.Known, ValueMethod.Reported, cell, n);
            }
            else
            {
                yield return cells.Number(row, marks[mark], share, 0, 100, n);
            }
        }
    }

    /// <summary>Subjects whose group has the four marks as columns, in whatever order.</summary>
    private static IEnumerable<(string Subject, Dictionary<int, int> Marks)> Subjects(SheetTable table) => table.Columns
        .Where(column => Headings.Mark(column) is not null && SubjectNames.Find(column.Group) is not null)
        .GroupBy(column => column.Group)
        .Where(group => group.Count() == 4 && group.Select(Headings.Mark).Distinct().Count() == 4)
        .Where(group => group.Key.Contains('%', StringComparison.Ordinal))
        .Select(group => (SubjectNames.Find(group.Key)!, group.ToDictionary(column => Headings.Mark(column)!.Value, column => column.Number)));

    private static bool IsOge(string text) =>
        text.Contains("ОГЭ", StringComparison.OrdinalIgnoreCase)
        || text.Contains("основного государственного экзамена", StringComparison.OrdinalIgnoreCase);
}
