using SchoolSupport.SampleRegion.Simulation;

namespace SchoolSupport.SampleRegion.Workbooks;

/// <summary>«Рисковые профили 2025-2026.xlsx»: factors down, the diagnosed schools across.</summary>
internal static class RiskProfilesWorkbook
{
    public static Sheet Of(SimulatedRegion region, LatestYears latest, Municipality municipality)
    {
        int spring = region.Parameters.LastYear;
        (SimulatedSchool School, RiskProfile Profile)[] schools =
        [
            .. region.Schools.Where(school => school.Municipality == municipality)
                .Select(school => (school, Profile: latest.Risks(school.Index)))
                .Where(school => school.Profile is not null)
                .Select(school => (school.school, school.Profile!)),
        ];
        Sheet sheet = new("Рисковые профили", [50, .. schools.Select(_ => 24)]);
        sheet.Add(RowLook.Title, $"Рисковые профили школ, {spring - 1}-{spring} учебный год");
        sheet.Add(RowLook.Plain, municipality.Name);
        sheet.AddEmpty();
        sheet.Add(RowLook.Header, ["Фактор риска", .. schools.Select(school => (object?)school.School.ShortName)]);
        for (int factor = 0; factor < RiskProfile.Factors.Count; factor++)
        {
            sheet.Add(RowLook.Body, [RiskProfile.Factors[factor], .. schools.Select(school => (object?)school.Profile.Levels[factor])]);
        }

        return sheet;
    }
}
