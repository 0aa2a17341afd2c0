using SchoolSupport.SampleRegion.Simulation;

namespace SchoolSupport.SampleRegion.Workbooks;

/// <summary>Every workbook of a region, with its place in the output folder. Writes nothing itself.</summary>
public static class RegionWorkbooks
{
    /// <returns>Path inside the output folder, with «/», and the bytes of the file.</returns>
    public static IEnumerable<(string Path, byte[] Bytes)> Of(SimulatedRegion region)
    {
        FurtherResults further = FurtherResults.Generate(region);
        LatestYears latest = LatestYears.Generate(region, further);
        IReadOnlyList<Municipality> municipalities = Municipality.Of(region.Parameters);
        foreach (Municipality municipality in municipalities)
        {
            string folder = municipalities.Count == 1 ? "" : $"{municipality.Name}/";
            foreach ((string path, Sheet sheet) in Sheets(region, further, municipality).Concat(LatestSheets(region, latest, municipality)))
            {
                yield return (folder + path, XlsxWriter.Write(sheet));
            }
        }
    }

    private static IEnumerable<(string Path, Sheet Sheet)> Sheets(
        SimulatedRegion region, FurtherResults further, Municipality municipality)
    {
        yield return ("Реестр школ.xlsx", RegisterWorkbook.Of(
            municipality, region.Schools.Where(school => school.Municipality == municipality)));
        for (int year = 0; year < region.Parameters.Years; year++)
        {
            int spring = region.Parameters.FirstYear + year;
            string schoolYear = SchoolYear(spring);
            foreach (Procedure procedure in Procedure.All.Where(procedure => !procedure.IsOge))
            {
                yield return (
                    $"{schoolYear}/{VprWorkbook.FileName(procedure)}",
                    VprWorkbook.Of(region, municipality, year, procedure));
            }

            if (spring != region.Parameters.YearWithoutOge)
            {
                yield return ($"ОГЭ {spring}.xlsx", OgeWorkbook.Of(region, further, municipality, year));
            }

            yield return ($"ЕГЭ {spring}.xlsx", EgeWorkbook.Of(region, further, municipality, year));
            yield return ($"ВсОШ {schoolYear}.xlsx", OlympiadWorkbook.Of(region, further, municipality, year));
            yield return ($"Кадры {schoolYear}.xlsx", ReportWorkbook.Staff(region, municipality, year));
            yield return ($"Контекст {schoolYear}.xlsx", ReportWorkbook.Context(region, municipality, year));
        }
    }
    private static IEnumerable<(string Path, Sheet Sheet)> LatestSheets(SimulatedRegion region, LatestYears latest, Municipality municipality)
    {
        for (int year = latest.First; year < region.Parameters.Years; year++)
        {
            string schoolYear = SchoolYear(region.Parameters.FirstYear + year);
            foreach (Procedure procedure in Procedure.All.Where(procedure => !procedure.IsOge))
            {
                foreach ((string name, Sheet sheet) in WorkDetailWorkbooks.Of(region, latest, municipality, year, procedure))
                {
                    yield return ($"{schoolYear}/{name}", sheet);
                }
            }

            yield return ($"Итоги года {schoolYear}.xlsx", YearOutcomesWorkbook.Of(region, latest, municipality, year));
            yield return ($"Вакансии {schoolYear}.xlsx", VacanciesWorkbook.Of(region, latest, municipality, year));
        }

        string lastYear = SchoolYear(region.Parameters.LastYear);
        yield return ($"Рисковые профили {lastYear}.xlsx", RiskProfilesWorkbook.Of(region, latest, municipality));
        yield return ($"Дорожная карта {lastYear}.xlsx", RoadmapWorkbook.Of(region, municipality));
    }

    private static string SchoolYear(int spring) => $"{spring - 1}-{spring}";
}
