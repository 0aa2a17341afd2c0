namespace SchoolSupport.SampleRegion.Simulation;

/// <summary>
/// What is told of the last years only: ВПР beside the journal, by task and by primary score, how years ended, vacancies by subject and risk
/// profiles. All of it follows from the marks and reports that are there already; a stream of chance of its own leaves them as they are.
/// Two of the larger schools give the checks of objectivity something to ask about.
/// </summary>
public sealed class LatestYears
{
    private const int Count = 2;

    /// <summary>Pupils per grade from which on a check has something to see.</summary>
    private const double Large = 40;

    private readonly Dictionary<(int School, int Year, Procedure Work), WorkScores> _scores = [];
    private readonly Dictionary<(int School, int Year, Procedure Work), JournalCounts> _journals = [];
    private readonly Dictionary<(int School, int Year), YearOutcomeCounts> _outcomes = [];
    private readonly Dictionary<(int School, int Year), IReadOnlyList<(string Subject, int Vacancies)>> _vacancies = [];
    private readonly Dictionary<int, RiskProfile> _risks = [];
    private readonly int? _helped;
    private readonly int? _betterThanJournal;

    private LatestYears(SimulatedRegion region, FurtherResults further)
    {
        Draws draws = new(unchecked((region.Parameters.Seed * 37) + 2_000_003));
        First = Math.Max(0, region.Parameters.Years - Count);
        int[] large = [.. region.Schools.Select(school => school.Index).Where(school => region.MeanCohort(school) >= Large)];
        _helped = One(large, draws);
        _betterThanJournal = One([.. large.Where(school => school != _helped)], draws);
        double[] generosity = [.. region.Schools.Select(_ => draws.Normal(0, 0.25))];
        for (int year = First; year < region.Parameters.Years; year++)
        {
            foreach (int school in region.Schools.Select(school => school.Index))
            {
                DrawWorks(region, school, year, generosity[school], draws);
                _outcomes[(school, year)] = YearOutcomeCounts.Draw(region, further, school, year, draws);
                _vacancies[(school, year)] = SubjectVacancies.Draw(SchoolReport.Of(region, school, year), draws);
            }
        }

        int last = region.Parameters.Years - 1;
        foreach (int school in Municipality.Of(region.Parameters).SelectMany(municipality => RiskProfile.Diagnosed(region, municipality, last)))
        {
            _risks[school] = RiskProfile.Draw(region, school, last, draws);
        }
    }

    /// <summary>The first of the years, counted as everywhere.</summary>
    public int First { get; }

    public static LatestYears Generate(SimulatedRegion region, FurtherResults further) => new(region, further);

    public static bool HasJournal(Procedure work) => work.Grade is 4 or 6 or 8;

    public static bool HasPrimaryScores(Procedure work) => work.Grade is 4 or 5;

    public static bool HasTasks(Procedure work) => WorkTask.Of(work).Count > 0;

    /// <summary>Nobody has a score where the school has no results.</summary>
    public WorkScores Scores(int school, int year, Procedure work) => _scores[(school, year, work)];

    public JournalCounts Journal(int school, int year, Procedure work) => _journals[(school, year, work)];

    public YearOutcomeCounts Outcome(int school, int year) => _outcomes[(school, year)];

    public IReadOnlyList<(string Subject, int Vacancies)> Vacancies(int school, int year) => _vacancies[(school, year)];

    /// <summary>Of the last year; null for the schools that were not diagnosed.</summary>
    public RiskProfile? Risks(int school) => _risks.GetValueOrDefault(school);

    private void DrawWorks(SimulatedRegion region, int school, int year, double generosity, Draws draws)
    {
        bool isInflated = region.IsInflated(school, year);
        foreach (Procedure work in Procedure.All.Where(procedure => !procedure.IsOge))
        {
            MarkCounts marks = region.Marks(school, year, work);
            if (HasJournal(work))
            {
                _journals[(school, year, work)] = JournalCounts.Draw(marks, generosity, isInflated || school == _betterThanJournal, draws);
            }

            if (HasPrimaryScores(work) || HasTasks(work))
            {
                _scores[(school, year, work)] = WorkScores.Draw(
                    PrimaryScale.Of(work), WorkTask.Of(work), marks, region.Logit(school, year, work), isInflated || school == _helped, draws);
            }
        }
    }

    private static int? One(int[] schools, Draws draws) => schools.Length == 0 ? null : schools[draws.Between(0, schools.Length - 1)];
}
