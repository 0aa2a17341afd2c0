using SchoolSupport.SampleRegion.Simulation;

namespace SchoolSupport.SampleRegion.Workbooks;

/// <summary>«Вакансии 2025-2026.xlsx»: the school only in the first row of its block; schools without vacancies are left out.</summary>
internal static class VacanciesWorkbook
{
    public static Sheet Of(SimulatedRegion region, LatestYears latest, Municipality municipality, int year)
    {
        Sheet sheet = new("Вакансии", 30, 20, 12);
        sheet.Add(RowLook.Title, $"Вакансии учителей по предметам на 1 октября {region.Parameters.FirstYear + year - 1} года");
        sheet.Add(RowLook.Plain, municipality.Name);
        sheet.AddEmpty();
        sheet.Add(RowLook.Header, "ОО", "Предмет", "Вакансий");
        foreach (SimulatedSchool school in region.Schools.Where(school => school.Municipality == municipality))
        {
            int first = sheet.NextRow;
            foreach ((string subject, int vacancies) in latest.Vacancies(school.Index, year))
            {
                sheet.Add(RowLook.Body, sheet.NextRow == first ? school.ShortName : null, subject, vacancies);
            }

            if (sheet.NextRow > first)
            {
                sheet.Merge(first, 1, sheet.NextRow - 1, 1);
            }
        }

        return sheet;
    }
}
