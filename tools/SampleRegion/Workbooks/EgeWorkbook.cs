using SchoolSupport.SampleRegion.Simulation;

namespace SchoolSupport.SampleRegion.Workbooks;

/// <summary>«ЕГЭ 2026.xlsx»: a header of three levels, the municipality only in the first row of its block.</summary>
internal static class EgeWorkbook
{
    private const int FirstSubjectColumn = 4;

    private static readonly object?[] Columns =
        ["приняли участие", "не преодолели min порог", "высокие баллы (80-99)", "100 баллов", "средний балл"];

    public static Sheet Of(SimulatedRegion region, FurtherResults further, Municipality municipality, int year)
    {
        int spring = region.Parameters.FirstYear + year;
        Sheet sheet = new($"ЕГЭ {spring}", [30, 38, 16, .. EgeSubject.All.SelectMany(_ => (int[])[11, 14, 13, 10, 10])]);
        sheet.Add(RowLook.Title, $"Результаты ЕГЭ {spring} года");
        sheet.Add(RowLook.Plain, Municipality.Region);
        sheet.AddEmpty();
        AddHeader(sheet);

        SimulatedSchool[] schools = [.. region.Schools.Where(school =>
            school.Municipality == municipality && further.Graduates(school.Index, year) > 0)];
        int firstRow = sheet.NextRow;
        foreach (SimulatedSchool school in schools)
        {
            sheet.Add(
                RowLook.Body,
                [
                    sheet.NextRow == firstRow ? municipality.Name : null, $"{school.Code} - {school.ShortName}",
                    further.Graduates(school.Index, year),
                    .. EgeSubject.All.SelectMany(subject => Cells(further.Ege(school.Index, year, subject.Title))),
                ]);
        }

        if (schools.Length > 0)
        {
            sheet.Merge(firstRow, 1, firstRow + schools.Length - 1, 1);
        }

        sheet.Add(
            RowLook.Total,
            [
                "Итого", null, schools.Sum(school => further.Graduates(school.Index, year)),
                .. EgeSubject.All.SelectMany(subject => Cells(schools.Aggregate(
                    default(ExamScores), (sum, school) => sum + further.Ege(school.Index, year, subject.Title)))),
            ]);
        return sheet;
    }

    private static void AddHeader(Sheet sheet)
    {
        int row = sheet.NextRow;
        int width = EgeSubject.All.Count * Columns.Length;
        object?[] blanks = new object?[Columns.Length - 1];
        sheet.Add(
            RowLook.Header,
            [
                "Муниципалитет", "Образовательная организация", "Всего выпускников, сдававших ЕГЭ", "из них:",
                .. new object?[width - 1],
            ]);
        sheet.Add(
            RowLook.Header,
            [null, null, null, .. EgeSubject.All.SelectMany(subject => (object?[])[subject.Title, .. blanks])]);
        sheet.Add(RowLook.Header, [null, null, null, .. EgeSubject.All.SelectMany(_ => Columns)]);
        for (int column = 1; column < FirstSubjectColumn; column++)
        {
            sheet.Merge(row, column, row + 2, column);
        }

        sheet.Merge(row, FirstSubjectColumn, row, FirstSubjectColumn + width - 1);
        for (int first = FirstSubjectColumn; first < FirstSubjectColumn + width; first += Columns.Length)
        {
            sheet.Merge(row + 1, first, row + 1, first + Columns.Length - 1);
        }
    }

    private static object?[] Cells(ExamScores scores) => scores.Participants == 0
        ? new object?[Columns.Length]
        :
        [
            scores.Participants, scores.BelowMinimum, scores.High, scores.Hundred,
            Math.Round(scores.Mean, 1, MidpointRounding.AwayFromZero),
        ];
}
