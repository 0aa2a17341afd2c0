using SchoolSupport.SampleRegion.Simulation;

namespace SchoolSupport.SampleRegion.Workbooks;

/// <summary>«ОГЭ 2026.xlsx»: the table a regional exam centre sends, marks as counts, a block of columns per subject.</summary>
internal static class OgeWorkbook
{
    private static readonly object?[] Columns = ["Участников", 2, 3, 4, 5, "Средняя отметка"];

    public static Sheet Of(SimulatedRegion region, FurtherResults further, Municipality municipality, int year)
    {
        int spring = region.Parameters.FirstYear + year;
        (string Title, Func<int, MarkCounts> Marks)[] subjects =
        [
            .. Procedure.All.Where(p => p.IsOge).Select(p => (
                p.Subject == Subject.Russian ? "Русский язык" : "Математика",
                (Func<int, MarkCounts>)(school => region.Marks(school, year, p)))),
            .. ElectiveSubject.All.Select(s => (
                s.Title, (Func<int, MarkCounts>)(school => further.Elective(school, year, s.Title)))),
        ];
        SimulatedSchool[] schools = [.. region.Schools.Where(school => school.Municipality == municipality)];

        Sheet sheet = new("ОГЭ", [12, 30, .. subjects.SelectMany(_ => (int[])[12, 7, 7, 7, 7, 10])]);
        sheet.Add(RowLook.Title, $"Результаты ОГЭ {spring} года");
        sheet.Add(RowLook.Plain, $"{municipality.Name}, основной период");
        sheet.AddEmpty();
        AddHeader(sheet, [.. subjects.Select(subject => subject.Title)]);
        foreach (SimulatedSchool school in schools)
        {
            MarkCounts[] marks = [.. subjects.Select(subject => subject.Marks(school.Index))];
            if (marks.Any(m => m.Participants > 0))
            {
                sheet.Add(RowLook.Body, [school.Code, school.ShortName, .. marks.SelectMany(Cells)]);
            }
        }

        IEnumerable<MarkCounts> totals = subjects.Select(subject =>
            schools.Aggregate(default(MarkCounts), (sum, school) => sum + subject.Marks(school.Index)));
        sheet.Add(RowLook.Total, [null, "Итого", .. totals.SelectMany(Cells)]);
        return sheet;
    }

    private static void AddHeader(Sheet sheet, IReadOnlyList<string> subjects)
    {
        int row = sheet.NextRow;
        object?[] blanks = new object?[Columns.Length - 1];
        sheet.Add(
            RowLook.Header,
            ["Код ОО", "Образовательная организация", .. subjects.SelectMany(title => (object?[])[title, .. blanks])]);
        sheet.Add(RowLook.Header, [null, null, .. subjects.SelectMany(_ => Columns)]);
        sheet.Merge(row, 1, row + 1, 1);
        sheet.Merge(row, 2, row + 1, 2);
        for (int subject = 0; subject < subjects.Count; subject++)
        {
            int first = 3 + (subject * Columns.Length);
            sheet.Merge(row, first, row, first + Columns.Length - 1);
        }
    }

    /// <summary>Empty cells, not zeros, where nobody sat the subject.</summary>
    private static object?[] Cells(MarkCounts marks) => marks.Participants == 0
        ? new object?[Columns.Length]
        :
        [
            marks.Participants, marks.Twos, marks.Threes, marks.Fours, marks.Fives,
            Math.Round(marks.MeanMark, 2, MidpointRounding.AwayFromZero),
        ];
}
