using CsCheck;
using SchoolSupport.Analytics.Statistics;

namespace SchoolSupport.Analytics.Tests.Statistics;

public sealed class ManyGroupsTests
{
    private static readonly Gen<Share> Groups = Gen.Int[0, 80].SelectMany(n => Gen.Int[0, n].Select(k => new Share(k, n)));

    // ОГЭ 2021, twos in mathematics of eleven schools: 10 of 141, and a likelihood that falls from ρ = 0 on.
    private static readonly Share[] Twos = Shares([6, 1, 0, 0, 0, 0, 0, 0, 2, 0, 1], [63, 12, 4, 9, 5, 6, 4, 17, 9, 2, 10]);

    [Fact]
    public void Fit_SchoolsLikeOneAnother_IsExactlyBinomialAndDoesNotShrinkSchoolBySchool()
    {
        BetaBinomialFit fit = BetaBinomialFit.Of(Twos).Value!;

        Assert.Equal((0.0, true, null, null), (fit.Rho, fit.Degenerate, fit.A, fit.B));
        Assert.Equal(10.0 / 141, fit.Mean, 1e-15);
        Assert.Equal(fit.BinomialLogLikelihood, fit.LogLikelihood);
        Assert.Equal(NoFinding.NoDifference, fit.Shrunken(new Share(2, 9)).Why);
    }

    // Two groups of two, one with 2 and one with 0. By hand: mean ½, probability of each μ(μ + γ)/(1 + γ) = (½ + γ)/(2 + 2γ),
    // which rises with γ towards ½: ρ is as large as it may be.
    [Fact]
    public void Fit_GroupsAllOrNothing_GoesToTheEdge()
    {
        BetaBinomialFit fit = BetaBinomialFit.Of(new Share(0, 2), new Share(2, 2)).Value!;

        Assert.Equal(0.5, fit.Mean, 1e-6);
        Assert.Equal(BetaBinomialFit.MaxRho, fit.Rho, 1e-6);
        Assert.Equal(2 * Math.Log(0.5), fit.LogLikelihood, 2e-3);
    }

    [Fact]
    public void Fit_TooLittle_SaysWhy()
    {
        Assert.Equal(NoFinding.NoObservations, BetaBinomialFit.Of().Why);
        Assert.Equal(NoFinding.TooFew, BetaBinomialFit.Of(new Share(1, 2)).Why);
        Assert.Equal(NoFinding.TooFew, BetaBinomialFit.Of(new Share(1, 1), new Share(0, 1), new Share(3, 9)).Why);
        Assert.Equal(NoFinding.AllAlike, BetaBinomialFit.Of(new Share(0, 7), new Share(0, 9)).Why);
    }

    [Fact]
    public void Fit_AnySchools_IsNoWorseThanBinomialAndDoesNotDependOnTheirOrder() => Groups.Array[2, 12].Twice().Sample(
        twice =>
        {
            Finding<BetaBinomialFit> one = BetaBinomialFit.Of(twice.One);
            return one.Equals(BetaBinomialFit.Of(twice.Other))
                && (one.Value is not { } fit
                    || (fit.Rho is >= 0 and <= BetaBinomialFit.MaxRho && fit.LogLikelihood >= fit.BinomialLogLikelihood
                        && fit.Mean is > 0 and < 1));
        }, iter: 60);

    [Fact]
    public void Fit_FailuresForSuccesses_IsTheMirrorImage() => Groups.Array[2, 8].Sample(
        groups =>
        {
            BetaBinomialFit? fit = BetaBinomialFit.Of(groups).Value;
            BetaBinomialFit? mirror = BetaBinomialFit.Of(groups.Select(group => new Share(group.N - group.Successes, group.N))).Value;
            return fit is null
                ? mirror is null
                : Math.Abs(fit.Mean + mirror!.Mean - 1) < 1e-5 && Math.Abs(fit.LogLikelihood - mirror.LogLikelihood) < 1e-6;
        }, iter: 60);

