using SchoolSupport.Analytics.Decline;
using SchoolSupport.Analytics.Decline.Cards;
using SchoolSupport.Analytics.Decline.Explanations;
using SchoolSupport.Analytics.Decline.Features;
using SchoolSupport.Analytics.Decline.Ladder;
using SchoolSupport.Analytics.Decline.Models;
using SchoolSupport.Analytics.Decline.Panels;

namespace SchoolSupport.Analytics.Tests.Decline;

public sealed class LadderTests
{
    [Fact]
    public void Choice_ElevenSchools_RefusesInWordsWithItsNumbers()
    {
        DeclineExamples examples = DeclineExamples.Of(Panels.Random(11, 6, seed: 1), DeclineRule.Usual);
        var test = BackTest.Run(examples);

        var choice = Choice.Of(test, imported: null);

        // 11 schools × 3 origins (the years 3, 4, 5 of 6), two of the results known a year late being all that may be missing.
        Assert.Equal(Rung.Formula, choice.Chosen);
        Assert.Empty(test.Models);
        Assert.Equal(11, test.Data.Schools);
        Assert.Equal(3, test.Data.Transitions);
        Assert.Matches(
            "^Модель не обучалась: 11 школ, \\d+ школо-\\w+, 3 перехода от года к году, \\d+ случ\\w+ снижения; нужно не меньше 300 школ, 3 переходов, "
                + "60 случаев\\. Можно загрузить модель региона\\. Ниже – расчёт по формуле, он использует только историю результатов школы\\.$",
            choice.Sentence);
    }

    [Fact]
    public void Choice_OneYear_StillAnswers()
    {
        DeclineExamples examples = DeclineExamples.Of(Panels.Random(3, 1, seed: 1), DeclineRule.Usual);
        var test = BackTest.Run(examples);
        var choice = Choice.Of(test, imported: null);

        Assert.Equal(Rung.Formula, choice.Chosen);
        Assert.Null(SchoolScores.Of(examples, test, choice, imported: null));
        Assert.Contains("Проверить не на чем", CardMarkdown.Write(ModelCard.Of(examples, test, choice)), StringComparison.Ordinal);
    }

    // Schools are judged together, so a gain that one school alone has is no gain.
    [Theory]
    [InlineData(0.9, true)]
    [InlineData(0.5, false)]
    public void Gate_ChallengerKnowsOrDoesNot_PassesOrNot(double certainty, bool passes)
    {
        Gate gate = Gate.Of([Fold(certainty)], Rung.Logistic, Rung.Constant)!;

        Assert.Equal(passes, gate.Passed);
        Assert.Equal(passes, gate.HasSkill);
    }

    // Foretold 0.9 of declined and 0.6 of the others: 30 of 20, half too many.
    [Fact]
    public void Gate_ForetellsTooMany_IsNotCalibrated()
    {
        Gate gate = Gate.Of([Fold(0.9, ofOthers: 0.6)], Rung.Logistic, Rung.Constant)!;

        Assert.False(gate.IsCalibrated);
        Assert.Equal(30.0 / 20, gate.Calibration!.Value, precision: 10);
    }

    [Fact]
    public void Affordable_FewDeclines_DropsContextThenChanges()
    {
        DeclineExamples examples = DeclineExamples.Of(Panels.Random(60, 6, seed: 3), DeclineRule.Usual);

        // 25 features; without context and objectivity 21; without changes of covariates 20.
        Assert.Equal(25, Count(250));
        Assert.Equal(21, Count(249));
        Assert.Equal(20, Count(209));
        Assert.Null(Affordable(examples, 199));

        int Count(int declines) => Affordable(examples, declines)!.Count;
    }

    // A column of a table that nobody filled in: of 25 features four have no value, and 21 are all that cases are needed for.
    [Fact]
    public void Affordable_FeaturesNoSchoolHas_NeedNoDeclines()
    {
        DeclineExamples examples = DeclineExamples.Of(
            DeclinePanel.Of(Panels.Random(60, 6, seed: 3).Schools.Select(school => school with { Values = [] }), Panels.Covariates), DeclineRule.Usual);

        Assert.Equal(25, examples.Schema.Features.Count);
        Assert.Equal(21, Affordable(examples, 210)!.Count);
        Assert.Contains("context.neighbours", Affordable(examples, 210)!);
    }

    private static IReadOnlyList<string>? Affordable(DeclineExamples examples, int declines) =>
        new LearningData(300, 1500, 5, declines).Affordable(examples.Schema, examples.Labelled);

