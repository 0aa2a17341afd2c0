namespace SchoolSupport.SampleRegion.Simulation;

/// <summary>What a diagnosis says of the ten factors of «500+» in one school: of some from its numbers, of the others by chance.</summary>
/// <param name="Levels">In the order of <see cref="Factors"/>: «высокая», «средняя», «низкая», «не определена»; chosen ones «приоритетный» besides.</param>
public sealed record RiskProfile(IReadOnlyList<string> Levels)
{
    public const int MostSchools = 5;

    /// <summary>Factors a school chooses to work on.</summary>
    private const int Chosen = 3;

    /// <summary>Results of fewer works say little of a school.</summary>
    private const int LeastWorks = 40;

    /// <summary>Position of «риски учебной неуспешности»: by the results, all diagnosed schools have it.</summary>
    private const int Failure = 5;

    private static readonly string[] Words = ["не определена", "низкая", "средняя", "высокая"];

    public static IReadOnlyList<string> Factors { get; } =
    [
        "Низкий уровень оснащения школы",
        "Дефицит педагогических кадров",
        "Недостаточная предметная и методическая компетентность педагогических работников",
        "Риски низкой адаптивности учебного процесса",
        "Несформированность внутришкольной системы повышения квалификации",
        "Высокая доля обучающихся с рисками учебной неуспешности",
        "Высокая доля обучающихся с ОВЗ",
        "Низкое качество преодоления языковых и культурных барьеров",
        "Пониженный уровень качества школьной образовательной и воспитательной среды",
        "Низкий уровень вовлечённости родителей",
    ];

    /// <summary>The schools of a municipality with the lowest quality in the ВПР of a year.</summary>
    internal static IEnumerable<int> Diagnosed(SimulatedRegion region, Municipality municipality, int year) => region.Schools
        .Where(school => school.Municipality == municipality)
        .Select(school => (school.Index, Marks: Procedure.All.Where(procedure => !procedure.IsOge)
            .Aggregate(default(MarkCounts), (sum, procedure) => sum + region.Marks(school.Index, year, procedure))))
        .Where(school => school.Marks.Participants >= LeastWorks)
        .OrderBy(school => school.Marks.Quality).ThenBy(school => school.Index)
        .Take(MostSchools)
        .Select(school => school.Index)
        .Order();

    internal static RiskProfile Draw(SimulatedRegion region, int school, int year, Draws draws)
    {
        SchoolReport report = SchoolReport.Of(region, school, year);
        int[] levels =
        [
            Level(report.Pupils - report.Computers, report.Pupils, 0.8, 0.87),
            Level(report.Vacancies, report.Teachers, 0.05, 0.12),
            Level(report.Teachers - report.HighestCategory - report.FirstCategory, report.Teachers, 0.3, 0.5),
            draws.Between(0, 3),
            draws.Between(0, 2),
            draws.Between(2, 3),
            Level(report.SpecialNeeds, report.Pupils, 0.12, 0.2),
            0,
            draws.Between(0, 2),
            draws.Between(0, 3),
        ];
        int[] chosen = [.. Enumerable.Range(0, levels.Length).Where(factor => levels[factor] >= 2)
            .OrderByDescending(factor => levels[factor]).ThenByDescending(factor => factor == Failure).ThenBy(factor => factor).Take(Chosen)];
        return new RiskProfile([.. levels.Select((level, factor) => Words[level] + (chosen.Contains(factor) ? ", приоритетный" : ""))]);
    }

    private static int Level(int part, int whole, double middle, double high)
    {
        double share = (double)part / whole;
        return share >= high ? 3 : share >= middle ? 2 : 1;
    }
}
