using System.Globalization;
using SchoolSupport.Analytics.Decline;
using SchoolSupport.Analytics.Decline.Cards;
using SchoolSupport.Analytics.Decline.Explanations;
using SchoolSupport.Analytics.Decline.Features;
using SchoolSupport.Analytics.Decline.Ladder;
using SchoolSupport.Analytics.Decline.Panels;
using SchoolSupport.Backtest.Panels;
using SchoolSupport.SampleRegion.Simulation;

namespace SchoolSupport.Bench.Decline;

/// <summary>
/// What the score of decline is worth in invented regions of a size, and what it costs: generated, foretold for past years, judged,
/// trained and scored, over some seeds.
/// </summary>
internal static class DeclineRuns
{
    private const string BarePass = "bare pass over all results and values";

    private static readonly CultureInfo _plain = CultureInfo.InvariantCulture;

    public static void Run(int schools, double covariateShare, int seeds)
    {
        var runs = new List<ModelCard>();
        for (int seed = 1; seed <= seeds; seed++)
        {
            var phases = new Phases();
            DeclinePanel panel = phases.Time("generated", () => GeneratedPanel.Of(
                SimulatedRegion.Generate(GeneratedRegion.Parameters(schools, seed, covariateShare))));
            double sum = phases.Time(BarePass, () => Pass(panel));
            DeclineExamples examples = phases.Time("examples", () => DeclineExamples.Of(panel, DeclineRule.Usual));
            BackTest test = phases.Time("back-test", () => BackTest.Run(examples));
            Choice choice = phases.Time("choice", () => Choice.Of(test, imported: null));
            runs.Add(phases.Time("card", () => ModelCard.Of(examples, test, choice)));
            SchoolScores scores = phases.Time("scores", () => SchoolScores.Of(examples, test, choice, imported: null)!);
            Console.WriteLine(string.Create(_plain, $"seed {seed}: {scores.Schools.Count} schools scored by {runs[^1].Chosen}, {sum:0} pupils and values\n"));
            phases.Print(Console.Out, BarePass);
        }

        Console.WriteLine($"\n{schools} schools, R2 = {covariateShare.ToString(_plain)}, last year tested, mean of {seeds}:\n");
        Console.WriteLine("| rung | AUC, last year | each year | Brier skill | P@10 % | base | ECE | approved |\n|---|---|---|---|---|---|---|---|");
        foreach (IGrouping<Rung, RungCard> rung in runs.SelectMany(card => card.Rungs).Where(rung => rung.Years.Count > 0).GroupBy(rung => rung.Rung))
        {
            Measures[] last = [.. rung.Select(one => one.Years[^1])];
            Console.WriteLine(string.Create(_plain,
                $"| {rung.Key.Code()} | {last.Average(one => one.Auc):0.000} | {EachYear(rung)} | {last.Average(one => one.BrierSkill):0.000} | {last.Average(one => one.PrecisionAt10):0.00} "
                + $"| {last.Average(one => one.BaseRate):0.00} | {last.Average(one => one.Ece):0.000} | {rung.Count(one => one.Standing == Standing.Approved)} of {seeds} |"));
        }

        Console.WriteLine("\n| low list | AUC | within territories | Brier skill | base | foretold for one | tested |\n|---|---|---|---|---|---|---|");
        foreach (IGrouping<string, LowListMethod> method in runs.SelectMany(card => card.LowList?.Methods ?? []).GroupBy(method => method.Code))
        {
            Measures[] last = [.. method.Select(one => one.Years[^1])];
            Console.WriteLine(string.Create(_plain,
                $"| {method.Key} | {last.Average(one => one.Auc):0.000} | {last.Average(one => one.TerritoryAuc):0.000} | {last.Average(one => one.BrierSkill):0.000} "
                + $"| {last.Average(one => one.BaseRate):0.000} | {last.Sum(one => one.Expected) / last.Sum(one => one.Declines):0.00} | {last.Length} |"));
        }

        Console.WriteLine(string.Create(_plain, $"\nnaive label by noise alone: AUC {runs.Average(card => card.Naive?.AucOfNoise):0.00}"));
    }

    private static string EachYear(IEnumerable<RungCard> runs) => string.Join(' ', runs.SelectMany(run => run.Years).GroupBy(year => year.Year)
        .Select(year => string.Create(_plain, $"{year.Average(one => one.Auc):0.000}")));

    /// <summary>What nothing that looks at every row once can be faster than.</summary>
    private static double Pass(DeclinePanel panel)
    {
        double sum = 0;
        foreach (PanelSchool school in panel.Schools)
        {
            foreach (PanelResult result in school.Results)
            {
                sum += result.N;
            }

            foreach (CovariateValue value in school.Values)
            {
                sum += value.Value;
            }
        }

        return sum;
    }
}
