namespace SchoolSupport.SampleRegion.Simulation;

/// <summary>
/// The same pupils move up a grade every year, and take their strength with them. Known are the pupils who are in
/// grades 4 to 9 in one of the years.
/// </summary>
public sealed class Cohorts
{
    private const int LastGrade = 9;
    private const int GradesBelowLast = 5;

    private readonly int[,] _size;
    private readonly double[,] _effect;

    private Cohorts(int[,] size, double[,] effect)
    {
        _size = size;
        _effect = effect;
    }

    /// <summary>Whether the pupils who are in this grade in this year were ever in grades 4 to 9 within the years.</summary>
    public bool Knows(int year, int grade) => Index(year, grade) >= 0 && Index(year, grade) < _size.GetLength(1);

    /// <summary>Pupils in a grade.</summary>
    public int Size(int school, int year, int grade) => _size[school, Index(year, grade)];

    /// <summary>How much stronger than the school itself they are, in logits.</summary>
    public double Effect(int school, int year, int grade) => _effect[school, Index(year, grade)];

    internal static Cohorts Draw(IReadOnlyList<double> sizes, int years, ModelParameters model, Draws draws)
    {
        int cohorts = years + GradesBelowLast;
        int[,] size = new int[sizes.Count, cohorts];
        double[,] effect = new double[sizes.Count, cohorts];
        for (int school = 0; school < sizes.Count; school++)
        {
            for (int cohort = 0; cohort < cohorts; cohort++)
            {
                int pupils = draws.Poisson(sizes[school] * Math.Exp(draws.Normal(0, 0.12)));
                size[school, cohort] = pupils;
                effect[school, cohort] = draws.Normal(0, EffectSd(pupils, model));
            }
        }

        return new Cohorts(size, effect);
    }

    /// <summary>The mean ability of few pupils wanders more than that of many.</summary>
    internal static double EffectSd(int pupils, ModelParameters model) => Math.Sqrt(
        (model.CohortSd * model.CohortSd) + (model.PupilSd * model.PupilSd / Math.Max(pupils, 1)));

    private static int Index(int year, int grade) => year - grade + LastGrade;
}
