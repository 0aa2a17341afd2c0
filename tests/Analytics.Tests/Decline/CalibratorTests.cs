using SchoolSupport.Analytics.Decline.Judging;

namespace SchoolSupport.Analytics.Tests.Decline;

public sealed class CalibratorTests
{
    [Fact]
    public void Fit_FewPredictions_IsNothing() => Assert.Null(Calibrator.Fit([.. Twice(299)], [.. Outcomes(299)]));

    // Foretold twice as often as it happens (0.4 and 0.1 of cases at 0.8 and 0.2): hundreds are put right by Platt, thousands by isotonic.
    [Theory]
    [InlineData(1_000, 0.01)]
    [InlineData(4_000, 1e-9)]
    public void Fit_ForetoldTwiceAsOften_IsPutRight(int predictions, double tolerance)
    {
        Calibrator calibrator = Calibrator.Fit([.. Twice(predictions)], [.. Outcomes(predictions)])!;

        Assert.Equal(0.4, calibrator.At(0.8), tolerance);
        Assert.Equal(0.1, calibrator.At(0.2), tolerance);
        Assert.InRange(calibrator.At(0.5), 0.1, 0.4);
    }

    private static IEnumerable<double> Twice(int count) => Enumerable.Range(0, count).Select(i => i % 2 == 0 ? 0.8 : 0.2);

    /// <summary>Of twenty: four of the ten even ones, one of the ten odd ones.</summary>
    private static IEnumerable<bool> Outcomes(int count) => Enumerable.Range(0, count).Select(i => i % 20 is 0 or 4 or 8 or 12 or 7);
}
