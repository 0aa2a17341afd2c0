using SchoolSupport.SampleRegion.Simulation;

namespace SchoolSupport.SampleRegion.Tests;

/// <summary>
/// The expected numbers come from the reference implementation of the model in Python (NumPy): ten regions of 4,000 schools
/// and six years, equal difficulty in all years. Standard deviation between those regions: 0.2 to 0.4 points for
/// shares of marks; the tolerances leave four of them.
/// </summary>
public sealed class CalibrationTests
{
    private const int Schools = 4_000;
    private const double Tolerance = 0.014;

    // Quality (4 and 5), twos and fives, in the order of Procedure.All.
    private static readonly double[] Quality =
        [0.5558, 0.6425, 0.3974, 0.4194, 0.3764, 0.3545, 0.3548, 0.3344, 0.3549, 0.2941, 0.6374, 0.3910];

    private static readonly double[] Twos =
        [0.0546, 0.0283, 0.1314, 0.1114, 0.1428, 0.1427, 0.1544, 0.1425, 0.1542, 0.1547, 0.0238, 0.0736];

    private static readonly double[] Fives =
        [0.1656, 0.2238, 0.0923, 0.1005, 0.0845, 0.0773, 0.0773, 0.0711, 0.0779, 0.0590, 0.2190, 0.0896];

    private static readonly Lazy<SimulatedRegion> Rural = new(() => Generate(SchoolMix.Rural));

    [Fact]
    public void Marks_LargeRuralRegion_HaveTheSharesOfTheReference()
    {
        foreach ((Procedure procedure, int index) in Procedure.All.Select((procedure, index) => (procedure, index)))
        {
            MarkCounts pooled = (
                from school in Enumerable.Range(0, Schools)
                from year in Enumerable.Range(0, Rural.Value.Parameters.Years)
                select Rural.Value.Marks(school, year, procedure)).Aggregate((sum, marks) => sum + marks);

            AssertNear(Quality[index], pooled.Quality, Tolerance);
            AssertNear(Twos[index], (double)pooled.Twos / pooled.Participants, Tolerance / 2);
            AssertNear(Fives[index], (double)pooled.Fives / pooled.Participants, Tolerance / 2);
        }
    }

    [Theory]
    [InlineData(SchoolMix.Rural, 10.04, 0.7, 0.503)]
    [InlineData(SchoolMix.Region, 23.3, 3.0, 0.287)]
    public void Sizes_LargeRegion_AreThoseOfTheReference(
        SchoolMix mix, double medianCohort, double medianTolerance, double shareBelowTen)
    {
        SimulatedRegion region = mix == SchoolMix.Rural ? Rural.Value : Generate(mix);
        double[] sizes = [.. Enumerable.Range(0, Schools).Select(region.MeanCohort).Order()];
        int[] participants = [.. (
            from school in Enumerable.Range(0, Schools)
            from year in Enumerable.Range(0, region.Parameters.Years)
            from procedure in Procedure.All
            select region.Marks(school, year, procedure).Participants).Where(n => n > 0)];

        AssertNear(medianCohort, sizes[Schools / 2], medianTolerance);
        AssertNear(shareBelowTen, participants.Count(n => n < 10) / (double)participants.Length, 0.03);
        Assert.InRange(sizes[0], 2, 3);
        Assert.InRange(sizes[^1], 60, 220);
    }

    [Fact]
    public void Covariates_LargeRuralRegion_HaveTheMeansOfTheReference()
    {
        Covariates c = Rural.Value.Covariates;

        AssertNear(0.0583, Mean(c.Vacancies), 0.004);
        AssertNear(0.1216, Mean(c.Turnover), 0.004);
        AssertNear(0.5876, Mean(c.Category), 0.012);
        AssertNear(0.3089, Mean(c.PensionAge), 0.008);
        AssertNear(0.1711, Mean(c.Young), 0.006);
        AssertNear(0.8031, Mean(c.HigherEducation), 0.008);
        AssertNear(0.1022, Mean(c.SpecialNeeds), 0.005);
        AssertNear(0.1305, Mean(c.NewDirector), 0.01);
    }

    [Fact]
    public void Quality_LargeRuralRegion_SpreadsAndStaysAsInTheReference()
    {
        Panel quality = Rural.Value.Quality;
        double[] all = [.. Values(quality)];

        AssertNear(0.4496, Math.Sqrt(Covariance(all, all)), 0.025);
        AssertNear(0.7543, Correlation(Year(quality, 0), Year(quality, 5)), 0.04);
    }

    // R² = 0.10 of the innovation is explained by last year's staffing, so they correlate by √0.10 ≈ 0.316; the yearly
    // change contains −0.1 of the deviation as well and correlates a little less: 0.31 within the tolerance.
    [Fact]
    public void Quality_YearlyChange_FollowsLastYearsStaffing()
    {
        SimulatedRegion region = Rural.Value;
        double[] change = [.. Year(region.Quality, 1).Zip(Year(region.Quality, 0), (now, before) => now - before)];

        AssertNear(0.31, Correlation(change, Year(region.StaffingEffect, 0)), 0.05);
    }

    [Fact]
    public void IsInflated_LargeRegion_IsTheShareOfTheReference()
    {
        SimulatedRegion region = Rural.Value;
        int inflated = Enumerable.Range(0, Schools)
            .Sum(school => Enumerable.Range(0, 6).Count(year => region.IsInflated(school, year)));

        AssertNear(0.06, inflated / (Schools * 6.0), 0.01);
    }

    private static SimulatedRegion Generate(SchoolMix mix) => SimulatedRegion.Generate(
        new() { Schools = Schools, Years = 6, Mix = mix, Seed = 3, Model = new() { DifficultySd = 0 } });

    private static void AssertNear(double expected, double actual, double tolerance) =>
        Assert.InRange(actual, expected - tolerance, expected + tolerance);

    private static IEnumerable<double> Values(Panel panel) =>
        from school in Enumerable.Range(0, panel.Schools)
        from year in Enumerable.Range(0, panel.Years)
        select panel[school, year];

    private static double[] Year(Panel panel, int year) =>
        [.. Enumerable.Range(0, panel.Schools).Select(school => panel[school, year])];

    private static double Mean(Panel panel) => Values(panel).Average();

    private static double Covariance(double[] a, double[] b)
    {
        double meanA = a.Average();
        double meanB = b.Average();
        return a.Zip(b, (x, y) => (x - meanA) * (y - meanB)).Average();
    }

    private static double Correlation(double[] a, double[] b) =>
        Covariance(a, b) / Math.Sqrt(Covariance(a, a) * Covariance(b, b));
}