    [Fact]
    public void Shrunken_AnyGroup_LiesBetweenItsShareAndTheOthers()
    {
        BetaBinomialFit fit = BetaBinomialFit.Of(Shares([12, 3, 8, 20, 1, 5, 9, 14, 2, 30], [30, 10, 12, 40, 9, 20, 11, 50, 8, 45])).Value!;
        Groups.Where(group => group.N > 0).Sample(group =>
        {
            double shrunken = fit.Shrunken(group).Value!.Mean;
            (double low, double high) = (Math.Min(group.Value!.Value, fit.Mean), Math.Max(group.Value!.Value, fit.Mean));
            return low <= shrunken && shrunken <= high;
        });
        Assert.Equal(fit.Mean, fit.Shrunken(new Share(0, 0)).Value!.Mean, 1e-12);
    }

    [Fact]
    public void BetaBinomial_AllCountsOfAGroup_SumToOne() => Gen.Select(Gen.Int[0, 60], Gen.Double[0.01, 0.99], Gen.Double[0, 0.99]).Sample(
        (n, mean, rho) => Math.Abs(Enumerable.Range(0, n + 1).Sum(k => Math.Exp(BetaBinomial.LogProbability(new Share(k, n), mean, rho))) - 1) < 1e-9);

    [Fact]
    public void BetaBinomial_OutOfRange_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => BetaBinomial.LogProbability(new Share(1, 2), 0, 0.1));
        Assert.Throws<ArgumentOutOfRangeException>(() => BetaBinomial.LogProbability(new Share(1, 2), 0.5, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new BetaPosterior(0, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new BetaPosterior(1, 1).ProbabilityAbove(30));
        Assert.Throws<ArgumentOutOfRangeException>(() => WinsorisedDispersion.Of(Twos, 0.5));
    }

    // Uniform priors and no data: P(p1 < p0) = ½, and P(p1 < p0 − d) is the triangle (1 − d)²/2.
    [Theory]
    [InlineData(0, 0.5)]
    [InlineData(0.2, 0.32)]
    [InlineData(-0.2, 0.68)]
    [InlineData(1, 0)]
    public void ProbabilityBelow_KnowingNothing_IsATriangle(double margin, double expected) =>
        Assert.Equal(expected, new BetaPosterior(1, 1).ProbabilityBelow(new BetaPosterior(1, 1), margin), 1e-7);

    [Fact]
    public void ProbabilityBelow_EitherWay_AddsUpToOne() => Gen.Select(Groups, Groups, Gen.Double[-0.5, 0.5]).Sample(
        (one, other, margin) =>
        {
            (BetaPosterior first, BetaPosterior second) = (BetaPosterior.OfOneGroup(one), BetaPosterior.OfOneGroup(other));
            double sum = first.ProbabilityBelow(second, margin) + second.ProbabilityBelow(first, -margin);
            return Math.Abs(sum - 1) < 1e-5;
        }, iter: 60);

    // 500 000 of a million against 5 of 10: as good as P(p0 > 0.5) of Beta(5.5, 5.5).
    [Fact]
    public void ProbabilityBelow_OneSideNearlyCertain_IsTheTailOfTheOther() => Assert.Equal(
        0.5, BetaPosterior.OfOneGroup(new Share(500_000, 1_000_000)).ProbabilityBelow(BetaPosterior.OfOneGroup(new Share(5, 10))), 1e-4);

    // 9 pupils at 20 %: P(0) = 0.134218 > 0.025, so the lower limit is 0. P(≤ 4) = 0.980419 reaches 0.975 first, P(≤ 3) =
    // 0.914358, part (0.980419 − 0.975)/0.066060 = 0.082025, (4 − 0.082025)/9 = 0.435331.
    [Fact]
    public void FunnelLimits_NinePupils_ByHand()
    {
        Interval limits = FunnelLimits.Of(0.2, 9);

        Assert.Equal(0, limits.Low);
        Assert.Equal(0.435331, limits.High, 1e-6);
        Assert.Equal(0.2 + (2 * 0.235331), FunnelLimits.Of(0.2, 9, dispersion: 4).High, 1e-5);
    }

    [Fact]
    public void FunnelLimits_AnyGroup_HoldTheRateNestAndMirror() => Gen.Select(Gen.Int[1, 3000], Gen.Double[0.01, 0.99], Gen.Double[1, 3]).Sample(
        (n, rate, phi) =>
        {
            Interval inner = FunnelLimits.Of(rate, n);
            Interval wide = FunnelLimits.Of(rate, n, FunnelLimits.Outer);
            Interval dispersed = FunnelLimits.Of(rate, n, dispersion: phi);
            return inner.Contains(rate) && wide.Low <= inner.Low && inner.High <= wide.High
                && dispersed.Low <= inner.Low && inner.High <= dispersed.High && 0 <= wide.Low && wide.High <= 1;
        });

    [Fact]
    public void FunnelLimits_LargeGroup_AreNearTheNormalOnesAndNarrow()
    {
        Interval exact = FunnelLimits.Of(0.2, 1_000_000);
        Interval normal = FunnelLimits.Normal(0.2, 1_000_000);

        Assert.Equal(normal.Low, exact.Low, 1e-6);
        Assert.Equal(normal.High, exact.High, 1e-6);
    }

    [Theory]
    [InlineData(0, 9, 1)]
    [InlineData(1, 9, 1)]
    [InlineData(0.2, 0, 1)]
    [InlineData(0.2, 9, 0.9)]
    [InlineData(double.NaN, 9, 1)]
    public void FunnelLimits_OutOfRange_Throws(double rate, int n, double dispersion) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => FunnelLimits.Of(rate, n, dispersion: dispersion));

    [Fact]
    public void WinsorisedDispersion_SchoolsInAnotherOrder_HasTheSameBits() => Groups.Array[2, 20].Twice().Sample(twice =>
        WinsorisedDispersion.Of(twice.One).Equals(WinsorisedDispersion.Of(twice.Other)));

    [Fact]
    public void WinsorisedDispersion_OneFreakSchool_DoesNotDecide()
    {
        Share[] calm = [.. Enumerable.Range(0, 20).Select(i => new Share(10 + (i % 3), 40))];
        Share[] withFreak = [.. calm, new Share(39, 40)];

        WinsorisedDispersion found = WinsorisedDispersion.Of(withFreak).Value!;

        Assert.True(found.Test.P < 1e-6);
        Assert.True(found.Phi < 1 && found.ForLimits == 1);
    }

    // Beside the school 3 of 10: others 6 of 30, it holds a quarter and is counted in, 9/40. With 20 of 50 it is left out.
    [Fact]
    public void ReferenceRate_SchoolWithMostPupils_IsNotComparedWithItself()
    {
        Assert.Equal(9.0 / 40, ReferenceRate.For(new Share(3, 10), new Share(6, 20), new Share(0, 10)));
        Assert.Equal(6.0 / 30, ReferenceRate.For(new Share(9, 20), new Share(6, 20), new Share(0, 10)));
        Assert.Null(ReferenceRate.For(new Share(9, 20)));
        Assert.Null(ReferenceRate.Pooled());
    }

    // 3 of 10 at 0.6 and 2 of 10 at 0.4: expected 10, got 5, residual −0.25, variance (2.4 + 2.4)/400.
    [Fact]
    public void IndirectStandardisation_TwoProcedures_ByHand()
    {
        IndirectStandardisation found = IndirectStandardisation.Of(
            new StandardisedPart(new Share(3, 10), 0.6), new StandardisedPart(new Share(2, 10), 0.4)).Value!;

        Assert.Equal(10, found.Expected, 1e-12);
        Assert.Equal(-0.25, found.Residual, 1e-12);
        Assert.Equal(0.012, found.Variance, 1e-12);
        Assert.Equal(NoFinding.NoObservations, IndirectStandardisation.Of(new StandardisedPart(new Share(0, 0), 0.5)).Why);
        Assert.Throws<ArgumentOutOfRangeException>(() => new StandardisedPart(new Share(1, 2), 60));
    }

    private static Share[] Shares(int[] successes, int[] n) => [.. successes.Zip(n, (k, all) => new Share(k, all))];
}
