using SchoolSupport.SampleRegion.Simulation;

namespace SchoolSupport.SampleRegion.Workbooks;

/// <summary>«РУ 4 Ф3_Статистика по отметкам.xlsx», cell by cell as ФИС ОКО gives it out, without «Вся выборка».</summary>
internal static class VprWorkbook
{
    public static string FileName(Procedure procedure) => $"{FisOkoSheet.Prefix(procedure)} Ф3_Статистика по отметкам.xlsx";

    public static Sheet Of(SimulatedRegion region, Municipality municipality, int year, Procedure procedure)
    {
        Sheet sheet = FisOkoSheet.Start("Статистика по отметкам", procedure, region.Parameters.FirstYear + year);
        sheet.Add(RowLook.Plain, "Группы участников", "Кол-во ОО", "Кол-во участников", 2, 3, 4, 5);
        foreach ((string name, int? schools, IReadOnlyList<SimulatedSchool> members) in FisOkoSheet.Groups(region, municipality, year, procedure))
        {
            MarkCounts marks = members.Aggregate(default(MarkCounts), (sum, school) => sum + region.Marks(school.Index, year, procedure));
            double percent(int count) => FisOkoSheet.Percent(count, marks.Participants);
            sheet.Add(
                RowLook.Plain, name, schools, marks.Participants, percent(marks.Twos), percent(marks.Threes),
                percent(marks.Fours), percent(marks.Fives));
        }

        return sheet;
    }
}
