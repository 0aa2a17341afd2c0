using SchoolSupport.SampleRegion.Simulation;

namespace SchoolSupport.SampleRegion.Workbooks;

/// <summary>«ВсОШ 2025-2026.xlsx»: the municipal stage, the school only in the first row of its block.</summary>
internal static class OlympiadWorkbook
{
    public static Sheet Of(SimulatedRegion region, FurtherResults further, Municipality municipality, int year)
    {
        int spring = region.Parameters.FirstYear + year;
        Sheet sheet = new("ВсОШ", 30, 20, 13, 13, 13);
        sheet.Add(
            RowLook.Title,
            $"Всероссийская олимпиада школьников, муниципальный этап, {spring - 1}-{spring} учебный год");
        sheet.Add(RowLook.Plain, municipality.Name);
        sheet.AddEmpty();
        sheet.Add(RowLook.Header, "ОО", "Предмет", "Участников", "Победителей", "Призёров");
        foreach (SimulatedSchool school in region.Schools.Where(school => school.Municipality == municipality))
        {
            int first = sheet.NextRow;
            foreach (OlympiadSubject subject in OlympiadSubject.All)
            {
                OlympiadCounts counts = further.Olympiad(school.Index, year, subject.Title);
                if (counts.Participants > 0)
                {
                    sheet.Add(
                        RowLook.Body, sheet.NextRow == first ? school.ShortName : null, subject.Title,
                        counts.Participants, counts.Winners, counts.PrizeWinners);
                }
            }

            if (sheet.NextRow > first)
            {
                sheet.Merge(first, 1, sheet.NextRow - 1, 1);
            }
        }

        return sheet;
    }
}
