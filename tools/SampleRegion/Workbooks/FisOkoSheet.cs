using System.Globalization;
using SchoolSupport.SampleRegion.Simulation;

namespace SchoolSupport.SampleRegion.Workbooks;

/// <summary>What the reports of ФИС ОКО on a ВПР have in common: the lines above the table, and rows by group of participants.</summary>
internal static class FisOkoSheet
{
    /// <summary>Names of sheets are cut here, by Excel and by ФИС ОКО.</summary>
    private const int LongestName = 31;

    /// <summary>«РУ 4».</summary>
    public static string Prefix(Procedure work) => $"{(work.Subject == Subject.Russian ? "РУ" : "МА")} {work.Grade}";

    /// <summary>Seven lines; the header of the table follows.</summary>
    public static Sheet Start(string report, Procedure work, int spring)
    {
        string name = $"{Prefix(work)} {report}";
        string subject = work.Subject == Subject.Russian ? "Русский язык" : "Математика";
        Sheet sheet = new(name[..Math.Min(LongestName, name.Length)]);
        sheet.Add(RowLook.Plain, report);
        sheet.AddEmpty();
        sheet.Add(RowLook.Plain, $"ВПР {spring} {subject} {work.Grade} класс");
        sheet.Add(RowLook.Plain, "Предмет:", subject);
        sheet.Add(RowLook.Plain, "Максимальный первичный балл:", PrimaryScale.Of(work).Most);
        sheet.Add(RowLook.Plain, "Дата:", Date(spring, work));
        sheet.AddEmpty();
        return sheet;
    }

    /// <summary>Region, municipality and its schools, as far as they have participants.</summary>
    /// <returns>Name, number of schools (null for a school) and the schools together.</returns>
    public static IEnumerable<(string Name, int? Schools, IReadOnlyList<SimulatedSchool> Members)> Groups(
        SimulatedRegion region, Municipality municipality, int year, Procedure work)
    {
        SimulatedSchool[] all = [.. region.Schools.Where(school => region.Marks(school.Index, year, work).Participants > 0)];
        SimulatedSchool[] own = [.. all.Where(school => school.Municipality == municipality)];
        if (all.Length > 0)
        {
            yield return (Municipality.Region, all.Length, all);
        }

        if (own.Length > 0)
        {
            yield return (GroupOf(municipality), own.Length, own);
        }

        foreach (SimulatedSchool school in own)
        {
            yield return ($"{school.ShortName}({school.Login})", null, [school]);
        }
    }

    public static string GroupOf(Municipality municipality) => $"{municipality.Name}({municipality.Code})";

    /// <summary>Two decimals, as ФИС ОКО writes shares.</summary>
    public static double Percent(int count, int whole) => Math.Round(100.0 * count / whole, 2, MidpointRounding.AwayFromZero);

    /// <summary>Grade after grade from mid-April into May; mathematics a week after Russian; never at a weekend.</summary>
    private static string Date(int spring, Procedure work)
    {
        DateOnly date = new DateOnly(spring, 4, 14)
            .AddDays(((work.Grade - 4) * 4) + (work.Subject == Subject.Russian ? 0 : 7));
        int wait = date.DayOfWeek switch { DayOfWeek.Saturday => 2, DayOfWeek.Sunday => 1, _ => 0 };
        return date.AddDays(wait).ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);
    }
}