    [Fact]
    public void RegionModel_WrittenAndRead_GivesTheSameProbabilities()
    {
        DeclineExamples region = DeclineExamples.Of(Panels.Random(60, 6, seed: 3), DeclineRule.Usual);
        RegionModel model = Exported(region);
        DeclineExamples district = DeclineExamples.Of(Panels.Random(11, 6, seed: 9), DeclineRule.Usual);

        RegionModel read = RegionModelJson.Read(RegionModelJson.Write(model));
        OriginYear newest = district.Newest!;

        Assert.Equal(
            model.For(district.Schema).Probabilities(newest, newest.Examples), read.For(district.Schema).Probabilities(newest, newest.Examples));
        Assert.Null(Imported.Of(read, district).Hindrance);
        Assert.Contains("вакансии", RegionModelJson.Write(model), StringComparison.Ordinal);
    }

    [Fact]
    public void Imported_OldOrForeign_IsRefusedWithTheReason()
    {
        DeclineExamples region = DeclineExamples.Of(Panels.Random(60, 6, seed: 3), DeclineRule.Usual);
        RegionModel model = Exported(region);
        DeclineExamples bare = DeclineExamples.Of(
            DeclinePanel.Of(region.Panel.Schools.Select(school => school with { Values = [] }), []), DeclineRule.Usual);

        Assert.Contains("не должно быть больше двух лет", Imported.Of(model with { LastYear = model.LastYear - 3 }, region).Hindrance, StringComparison.Ordinal);
        Assert.Contains("по версии 99", Imported.Of(model with { SchemaVersion = 99 }, region).Hindrance, StringComparison.Ordinal);
        Assert.Contains("снижением она считает другое", Imported.Of(model with { Rule = new DeclineRule(0.1) }, region).Hindrance, StringComparison.Ordinal);

        // 20 of its 24 features are known without covariates: 83 %. Four columns of another place bring it below 80 %.
        Assert.Null(Imported.Of(model, bare).Hindrance);
        RegionModel richer = model with
        {
            Columns = [.. model.Columns, .. Enumerable.Range(0, 4).Select(i => new RegionColumn($"x:other{i}", "другое", false, 0, 1, 0.1))],
        };
        Assert.Contains("её признаков, нужно не меньше 80 %", Imported.Of(richer, bare).Hindrance, StringComparison.Ordinal);

        // The table has the columns, and nobody filled them in: not known either.
        DeclineExamples unfilled = DeclineExamples.Of(
            DeclinePanel.Of(bare.Panel.Schools, [.. Panels.Covariates, .. Enumerable.Range(0, 4).Select(i => new Covariate($"other{i}", CovariateGroup.Staff, "другое"))]),
            DeclineRule.Usual);
        Assert.Equal(Imported.Of(richer, bare).Hindrance, Imported.Of(richer, unfilled).Hindrance);
        Assert.Null(Imported.Of(richer, region with { Origins = [] }).Hindrance);
    }

    // Weights of the wrong sign and ten times too large: on the district's own past years it is surely worse than the formula.
    [Fact]
    public void Choice_ImportedModelFailsLocally_IsVetoed()
    {
        DeclineExamples district = DeclineExamples.Of(Panels.Random(40, 8, seed: 5), DeclineRule.Usual);
        RegionModel model = Exported(district);
        RegionModel absurd = model with { LastYear = model.LastYear - RegionModel.MaxAge, Bias = 3, Columns = [.. model.Columns.Select(column => column with { Weight = -10 * column.Weight })] };
        var imported = Imported.Of(absurd, district);

        var choice = Choice.Of(BackTest.Run(district, imported), imported);

        Assert.Equal(Rung.Formula, choice.Chosen);
        Assert.StartsWith("Загруженная модель не допущена: на местных данных прошлых лет она хуже", choice.Of(Rung.Imported).Sentence, StringComparison.Ordinal);
    }

