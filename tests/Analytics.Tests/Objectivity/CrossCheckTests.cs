using SchoolSupport.Analytics.Histories;
using SchoolSupport.Analytics.Objectivity;
using SchoolSupport.Analytics.Statistics;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Analytics.Tests.Objectivity;

public sealed class CrossCheckTests
{
    private static readonly SeriesKey Work = new(Procedures.Vpr, 5, Markers.Mathematics);

    // One subject, half of the pupils with 4 and 5 everywhere: V = 0.25/10 twice; 1.65·0.05 + 2·0.041² + 2·0.09² = 0.102062, its root 0.3195.
    // A gap of 20 п.п. is 0.63 of it, with 60 + 60 pupils (0.01375 + 0.003362 + 0.0162 = 0.033312, root 0.1825) 1.10: not a signal.
    [Theory]
    [InlineData(10, 0.3195, 0.63)]
    [InlineData(60, 0.1825, 1.10)]
    public void CohortMismatch_TwentyPointsInOneSubject_AreWithinNoise(int n, double deviation, double z)
    {
        CohortMismatch found = One(new CohortWork(Markers.Russian, new Share(7 * n / 10, n), 0.5, new Share(5 * n / 10, n), 0.5));

        Assert.Equal(0.2, found.Difference, 9);
        Assert.Equal(deviation, found.Deviation, 4);
        Assert.Equal(z, found.Z, 2);
        Assert.False(found.IsSignal);
    }

    // 60 of 60 against 6 of 60: 0.9/0.1825 = 4.9, p about 1e-6. The same the other way round is a question too.
    [Theory]
    [InlineData(60, 6, 0.9)]
    [InlineData(6, 60, -0.9)]
    public void CohortMismatch_NothingRepeated_IsAsked(int vpr, int oge, double difference)
    {
        CohortMismatch found = One(new CohortWork(Markers.Russian, new Share(vpr, 60), 0.5, new Share(oge, 60), 0.5));

        Assert.Equal(difference, found.Difference, 9);
        Assert.True(found.IsSignal);
    }

    // The same shares in two subjects: V halves, the shocks of the works too: 1.65·(0.25/120·2) + 0.003362 + 0.0162/2 = 0.018337, root 0.1354.
    [Fact]
    public void CohortMismatch_TwoSubjects_AreSurerThanOne()
    {
        CohortWork work = new(Markers.Russian, new Share(42, 60), 0.5, new Share(30, 60), 0.5);

        Assert.Equal(0.1354, One(work, work with { Subject = Markers.Mathematics }).Deviation, 4);
    }

    // Nine pupils sit two works: eighteen participations are still nine pupils.
    [Fact]
    public void CohortMismatch_NinePupils_AreNotJudged()
    {
        CohortWork work = new(Markers.Russian, new Share(9, 9), 0.5, new Share(0, 9), 0.5);

        Assert.Empty(CohortMismatch.Of(new Dictionary<int, IReadOnlyList<CohortWork>> { [1] = [work, work with { Subject = Markers.Mathematics }] }, ResultNoise.Usual));
    }

    // 12 of 14 where 10 % move so: P(X ≥ 12) = 91·0.1¹²·0.9² + 14·0.1¹³·0.9 + 0.1¹⁴ = 7.498e-11, z = 6.41.
    // 2 of 14: P(X ≥ 2) = 1 − 0.9¹⁴ − 14·0.1·0.9¹³ = 0.4154, z = 0.21. Twenty ordinary schools beside it: φ = 1, τ = 0.
    [Theory]
    [InlineData(12, 6.41, true)]
    [InlineData(2, 0.21, false)]
    public void JournalShift_ByWholePupils(int moved, double z, bool isSignal)
    {
        JournalShift found = JournalShift.Of(Journal(0.1, [(1, moved, 14), .. Enumerable.Range(2, 20).Select(school => (school, 1 + (school % 2), 14))]))[1];

        Assert.Equal(1.4, found.Expected, 9);
        Assert.Equal(z, found.Z, 2);
        Assert.Equal(isSignal, found.IsSignal);
    }

    // A single pupil of ten where one of fifty moves so: the usual normal score would be 1.8; 1 − 0.98¹⁰ = 0.183, z = 0.90.
    [Fact]
    public void JournalShift_OnePupilOfARareKind_IsNoSign() =>
        Assert.Equal(0.90, JournalShift.Of(Journal(0.02, (1, 1, 10), (2, 0, 10), (3, 0, 10), (4, 0, 10), (5, 0, 10)))[1].Z, 2);

    // Six schools of 25, 80 % or 20 % where half move so: arcs ±10·(arcsin √0.8 − π/4) = ±3.2175, φ = 10.352/0.6787 = 15.253;
    // Σw − Σw²/Σw = 600 − 100 = 500, τ² = (6·15.253 − 5)/500 = 0.17304, 1 + 100τ² = 18.30. Nobody stands out where all differ.
    [Fact]
    public void JournalShift_AllSchoolsDiffer_WidensTheLimits()
    {
        IReadOnlyDictionary<int, JournalShift> found = JournalShift.Of(Journal(0.5, (1, 5, 25), (2, 20, 25), (3, 5, 25), (4, 20, 25), (5, 5, 25), (6, 20, 25)));

        Assert.All(found.Values, one => Assert.Equal(18.30, one.Dispersion, 2));
        Assert.All(found.Values, one => Assert.False(one.IsSignal));
    }

    [Fact]
    public void JournalShift_FourSchools_DoNotShowHowSchoolsDiffer() =>
        Assert.Empty(JournalShift.Of(Journal(0.1, (1, 14, 14), (2, 1, 14), (3, 1, 14), (4, 1, 14))));

    [Fact]
    public void JournalShift_NinePupils_AreNotJudged() => Assert.DoesNotContain(
        1, JournalShift.Of(Journal(0.1, (1, 9, 9), (2, 1, 10), (3, 1, 10), (4, 1, 10), (5, 1, 10), (6, 1, 10))).Keys);

    // From N(0, 0.1²) a year at 0 seen with variance 0.01 leaves N(0, 0.005). Next year: m = 0, P = 0.9025·0.005 + 0.0009 = 0.0054125,
    // F = P + 1.6·0.001 + 0.0016 = 0.0086125, √F = 0.092803. 30 п.п. are 3.23 of it.
    [Fact]
    public void LevelJump_AfterAQuietYear_IsMeasuredByItsForecast()
    {
        var model = new LocalLevel(Tau: 0.1, Q: 0.03, Phi: 1.6, Rho: 0.95, Omega: 0.04);
        LocalLevelFilter filter = LocalLevelFilter.Of([new Seen(0, (0.01 - 0.0016) / 1.6), new Seen(0.3, 0.001)], model).Value!;

        LevelJump found = LevelJump.Of(filter, 1, 0.3)!;

        Assert.Equal(3.2326, found.Z, 4);
        Assert.True(found.IsSignal);
        Assert.Null(LevelJump.Of(filter, 0, 0));
    }

    private static CohortMismatch One(params CohortWork[] works) =>
        CohortMismatch.Of(new Dictionary<int, IReadOnlyList<CohortWork>> { [1] = works }, ResultNoise.Usual)[1];

    private static Dictionary<int, IReadOnlyList<JournalWork>> Journal(double rate, params (int School, int Moved, int N)[] schools) => schools.ToDictionary(
        school => school.School, school => (IReadOnlyList<JournalWork>)[new JournalWork(Work, new Share(school.Moved, school.N), rate)]);
}
