using SchoolSupport.Analytics.Decline;
using SchoolSupport.Analytics.Decline.Features;
using SchoolSupport.Analytics.Decline.Ladder;
using SchoolSupport.Backtest.Panels;
using SchoolSupport.SampleRegion.Simulation;

namespace SchoolSupport.Backtest.Tests;

/// <summary>Invented regions whose truth is known: eight years, the fourth without ОГЭ.</summary>
internal static class Region
{
    public static DeclineExamples Examples(int schools, double covariateShare, int seed) => DeclineExamples.Of(
        GeneratedPanel.Of(SimulatedRegion.Generate(GeneratedRegion.Parameters(schools, seed, covariateShare))), DeclineRule.Usual);

    public static (DeclineExamples Examples, BackTest Test, Choice Choice) Judged(int schools, double covariateShare, int seed)
    {
        DeclineExamples examples = Examples(schools, covariateShare, seed);
        var test = BackTest.Run(examples);
        return (examples, test, Choice.Of(test, imported: null));
    }
}
