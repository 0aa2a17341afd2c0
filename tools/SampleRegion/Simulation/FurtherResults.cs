namespace SchoolSupport.SampleRegion.Simulation;

/// <summary>
/// Results the calibrated model has no numbers for: ОГЭ electives, ЕГЭ, olympiads. They follow the same quality and the
/// same cohorts, but their levels are merely plausible: good for screens and files, not for judging a method.
/// A stream of chance of its own keeps the marks of <see cref="SimulatedRegion"/> as they are.
/// </summary>
public sealed class FurtherResults
{
    private readonly Dictionary<(int School, int Year, string Subject), MarkCounts> _electives = [];
    private readonly Dictionary<(int School, int Year, string Subject), ExamScores> _ege = [];
    private readonly Dictionary<(int School, int Year, string Subject), OlympiadCounts> _olympiads = [];
    private readonly int[,] _graduates;

    private FurtherResults(SimulatedRegion region)
    {
        Draws draws = new(unchecked((region.Parameters.Seed * 31) + 1_000_003));
        int years = region.Parameters.Years;
        _graduates = new int[region.Schools.Count, years];
        foreach (SimulatedSchool school in region.Schools)
        {
            for (int year = 0; year < years; year++)
            {
                DrawElectives(region, school.Index, year, draws);
                DrawOlympiads(region, school.Index, year, draws);
                if (school.HasSeniorGrades)
                {
                    DrawEge(region, school.Index, year, draws);
                }
            }
        }
    }

    public static FurtherResults Generate(SimulatedRegion region) => new(region);

    public MarkCounts Elective(int school, int year, string subject) =>
        _electives.GetValueOrDefault((school, year, subject));

    public ExamScores Ege(int school, int year, string subject) => _ege.GetValueOrDefault((school, year, subject));

    public OlympiadCounts Olympiad(int school, int year, string subject) =>
        _olympiads.GetValueOrDefault((school, year, subject));

    /// <summary>Graduates of grade 11 who sat ЕГЭ.</summary>
    public int Graduates(int school, int year) => _graduates[school, year];

    private void DrawElectives(SimulatedRegion region, int school, int year, Draws draws)
    {
        bool isHeld = region.Parameters.FirstYear + year != region.Parameters.YearWithoutOge;
        int pupils = region.Cohorts.Size(school, year, 9);
        double strength = region.Quality[school, year] + region.Cohorts.Effect(school, year, 9);
        foreach (ElectiveSubject subject in ElectiveSubject.All)
        {
            int participants = isHeld ? draws.Binomial(pupils, subject.Share) : 0;
            double logit = subject.MeanLogit + strength + draws.Normal(0, region.Parameters.Model.ClassSd);
            _electives[(school, year, subject.Title)] =
                MarkCounts.Draw(participants, logit, ElectiveSubject.PassCut, draws);
        }
    }

    private void DrawEge(SimulatedRegion region, int school, int year, Draws draws)
    {
        SeniorClass senior = SeniorClass.Draw(region, school, year, draws);
        _graduates[school, year] = senior.Graduates;
        foreach (EgeSubject subject in EgeSubject.All)
        {
            int participants = draws.Binomial(senior.Graduates, subject.Share);
            _ege[(school, year, subject.Title)] = ExamScores.Draw(participants, subject, senior.Strength, draws);
        }
    }

    private void DrawOlympiads(SimulatedRegion region, int school, int year, Draws draws)
    {
        foreach (OlympiadSubject subject in OlympiadSubject.All)
        {
            _olympiads[(school, year, subject.Title)] = OlympiadCounts.Draw(
                region.MeanCohort(school) * subject.PerCohort, region.Quality[school, year], draws);
        }
    }
}
