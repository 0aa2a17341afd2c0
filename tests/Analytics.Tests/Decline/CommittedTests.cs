using SchoolSupport.Analytics.Decline;
using SchoolSupport.Analytics.Decline.Ladder;

namespace SchoolSupport.Analytics.Tests.Decline;

/// <summary>
/// Probabilities of another day, and of another processor: whoever changes a formula sees here that all scores change. Compared
/// to 1e-6, since vectorised sums differ between processors.
/// </summary>
public sealed class CommittedTests
{
    private static readonly DeclineScoring _scoring = DeclineScoring.Run(Panels.Random(400, 7, seed: 3), DeclineSettings.Usual, null, "Край");

    [Theory]
    [InlineData(Rung.Formula, 0.19556905, 0.20235628, 0.19451951)]
    [InlineData(Rung.History, 0.19086945, 0.19192297, 0.19248189)]
    [InlineData(Rung.Logistic, 0.16324799, 0.17701085, 0.17018511)]
    public void Probabilities_AreThoseOfBefore(Rung rung, double first, double second, double third)
    {
        double[] all = rung == Rung.Formula
            ? [.. _scoring.Examples.Newest!.Examples.Select(example => example.Outlook.Probability)]
            : _scoring.Test.Models[rung].Probabilities(_scoring.Examples.Newest!, _scoring.Examples.Newest!.Examples);

        Assert.Equal(first, all[0], 1e-6);
        Assert.Equal(second, all[61], 1e-6);
        Assert.Equal(third, all[122], 1e-6);
    }
}
