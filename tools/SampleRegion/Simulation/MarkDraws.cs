namespace SchoolSupport.SampleRegion.Simulation;

/// <summary>
/// Marks of every school, year and procedure. The logit of a good mark is the level of the procedure, its difficulty
/// this year, the school, the cohort, the school's spring, the class's day, and, in ВПР only, inflation.
/// </summary>
internal sealed class MarkDraws
{
    private readonly MarkCounts[,,] _marks;
    private readonly double[,,] _logits;
    private readonly double[,,] _expected;

    private MarkDraws(int schools, int years)
    {
        _marks = new MarkCounts[schools, years, Procedure.All.Count];
        _logits = new double[schools, years, Procedure.All.Count];
        _expected = new double[schools, years, Procedure.All.Count];
    }

    public MarkCounts Marks(int school, int year, int procedure) => _marks[school, year, procedure];

    public double Logit(int school, int year, int procedure) => _logits[school, year, procedure];

    public double Expected(int school, int year, int procedure) => _expected[school, year, procedure];

    public static MarkDraws Draw(
        RegionParameters parameters, Panel quality, Cohorts cohorts, Panel inflated, Draws draws)
    {
        ModelParameters model = parameters.Model;
        Panel difficulty = Difficulty(parameters, draws);
        MarkDraws result = new(parameters.Schools, parameters.Years);
        for (int year = 0; year < parameters.Years; year++)
        {
            bool hasOge = parameters.FirstYear + year != parameters.YearWithoutOge;
            for (int school = 0; school < parameters.Schools; school++)
            {
                double wave = draws.Normal(0, model.WaveSd);
                foreach (Procedure procedure in Procedure.All)
                {
                    double expected = procedure.MeanLogit + difficulty[procedure.Index, year] + quality[school, year]
                        + cohorts.Effect(school, year, procedure.Grade)
                        + (procedure.IsOge ? 0 : model.Inflation * inflated[school, year]);
                    double logit = expected + wave + draws.Normal(0, model.ClassSd);
                    int pupils = draws.Binomial(cohorts.Size(school, year, procedure.Grade), model.Attendance);
                    bool isHeld = !draws.Chance(model.Missing) && (hasOge || !procedure.IsOge);
                    result._expected[school, year, procedure.Index] = expected;
                    result._logits[school, year, procedure.Index] = logit;
                    result._marks[school, year, procedure.Index] =
                        MarkCounts.Draw(isHeld ? pupils : 0, logit, procedure.PassCut, draws);
                }
            }
        }

        return result;
    }

    /// <summary>One row per procedure; the first year is the yardstick.</summary>
    private static Panel Difficulty(RegionParameters parameters, Draws draws) => Panel.Of(
        Procedure.All.Count, parameters.Years,
        (_, year) => year == 0 ? 0 : draws.Normal(0, parameters.Model.DifficultySd));
}
