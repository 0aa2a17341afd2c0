using SchoolSupport.Analytics.Decline.Panels;
using SchoolSupport.Analytics.Histories;
using SchoolSupport.Analytics.Tests.Histories;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Organisations;

namespace SchoolSupport.Analytics.Tests.Decline;

/// <summary>Five years of a small district as tables: results, journal, staff, pupils.</summary>
internal static class FactYears
{
    public const int Schools = 5;

    private const int FirstYear = 2015;
    private const int Years = 5;

    /// <param name="noiseAfter">The tables of later years say something else.</param>
    /// <param name="register">What else is known of the schools.</param>
    public static DeclinePanel Panel(int seed, int? noiseAfter = null, Action<School[]>? register = null)
    {
        var facts = new FactBuilder();
        for (int year = FirstYear; year < FirstYear + Years; year++)
        {
            var random = new Random((((seed * 31) + year) * 31) + (year > noiseAfter ? 1 : 0));
            for (int school = 1; school <= Schools; school++)
            {
                AddYear(facts, random, school, year);
            }
        }

        School[] schools = [.. Enumerable.Range(1, Schools).Select(id => FactBuilder.School(id, $"Школа {id}"))];
        schools[0].Locality = "город";
        schools[1].Locality = "село";
        register?.Invoke(schools);
        return MunicipalityPanel.Of(MunicipalityHistory.Of(FactBuilder.Territory, schools, [FactBuilder.Above], facts.Facts));
    }

    private static void AddYear(FactBuilder facts, Random random, int school, int year)
    {
        foreach (string subject in new[] { Baikalovo.Russian, Baikalovo.Mathematics })
        {
            int[] marks = [random.Next(4), random.Next(8), random.Next(8), 1 + random.Next(4)];
            facts.Oge(school, year, subject, marks.Sum(), [.. marks.Select(count => (int?)count)]);
        }

        int n = 10 + random.Next(10);
        int low = random.Next(5);
        int high = random.Next(5);
        facts.Add(school, year, Procedures.Vpr, Baikalovo.Russian,
        [
            FactBuilder.Number(Measures.Participants, n),
            .. Measures.Marks.Zip([1, n - 8, 5, 2], (mark, count) => FactBuilder.Number(mark, count, n)),
            FactBuilder.Number(Measures.Lowered, low), FactBuilder.Number(Measures.Confirmed, n - low - high), FactBuilder.Number(Measures.Raised, high),
        ], grade: 8);
        int teachers = 10 + random.Next(10);
        Staff(Procedures.StaffTotal, "Всего", teachers);
        Staff(Procedures.StaffMovement, "Вакансий", random.Next(4));
        Staff(Procedures.StaffMovement, "Выбыло за год", random.Next(4));
        Staff(Procedures.StaffEducation, "Высшее образование", random.Next(teachers + 1));
        Staff(Procedures.StaffAge, "пенсионного возраста", random.Next(teachers + 1));
        facts.Add(school, year, Procedures.StaffMovement, "Новый директор", [FactBuilder.Text(random.Next(2) == 0 ? "да" : "нет")], Season.Year, grade: null);
        Pupils("Всего", 100 + random.Next(50));
        Pupils("С ОВЗ", random.Next(20));

        void Staff(string procedure, string band, int people) =>
            facts.Add(school, year, procedure, band, [FactBuilder.Number(Measures.People, people, teachers)], Season.Year, grade: null);

        void Pupils(string item, int count) =>
            facts.Add(school, year, Procedures.Context, item, [FactBuilder.Number(Measures.Pupils, count)], Season.Year, grade: null);
    }
}
