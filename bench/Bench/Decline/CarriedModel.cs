using System.Globalization;
using SchoolSupport.Analytics.Decline;
using SchoolSupport.Analytics.Decline.Cards;
using SchoolSupport.Analytics.Decline.Features;
using SchoolSupport.Analytics.Decline.Ladder;
using SchoolSupport.Analytics.Decline.Models;
using SchoolSupport.Backtest.Panels;
using SchoolSupport.SampleRegion.Simulation;

namespace SchoolSupport.Bench.Decline;

/// <summary>
/// What a region's model is worth in districts too small to train one: a model of one invented region asked in districts of others,
/// beside the formula, over all their tested years.
/// </summary>
internal static class CarriedModel
{
    private const int SchoolsOfRegion = 1_500;
    private const int FirstDistrict = 1_000;

    public static void Run(int schools, double covariateShare, int districts)
    {
        DeclineExamples region = Examples(SchoolsOfRegion, seed: 1, covariateShare);
        var trained = BackTest.Run(region);
        RegionModel? model = RegionExport.Of("region", region, trained, Choice.Of(trained, imported: null));
        if (model is null)
        {
            Console.WriteLine("The region approved no model: there is nothing to carry.");
            return;
        }

        var worth = new List<(Measures Formula, Measures Carried, bool Vetoed)>();
        for (int i = 0; i < districts; i++)
        {
            DeclineExamples district = Examples(schools, FirstDistrict + i, covariateShare);
            // Regions are invented apart, so the model has learned from none of the district's years and all of them test it.
            var imported = Imported.Of(RegionModelJson.Read(RegionModelJson.Write(model)), district);
            imported = imported with { Source = imported.Source with { LastYear = district.Labelled[0].Year.StartYear } };
            var test = BackTest.Run(district, imported);
            var choice = Choice.Of(test, imported);
            ModelCard card = ModelCard.Of(district, test, choice, intervals: false);
            if (card.Rungs.Single(rung => rung.Rung == Rung.Formula).All is { Auc: not null } formula && card.Rungs.Single(rung => rung.Rung == Rung.Imported).All is { } carried)
            {
                worth.Add((formula, carried, choice.Of(Rung.Imported).Standing == Standing.Refused));
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"model of {SchoolsOfRegion} schools ({model.Columns.Count} columns) in {worth.Count} districts of {schools}, R2 = {covariateShare}: AUC {worth.Average(one => one.Carried.Auc):0.000}, formula "
            + $"{worth.Average(one => one.Formula.Auc):0.000}; Brier skill {worth.Average(one => one.Carried.BrierSkill):0.000}, formula {worth.Average(one => one.Formula.BrierSkill):0.000}; "
            + $"better AUC in {worth.Count(one => one.Carried.Auc > one.Formula.Auc)}; vetoed in {worth.Count(one => one.Vetoed)}"));
    }

    private static DeclineExamples Examples(int schools, int seed, double covariateShare) =>
        DeclineExamples.Of(GeneratedPanel.Of(SimulatedRegion.Generate(GeneratedRegion.Parameters(schools, seed, covariateShare))), DeclineRule.Usual);
}
