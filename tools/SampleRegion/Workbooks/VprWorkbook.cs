using System.Globalization;
using SchoolSupport.SampleRegion.Simulation;

namespace SchoolSupport.SampleRegion.Workbooks;

/// <summary>«РУ 4 Ф3_Статистика по отметкам.xlsx», cell by cell as ФИС ОКО gives it out, without «Вся выборка».</summary>
internal static class VprWorkbook
{
    /// <summary>Largest primary scores of grades 4 to 8. Grade 4 as in 2026, the others plausible.</summary>
    private static readonly int[] MaximumRussian = [24, 30, 33, 33, 35];
    private static readonly int[] MaximumMathematics = [20, 20, 20, 22, 24];

    public static string FileName(Procedure procedure) => $"{Prefix(procedure)} Ф3_Статистика по отметкам.xlsx";

    public static Sheet Of(SimulatedRegion region, Municipality municipality, int year, Procedure procedure)
    {
        int spring = region.Parameters.FirstYear + year;
        bool isRussian = procedure.Subject == Subject.Russian;
        string subject = isRussian ? "Русский язык" : "Математика";
        Sheet sheet = new($"{Prefix(procedure)} Статистика по отметкам");
        sheet.Add(RowLook.Plain, "Статистика по отметкам");
        sheet.AddEmpty();
        sheet.Add(RowLook.Plain, $"ВПР {spring} {subject} {procedure.Grade} класс");
        sheet.Add(RowLook.Plain, "Предмет:", subject);
        sheet.Add(
            RowLook.Plain, "Максимальный первичный балл:",
            (isRussian ? MaximumRussian : MaximumMathematics)[procedure.Grade - 4]);
        sheet.Add(RowLook.Plain, "Дата:", Date(spring, procedure));
        sheet.AddEmpty();
        sheet.Add(RowLook.Plain, "Группы участников", "Кол-во ОО", "Кол-во участников", 2, 3, 4, 5);

        (SimulatedSchool School, MarkCounts Marks)[] all = [.. region.Schools
            .Select(school => (school, region.Marks(school.Index, year, procedure)))
            .Where(result => result.Item2.Participants > 0)];
        (SimulatedSchool School, MarkCounts Marks)[] own =
            [.. all.Where(result => result.School.Municipality == municipality)];
        AddGroup(sheet, Municipality.Region, all);
        AddGroup(sheet, $"{municipality.Name}({municipality.Code})", own);
        foreach ((SimulatedSchool school, MarkCounts marks) in own)
        {
            AddRow(sheet, $"{school.ShortName}({school.Login})", null, marks);
        }

        return sheet;
    }

    private static void AddGroup(Sheet sheet, string name, (SimulatedSchool School, MarkCounts Marks)[] results)
    {
        if (results.Length > 0)
        {
            AddRow(sheet, name, results.Length, results.Aggregate(default(MarkCounts), (sum, r) => sum + r.Marks));
        }
    }

    private static void AddRow(Sheet sheet, string name, int? schools, MarkCounts marks)
    {
        double Percent(int count) =>
            Math.Round(100.0 * count / marks.Participants, 2, MidpointRounding.AwayFromZero);

        sheet.Add(
            RowLook.Plain, name, schools, marks.Participants, Percent(marks.Twos), Percent(marks.Threes),
            Percent(marks.Fours), Percent(marks.Fives));
    }

    private static string Prefix(Procedure procedure) =>
        $"{(procedure.Subject == Subject.Russian ? "РУ" : "МА")} {procedure.Grade}";

    /// <summary>Grade after grade from mid-April into May; mathematics a week after Russian; never at a weekend.</summary>
    private static string Date(int spring, Procedure procedure)
    {
        DateOnly date = new DateOnly(spring, 4, 14)
            .AddDays(((procedure.Grade - 4) * 4) + (procedure.Subject == Subject.Russian ? 0 : 7));
        int wait = date.DayOfWeek switch { DayOfWeek.Saturday => 2, DayOfWeek.Sunday => 1, _ => 0 };
        return date.AddDays(wait).ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);
    }
}
