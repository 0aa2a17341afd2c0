using CsCheck;
using SchoolSupport.Analytics.Statistics;

namespace SchoolSupport.Analytics.Tests.Statistics;

public sealed class TwoGroupsTests
{
    private static readonly Gen<Share> Groups = Gen.Int[1, 80].SelectMany(n => Gen.Int[0, n].Select(k => new Share(k, n)));

    // The lady tasting tea, 3 of 4 against 1 of 4: tables with 4 successes are 1·1, 4·4, 6·6, 4·4, 1·1 of 70; those no
    // likelier than the second are 1 + 16 + 16 + 1 = 34.
    [Fact]
    public void Fisher_TeaTasting_ByHand() =>
        Assert.Equal(34.0 / 70, FisherExact.Of(new Share(3, 4), new Share(1, 4)).Value!.P, 1e-14);

    [Fact]
    public void Fisher_OneGroupEmpty_SaysSo() =>
        Assert.Equal(NoFinding.NoObservations, FisherExact.Of(new Share(0, 0), new Share(1, 2)).Why);

    // A country: 300 000 of 1 000 000 against 301 000. The margins leave the count a variance of
    // 10¹²·601 000·1 399 000/(4·10¹²·1 999 999) = 105 099.9; with the continuity correction z = 499.5/324.191 = 1.54076.
    [Fact]
    public void Fisher_MillionsOfPupils_IsNearTheApproximation() =>
        Assert.Equal(0.123376, FisherExact.Of(new Share(300_000, 1_000_000), new Share(301_000, 1_000_000)).Value!.P, 1e-6);

    [Fact]
    public void Fisher_AnyGroups_IsAProbabilityAndDoesNotDependOnTheirOrder() => Gen.Select(Groups, Groups).Sample((one, other) =>
    {
        double p = FisherExact.Of(one, other).Value!.P;
        return p is > 0 and <= 1 && p == FisherExact.Of(other, one).Value!.P;
    });

    [Fact]
    public void Fisher_FailuresForSuccesses_IsTheSame() => Gen.Select(Groups, Groups).Sample((one, other) =>
        Math.Abs(FisherExact.Of(one, other).Value!.P - FisherExact.Of(Turned(one), Turned(other)).Value!.P) < 1e-12);

    // 5 of 10 and 1 of 10: rate 0.3, (0.2² + 0.2²) / (0.21/10) = 3.809524.
    [Fact]
    public void ChiSquare_TwoGroups_ByHand()
    {
        ChiSquare found = ChiSquare.Of(new Share(5, 10), new Share(1, 10)).Value!;

        Assert.Equal(3.809524, found.Value, 1e-6);
        Assert.Equal(1, found.DegreesOfFreedom);
        Assert.Equal(0.050962, found.P, 1e-5);
    }

    [Fact]
    public void ChiSquare_NothingToCompare_SaysWhy()
    {
        Assert.Equal(NoFinding.AllAlike, ChiSquare.Of(new Share(0, 5), new Share(0, 9)).Why);
        Assert.Equal(NoFinding.AllAlike, ChiSquare.Of(new Share(5, 5), new Share(9, 9)).Why);
        Assert.Equal(NoFinding.TooFew, ChiSquare.Of(new Share(3, 5), new Share(0, 0)).Why);
        Assert.Equal(NoFinding.NoObservations, ChiSquare.Of(new Share(0, 0)).Why);
    }

    [Fact]
    public void ChiSquare_GroupsInAnotherOrder_HasTheSameBits() => Groups.Array[2, 12].Twice().Sample(twice =>
        ChiSquare.Of(twice.One).Equals(ChiSquare.Of(twice.Other)));

    [Fact]
    public void WilsonCorrected_AnyGroup_HoldsTheUncorrectedOne() => Groups.Sample(group =>
    {
        Interval corrected = WilsonCorrected.Of(group)!.Value;
        Interval plain = Wilson.Of(group)!.Value;
        Interval mirror = WilsonCorrected.Of(Turned(group))!.Value;
        return corrected.Low <= plain.Low && plain.High <= corrected.High && corrected.Contains(group.Value!.Value)
            && Math.Abs(corrected.Low - (1 - mirror.High)) < 1e-12;
    });

    [Fact]
    public void ShareIntervals_WholeCountry_ArePreciseAndStillInOrder()
    {
        var country = new Share(3_600_000, 12_000_000);
        double half = 1.959964 * Math.Sqrt(0.3 * 0.7 / 12_000_000);
        foreach (Interval interval in (Interval[])[Wilson.Of(country)!.Value, Jeffreys.Of(country)!.Value, ClopperPearson.Of(country)!.Value])
        {
            Assert.Equal(0.3 - half, interval.Low, 2e-7);
            Assert.Equal(0.3 + half, interval.High, 2e-7);
        }
    }

    private static Share Turned(Share group) => new(group.N - group.Successes, group.N);
}
