using CsCheck;
using SchoolSupport.Analytics.Comparisons;
using SchoolSupport.Analytics.Statistics;

namespace SchoolSupport.Analytics.Tests.Comparisons;

public sealed class SchoolFunnelTests
{
    private static readonly Gen<Share[]> Groups = Gen.Select(Gen.Int[1, 60], Gen.Double[0, 1])
        .Select(school => new Share((int)(school.Item1 * school.Item2), school.Item1)).Array[3, 20];

    // 100 of 200 together. Limits around ½ for 40 pupils: 95 % about ±15,5, 99,8 % about ±24 points; scores 0, 0, 0, −1,58 and +1,58
    // are too calm to widen them. 15 of 40 and 25 of 40 are 12,5 points away: within. Places: nobody is told apart.
    [Fact]
    public void Of_SchoolsAsChanceHasThem_AreAllWithinAndAllPlacesAreOpen()
    {
        SchoolFunnel funnel = SchoolFunnel.Of(Keyed(new(20, 40), new(20, 40), new(20, 40), new(15, 40), new(25, 40))).Value!;

        Assert.Equal((0.5, 1.0, 0.25), (funnel.Rate, funnel.Dispersion.ForLimits, Math.Round(funnel.ExpectedOutside, 12)));
        Assert.All(funnel.Schools.Values, school => Assert.Equal(FunnelPosition.Within, school.Position));
        Assert.All(funnel.Schools.Values, school => Assert.Equal(new RankInterval(1, 5, 5), school.Places));
    }

    // Ten schools of 40 at 20 and one at 3: 203 of 440 = 46,1 %. Its score is −4,9; moved to the 10 % quantile it widens nothing.
    [Fact]
    public void Of_OneSchoolFarBelow_IsOutsideTheOuterLimitsAndTakesTheLastPlaceAlone()
    {
        SchoolFunnel funnel = SchoolFunnel.Of(Keyed([.. Enumerable.Repeat(new Share(20, 40), 10), new Share(3, 40)])).Value!;

        Assert.Equal(1, funnel.Dispersion.ForLimits);
        Assert.Equal((FunnelPosition.FarBelow, new RankInterval(11, 11, 11)), (funnel.Schools[10].Position, funnel.Schools[10].Places));
        Assert.Equal((FunnelPosition.Within, new RankInterval(1, 10, 11)), (funnel.Schools[0].Position, funnel.Schools[0].Places));
    }

    // 3 of 272 = 1,1 %. The smooth limit for 13 pupils is 6,8 % and one pupil is 7,7 %, but with 1 − 0,989¹³ = 13 % one is there by
    // chance. Two of 19: 1,8 %.
    [Fact]
    public void Of_OnePupilOfARareKind_PutsNoSchoolOutside()
    {
        SchoolFunnel funnel = SchoolFunnel.Of(Keyed([new(1, 13), new(2, 19), .. Enumerable.Repeat(new Share(0, 20), 12)])).Value!;

        Assert.True(funnel.Limits(13, Confidence.Usual).High < 1 / 13.0);
        Assert.Equal((FunnelPosition.Within, FunnelPosition.Above), (funnel.Schools[0].Position, funnel.Schools[1].Position));
    }

    // 112 of 200 = 56 %; scores from −3,9 to +4: far more than chance.
    [Fact]
    public void Limits_OfSchoolsThatVaryMore_AreWiderByTheRootOfPhi()
    {
        SchoolFunnel funnel = SchoolFunnel.Of(Keyed(new(35, 40), new(10, 40), new(30, 40), new(15, 40), new(22, 40))).Value!;

        double phi = funnel.Dispersion.Phi;
        Interval plain = FunnelLimits.Of(funnel.Rate, 40);

        Assert.True(phi > 2);
        Assert.Equal(Math.Sqrt(phi) * (plain.High - funnel.Rate), funnel.Limits(40, Confidence.Usual).High - funnel.Rate, 9);
    }

    [Fact]
    public void Of_TwoSchools_OrAllAlike_IsNoFunnel()
    {
        Assert.Equal(NoFinding.TooFew, SchoolFunnel.Of(Keyed(new(1, 9), new(5, 9), new(0, 0))).Why);
        Assert.Equal(NoFinding.AllAlike, SchoolFunnel.Of(Keyed(new(9, 9), new(5, 5), new(7, 7))).Why);
        Assert.Equal(NoFinding.NoObservations, SchoolFunnel.Of(Keyed()).Why);
    }

    /// <summary>Counting failures instead counts the places from the other end.</summary>
    [Fact]
    public void Of_FailuresInsteadOfSuccesses_MirrorsThePlaces() => Groups.Sample(groups =>
    {
        SchoolFunnel? one = SchoolFunnel.Of(Keyed(groups)).Value;
        SchoolFunnel? other = SchoolFunnel.Of(Keyed([.. groups.Select(group => new Share(group.N - group.Successes, group.N))])).Value;

        return one is null == other is null && (one is null || one.Schools.All(school =>
            other!.Schools[school.Key].Places == new RankInterval(1 + groups.Length - school.Value.Places.Worst, 1 + groups.Length - school.Value.Places.Best, groups.Length)));
    });

    private static Dictionary<int, Share> Keyed(params Share[] schools) => schools.Select((share, id) => (share, id)).ToDictionary(pair => pair.id, pair => pair.share);
}
