using System.Diagnostics;
using System.Globalization;
using SchoolSupport.Analytics.Decline;
using SchoolSupport.Analytics.Decline.Cards;
using SchoolSupport.Analytics.Decline.Explanations;
using SchoolSupport.Analytics.Decline.Features;
using SchoolSupport.Analytics.Decline.Ladder;
using SchoolSupport.Backtest.Panels;
using SchoolSupport.SampleRegion.Simulation;

namespace SchoolSupport.Bench.Decline;

/// <summary>
/// What the score of decline is worth in invented regions of a size, and what it costs: generated, foretold for past years, judged,
/// trained and scored, over some seeds.
/// </summary>
internal static class DeclineRuns
{
    private static readonly CultureInfo _plain = CultureInfo.InvariantCulture;

    public static void Run(int schools, double covariateShare, int seeds)
    {
        var runs = new List<ModelCard>();
        for (int seed = 1; seed <= seeds; seed++)
        {
            var clock = Stopwatch.StartNew();
            var region = SimulatedRegion.Generate(GeneratedRegion.Parameters(schools, seed, covariateShare));
            Analytics.Decline.Panels.DeclinePanel panel = GeneratedPanel.Of(region);
            TimeSpan generated = clock.Elapsed;
            var examples = DeclineExamples.Of(panel, DeclineRule.Usual);
            var test = BackTest.Run(examples);
            var choice = Choice.Of(test, imported: null);
            ModelCard card = ModelCard.Of(examples, test, choice);
            SchoolScores scores = SchoolScores.Of(examples, test, choice, imported: null)!;
            runs.Add(card);
            using var process = Process.GetCurrentProcess();
            Console.WriteLine(string.Create(_plain,
                $"seed {seed}: generated in {generated.TotalSeconds:0.0} s; trained, back-tested, judged and {scores.Schools.Count} schools scored in "
                + $"{(clock.Elapsed - generated).TotalSeconds:0.0} s; peak {process.PeakWorkingSet64 / 1e6:0} MB; {card.Chosen}"));
        }

        Console.WriteLine($"\n{schools} schools, R2 = {covariateShare.ToString(_plain)}, last year tested, mean of {seeds}:\n");
        Console.WriteLine("| rung | AUC | Brier skill | P@10 % | base | ECE | approved |\n|---|---|---|---|---|---|---|");
        foreach (IGrouping<Rung, RungCard> rung in runs.SelectMany(card => card.Rungs).Where(rung => rung.Years.Count > 0).GroupBy(rung => rung.Rung))
        {
            Measures[] last = [.. rung.Select(one => one.Years[^1])];
            Console.WriteLine(string.Create(_plain,
                $"| {rung.Key.Code()} | {last.Average(one => one.Auc):0.000} | {last.Average(one => one.BrierSkill):0.000} | {last.Average(one => one.PrecisionAt10):0.00} "
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
}
