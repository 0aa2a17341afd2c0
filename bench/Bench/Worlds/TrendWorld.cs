using SchoolSupport.Analytics.Statistics;
using SchoolSupport.Analytics.Trends;
using SchoolSupport.Domain.Facts;
using SchoolSupport.SampleRegion.Simulation;

namespace SchoolSupport.Bench.Worlds;

/// <summary>An invented region seen as the trends see a real one, beside the truth about it.</summary>
/// <param name="region">One with marks of all its schools.</param>
internal sealed class TrendWorld(SimulatedRegion region)
{
    private const int FewestPupils = 10;
    private readonly double?[][] _rates = [.. Enumerable.Range(0, region.Parameters.Years).Select(year => Procedure.All.Select(
        procedure => ReferenceRate.Pooled(Enumerable.Range(0, region.Parameters.Schools).Select(school => Result(region, school, year, procedure)))).ToArray())];

    private int FirstYear => region.Parameters.FirstYear - 1;

    /// <summary>
    /// The calibrated region of 1,500 schools, or one in which no school ever changes: no innovation of its level, the spreads of
    /// years, classes and cohorts as they are.
    /// </summary>
    public static TrendWorld Of(int seed, int years, bool isStill = false, int schools = 1500) => new(SimulatedRegion.Generate(new RegionParameters
    {
        Schools = schools,
        Years = years,
        Seed = seed,
        Mix = SchoolMix.Region,
        YearWithoutOge = years > 3 ? 2026 - years + 4 : null,
        Model = new ModelParameters { InnovationSd = isStill ? 0 : new ModelParameters().InnovationSd },
    }));

    /// <summary>Levels and directions of all its schools, by the index of the school.</summary>
    public TrendPanel Panel() => TrendPanel.Of(YearResults(), new LocalLevelPrior(LocalLevel.Quality)).Value!;

    /// <summary>Composite residuals against the pooled region, by the index of the school.</summary>
    public IReadOnlyDictionary<int, IReadOnlyList<YearResult>> YearResults() => Enumerable.Range(0, region.Parameters.Schools).ToDictionary(
        school => school,
        school => (IReadOnlyList<YearResult>)[.. Enumerable.Range(0, region.Parameters.Years).Select(year => YearOf(school, year)).OfType<YearResult>()]);

    /// <summary>Pupils of a grade.</summary>
    public double Cohort(int school) => region.MeanCohort(school);

    /// <summary>The residual the pupils of a school would have had in a year without shocks; null where nobody sat a work.</summary>
    public double? ExpectedResidual(int school, int year)
    {
        (Procedure Procedure, int N)[] held =
            [.. Procedure.All.Select(procedure => (procedure, region.Marks(school, year, procedure).Participants)).Where(work => work.Participants > 0)];
        return held.Length == 0
            ? null
            : held.Sum(work => work.N * (Odds(region.ExpectedLogit(school, year, work.Procedure)) - _rates[year][IndexOf(work.Procedure)]!.Value))
                / held.Sum(work => work.N);
    }

    /// <summary>
    /// In shares a year, over the given years: of the level of the school for average pupils and works, as a share above an
    /// average school. All results are compared with the region, so what the region as a whole does is no one's slope.
    /// </summary>
    public double TrueSlope(int school, IReadOnlyList<SchoolYear> years) =>
        LeastSquares.Of(years.Select(year => new Point(year.StartYear, TrueLevel(school, year.StartYear - FirstYear)))).Value!.Slope;

    private static Share Result(SimulatedRegion region, int school, int year, Procedure procedure)
    {
        MarkCounts marks = region.Marks(school, year, procedure);
        return new Share(marks.Fours + marks.Fives, marks.Participants);
    }

    private static int IndexOf(Procedure procedure) => Procedure.All.ToList().IndexOf(procedure);

    private static double Odds(double logit) => 1 / (1 + Math.Exp(-logit));

    private double TrueLevel(int school, int year) =>
        Procedure.All.Average(procedure => Odds(procedure.MeanLogit + region.Quality[school, year]) - Odds(procedure.MeanLogit));

    private YearResult? YearOf(int school, int year)
    {
        IndirectStandardisation? composite = IndirectStandardisation.Of(Procedure.All
            .Select((procedure, index) => (Result: Result(region, school, year, procedure), Rate: _rates[year][index]))
            .Where(work => work.Rate is not null)
            .Select(work => new StandardisedPart(work.Result, work.Rate!.Value))).Value;
        return composite is not null && composite.N >= FewestPupils
            ? new YearResult(new SchoolYear(FirstYear + year), new Seen(composite.Residual, composite.Variance))
            : null;
    }
}