    // Results of 2016 to 2023: a decline is defined from 2019 on, two years are only learned from, 2021 to 2023 are foretold. A model learned up
    // to 2022 can be tested by 2023 alone, one learned up to 2023 by nothing.
    [Theory]
    [InlineData(2021, new[] { 2022, 2023 }, " Весна 2021 года в проверку не вошла: модель могла на ней учиться.")]
    [InlineData(2022, new[] { 2023 }, " Вёсны 2021–2022 годов в проверку не вошли: модель могла на них учиться.")]
    [InlineData(2023, new int[0], "Загруженная модель показана без местной проверки: прошлых лет для неё мало. Вёсны 2021–2023 годов в проверку не вошли: модель могла на них учиться.")]
    public void Choice_ImportedModel_IsJudgedOnlyByYearsItDidNotLearnFrom(int lastYear, int[] tested, string told)
    {
        DeclineExamples district = DeclineExamples.Of(Panels.Random(40, 8, seed: 5), DeclineRule.Usual);
        var imported = Imported.Of(Exported(district) with { LastYear = lastYear }, district);

        var test = BackTest.Run(district, imported);
        var choice = Choice.Of(test, imported);
        var card = ModelCard.Of(district, test, choice, intervals: false);

        Assert.Equal([2021, 2022, 2023], test.Folds.Select(fold => fold.Foretold));
        Assert.Equal(tested, test.Folds.Where(fold => fold.Probabilities.ContainsKey(Rung.Imported)).Select(fold => fold.Foretold));
        Assert.Equal(Rung.Imported, choice.Chosen);
        Assert.Equal(tested.Length == 0, choice.Of(Rung.Imported).Gate is null);
        Assert.EndsWith(told, choice.Sentence, StringComparison.Ordinal);
        Assert.Equal(tested, card.Rungs.Single(rung => rung.Rung == Rung.Imported).Years.Select(year => year.Year!.Value));
        Assert.Contains(told, CardMarkdown.Write(card), StringComparison.Ordinal);

        // What «was» may be told only of tested years, and from thirty cases of a band on: forty rows of one year are too few.
        Assert.Equal(tested.Length == 0, card.Reliability is null);
        Assert.Equal(tested.Length == 2, SchoolScores.Of(district, test, choice, imported)!.Schools.Any(school => school.Observed is not null));
    }

    // Eleven schools in four years: too few to say what is usual here, so that bands are those of the model's home, in the list and in the card.
    [Fact]
    public void Bands_OfFewCasesAndABroughtModel_AreOfItsHomeInTheListAndInTheCard()
    {
        DeclineExamples district = DeclineExamples.Of(Panels.Random(11, 7, seed: 9), DeclineRule.Usual);
        RegionModel source = Exported(district) with { BaseRate = 0.23 };
        var imported = Imported.Of(source with { LastYear = source.LastYear - RegionModel.MaxAge }, district);
        var test = BackTest.Run(district, imported);
        var choice = Choice.Of(test, imported);

        SchoolScores scores = SchoolScores.Of(district, test, choice, imported)!;
        Reliability card = ModelCard.Of(district, test, choice, intervals: false).Reliability!;

        Assert.InRange(test.Data.SchoolYears, 1, Choice.MinCases - 1);
        Assert.Equal((Rung.Imported, 0.23), (choice.Chosen, scores.BaseRate!.Value));
        Assert.Equal(card.Bins.Sum(bin => bin.N), card.Bands.Sum(band => band.Bin.N));
        Assert.All(card.Bands, band => Assert.Equal((band.Band, band.Band), (RiskBands.Of(band.Bin.Least, 0.23), RiskBands.Of(band.Bin.Greatest, 0.23))));

        // A home without declines has no bands to give.
        Assert.Null(Choice.Of(test, imported with { Source = source with { BaseRate = 0 } }).UsualShare);
    }

    internal static RegionModel Exported(DeclineExamples examples)
    {
        LogisticModel model = LogisticModel.Fit(examples.Schema, [.. examples.Schema.Features.Select(feature => feature.Code)], examples.Labelled);
        return new RegionModel(
            "Учебная область", FeatureSchema.Version, examples.Schema.Hash, 60, 180, examples.Newest!.Year.StartYear + 1, examples.Rule,
            examples.Newest.Model, 0.2, model.Ridge, model.Line.Bias,
            [
                .. model.Encoding.Columns.Zip(model.Line.Weights, (column, weight) => new RegionColumn(
                    column.Feature, examples.Schema.Features[examples.Schema.Place(column.Feature)].Title, column.IsMissing, column.Mean, column.Deviation, weight)),
            ],
            Card: null);
    }

    /// <summary>Forty schools, every other one declined; the constant says one half.</summary>
    private static Fold Fold(double ofDeclined, double? ofOthers = null)
    {
        DeclinePanel panel = Panels.Random(40, 4, seed: 6);
        OriginYear origin = DeclineExamples.Of(panel, DeclineRule.Usual).Origins[0];
        DeclineExample[] rows = [.. origin.Examples.Select((example, i) => example with { Declined = i % 2 == 0 })];
        return new Fold(
            origin,
            rows,
            new Dictionary<Rung, IReadOnlyList<double>>
            {
                [Rung.Constant] = [.. rows.Select(_ => 0.5)],
                [Rung.Logistic] = [.. rows.Select((row, i) => (row.Declined == true ? ofDeclined : ofOthers ?? 1 - ofDeclined) + (i % 4 < 2 ? 0.01 : -0.01))],
            },
            new Dictionary<Rung, DeclineModel>());
    }
}
