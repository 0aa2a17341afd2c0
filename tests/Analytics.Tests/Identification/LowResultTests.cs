using SchoolSupport.Analytics.Identification;
using SchoolSupport.Analytics.Statistics;

namespace SchoolSupport.Analytics.Tests.Identification;

public sealed class LowResultTests
{
    // One of two twos is 50 % of a class and says little: Beta(1.5, 1.5) has 0.7476 above 0.3. Three of ten sit on the border.
    [Theory]
    [InlineData(1, 2, "вероятно")]
    [InlineData(3, 10, "вероятно")]
    [InlineData(2, 10, "на грани, малая численность")]
    [InlineData(60, 100, "подтверждено")]
    public void Of_Twos_SaysHowFarThePupilsCarryIt(int twos, int n, string words) =>
        Assert.Equal(words, LowResult.Of(new Share(twos, n)).Value!.Words);

    // ∫ from 0.3 of √(x(1 − x))·8/π: 1 − (2/π)(arcsin √0.3 − √0.21·0.4) = 0.747624.
    [Fact]
    public void Of_OneOfTwo_ByHand() => Assert.Equal(
        1 - (2 / Math.PI * (Math.Asin(Math.Sqrt(0.3)) - (Math.Sqrt(0.21) * 0.4))), LowResult.Of(new Share(1, 2)).Value!.Probability, 1e-9);

    // Among schools with 10 % of twos one of two is no sign of a low school.
    [Fact]
    public void Of_WithOthers_LeansOnThem()
    {
        BetaBinomialFit others = new(Mean: 0.1, Rho: 0.05, LogLikelihood: 0, BinomialLogLikelihood: 0);

        Assert.Equal(LowResultCertainty.OnTheEdge, LowResult.Of(new Share(1, 2), others: others).Value!.Certainty);
    }

    [Fact]
    public void Of_EmptyGroup_SaysSo() => Assert.Equal(NoFinding.NoObservations, LowResult.Of(new Share(0, 0)).Why);
}
