using MathNet.Numerics.LinearAlgebra;
using SchoolSupport.Analytics.Decline.Panels;

namespace SchoolSupport.Analytics.Decline.Features;

/// <summary>
/// What the pupils who will sit next year's works let expect of it: the best linear forecast (Goldberger 1962) when a result is the
/// school's level, the year, the pupils, their class on the day and chance. The level alone takes a strong cohort for a strong school.
/// </summary>
internal static class ClassForecast
{
    // Parts of the variance of a share, in units of p(1 − p), from two waves of all ВПР of a region: docs/decline/features.md.
    private const double OfYear = 0.011;
    private const double OfClass = 0.047;

    /// <summary>Of one pupil's ability; a cohort's mean has it divided by its pupils.</summary>
    private const double OfPupil = 0.71;

    public static readonly IReadOnlyList<Feature> All =
        [new("cohorts.forecast", FeatureGroup.Cohorts, "ожидание по нынешним классам", CohortFlow.Reason)];

    /// <returns>Against the level of the school; null when no grade is known.</returns>
    public static IEnumerable<double?> Of(SchoolAtOrigin school)
    {
        Cell[] cells = [.. school.Years.SelectMany((year, i) => Cells(year, i))];
        (int Cohort, double Pupils)[] coming = [.. ComingYear.Classes(school)];
        if (cells.Length == 0 || coming.Length == 0)
        {
            return [null];
        }

        double spread = cells.Average(cell => cell.Spread);
        Dictionary<int, double> ofCohorts = cells.GroupBy(cell => cell.Cohort)
            .ToDictionary(cohort => cohort.Key, cohort => OfPupil * spread / cohort.Average(cell => cell.Pupils));
        var together = Matrix<double>.Build.Dense(cells.Length, cells.Length, (i, j) =>
            OfLevel(school, cells[i].Year - cells[j].Year)
            + (cells[i].Year == cells[j].Year ? OfYear * spread : 0)
            + (cells[i].Cohort == cells[j].Cohort ? ofCohorts[cells[i].Cohort] : 0)
            + (i == j ? cells[i].Noise : 0));
        double pupils = coming.Sum(held => held.Pupils);
        var withNext = Vector<double>.Build.Dense(cells.Length, i =>
            OfLevel(school, school.Years.Count - cells[i].Year)
            + (coming.Where(held => held.Cohort == cells[i].Cohort).Sum(held => held.Pupils) / pupils * ofCohorts[cells[i].Cohort]));
        var results = Vector<double>.Build.Dense(cells.Length, i => cells[i].Residual);
        return [withNext.DotProduct(together.Cholesky().Solve(results)) - school.Level.Mean];
    }

    /// <summary>Covariance of the level with itself some years away.</summary>
    private static double OfLevel(SchoolAtOrigin school, int years) =>
        school.Model.Tau * school.Model.Tau * Math.Pow(school.Model.Rho, Math.Abs(years));

    private static IEnumerable<Cell> Cells(YearOfSchool? year, int place) => (year?.Parts ?? [])
        .Where(part => part.Result.Procedure.Grade is not null && part.GoodRate is > 0 and < 1)
        .GroupBy(part => part.Result.Procedure.Grade!.Value)
        .Select(grade =>
        {
            int n = grade.Sum(part => part.Result.N);
            double spread = grade.Sum(part => part.Result.N * part.GoodRate * (1 - part.GoodRate)) / n;
            return new Cell(
                place, place - grade.Key, (double)n / grade.Count(), grade.Sum(part => part.Excess) / n, spread, spread * ((1.0 / n) + (OfClass / grade.Count())));
        });

    /// <summary>One cohort in one year, over its works.</summary>
    /// <param name="Cohort">By the year they would have been in grade 0.</param>
    /// <param name="Pupils">In one work.</param>
    /// <param name="Spread">p(1 − p).</param>
    /// <param name="Noise">Variance of chance and of the class on the day.</param>
    private readonly record struct Cell(int Year, int Cohort, double Pupils, double Residual, double Spread, double Noise);
}
