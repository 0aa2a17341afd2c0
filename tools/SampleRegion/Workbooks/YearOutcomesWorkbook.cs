using SchoolSupport.SampleRegion.Simulation;

namespace SchoolSupport.SampleRegion.Workbooks;

/// <summary>«Итоги года 2025-2026.xlsx»: one row per school, one column per count, «Итого».</summary>
internal static class YearOutcomesWorkbook
{
    public static Sheet Of(SimulatedRegion region, LatestYears latest, Municipality municipality, int year)
    {
        int spring = region.Parameters.FirstYear + year;
        Sheet sheet = new("Итоги года", 12, 30, 14, 14, 14, 17, 14, 14, 14, 14);
        sheet.Add(RowLook.Title, $"Итоги {spring - 1}-{spring} учебного года по школам");
        sheet.Add(RowLook.Plain, municipality.Name);
        sheet.AddEmpty();
        sheet.Add(
            RowLook.Header, "Код ОО", "Образовательная организация", "Обучающихся, всего", "на «4» и «5»", "не успевают",
            "с академической задолженностью", "выпускников 9 классов", "аттестатов с отличием, 9 класс", "выпускников 11 классов",
            "аттестатов с отличием, 11 класс");
        SimulatedSchool[] schools = [.. region.Schools.Where(school => school.Municipality == municipality)];
        foreach (SimulatedSchool school in schools)
        {
            sheet.Add(RowLook.Body, [school.Code, school.ShortName, .. Cells(latest.Outcome(school.Index, year), school.HasSeniorGrades)]);
        }

        YearOutcomeCounts total = schools.Aggregate(default(YearOutcomeCounts), (sum, school) => sum + latest.Outcome(school.Index, year));
        sheet.Add(RowLook.Total, [null, "Итого", .. Cells(total, schools.Any(school => school.HasSeniorGrades))]);
        return sheet;
    }

    /// <summary>Empty cells, not zeros, where there is no grade 11.</summary>
    private static object?[] Cells(YearOutcomeCounts counts, bool hasSeniorGrades) =>
    [
        counts.Pupils, counts.Good, counts.Failing, counts.WithDebt, counts.Graduates9, counts.Honours9,
        hasSeniorGrades ? counts.Graduates11 : null, hasSeniorGrades ? counts.Honours11 : null,
    ];
}
