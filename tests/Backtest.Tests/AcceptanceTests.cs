using SchoolSupport.Analytics.Decline;
using SchoolSupport.Analytics.Decline.Cards;
using SchoolSupport.Analytics.Decline.Explanations;
using SchoolSupport.Analytics.Decline.Features;
using SchoolSupport.Analytics.Decline.Ladder;
using SchoolSupport.Analytics.Decline.Models;
using Xunit.Abstractions;

namespace SchoolSupport.Backtest.Tests;

/// <summary>What the score is worth where the truth is known.</summary>
public sealed class AcceptanceTests(ITestOutputHelper output)
{
    private static readonly Lazy<(DeclineExamples Examples, BackTest Test, Choice Choice)> _strong = new(() => Region.Judged(1_500, 0.3, seed: 1));

    // Staffing says nothing, so no model of it may be approved; the gate may err in one of twenty, and twice is still chance.
    [Fact]
    public void Logistic_NothingToLearn_IsRefused()
    {
        Verdict[] verdicts = [.. Enumerable.Range(1, 20).Select(seed => Region.Judged(300, covariateShare: 0, seed).Choice.Of(Rung.Logistic))];

        output.WriteLine(string.Join('\n', verdicts.Select(verdict => verdict.Sentence)));
        Assert.InRange(verdicts.Count(verdict => verdict.Standing == Standing.Approved), 0, 2);
        Assert.All(verdicts.Where(verdict => verdict.Standing == Standing.Refused), verdict => Assert.NotNull(verdict.Gate));
    }

    [Fact]
    public void Logistic_StrongSignal_IsApprovedAndRanks()
    {
        (DeclineExamples examples, BackTest test, Choice choice) = _strong.Value;

        ModelCard card = ModelCard.Of(examples, test, choice, intervals: false);
        Measures measures = card.Rungs.Single(rung => rung.Rung == Rung.Logistic).All!;

        output.WriteLine($"{choice.Sentence} {measures}");
        Assert.Equal(Standing.Approved, choice.Of(Rung.Logistic).Standing);
        Assert.InRange(measures.Auc!.Value, 0.62, ModelCard.LeakAuc);
        Assert.InRange(measures.BrierSkill!.Value, 0.02, 0.12);
        Assert.InRange(measures.Ece!.Value, 0, 0.03);
        Assert.DoesNotContain(card.Warnings, warning => warning.Contains("AUC", StringComparison.Ordinal));
    }

    // Three columns of pure noise are among the covariates; staffing that matters must stand above all of them.
    [Fact]
    public void Importance_StrongSignal_FindsWhatMatters()
    {
        (DeclineExamples examples, BackTest test, Choice choice) = _strong.Value;

        IReadOnlyList<Importance> found = ModelCard.Of(examples, test, choice, intervals: false).Importance;

        double vacancies = found.Single(one => one.Reason == "вакансии").Mean;
        Assert.All(found.Where(one => one.Reason.StartsWith("случайный", StringComparison.Ordinal)), noise => Assert.True(noise.Most < vacancies));
    }

    // A formula that knows nothing but noise: the trap the label is made to avoid, and a guard of the invented region.
    [Fact]
    public void NaiveLabel_FormulaOfNoise_SeemsGood()
    {
        NaiveLabel naive = NaiveLabel.Of(_strong.Value.Test.Folds, DeclineRule.Usual)!;

        output.WriteLine($"{naive}");
        Assert.InRange(naive.AucOfNoise!.Value, 0.70, 0.80);
        Assert.InRange(naive.AucOfRise!.Value, 0.60, 0.75);
    }

    // The chance of the low list needs no training and orders schools of any place better than their twos of now do.
    [Theory]
    [InlineData(11, 30, 0.74)]
    [InlineData(50, 10, 0.77)]
    [InlineData(300, 4, 0.81)]
    public void LowList_ByTheChance_RanksBetterThanByTheTwosOfNow(int schools, int seeds, double least)
    {
        LowListCard[] cards = [.. Enumerable.Range(1, seeds).Select(seed => LowListCard.Of(Region.Examples(schools, 0.1, seed), Capacity.Usual, draws: 0)!)];

        (double chance, double now) = (Mean("chance"), Mean("twosNow"));
        output.WriteLine($"{chance} {now}");
        Assert.InRange(chance, least, 0.90);
        Assert.True(chance > now + 0.01);

        double Mean(string code) => cards.Select(card => card.Methods.Single(method => method.Code == code).Years[^1].Auc).OfType<double>().Average();
    }

    [Fact]
    public void ElevenSchools_AreRefusedWithoutAnException()
    {
        (DeclineExamples examples, BackTest test, Choice choice) = Region.Judged(11, 0.1, seed: 3);

        Assert.Equal(Rung.Formula, choice.Chosen);
        Assert.StartsWith("Модель не обучалась: 11 школ, ", choice.Sentence, StringComparison.Ordinal);
        Assert.Contains("Модель не обучалась: 11 школ, ", CardMarkdown.Write(ModelCard.Of(examples, test, choice)), StringComparison.Ordinal);
    }

    // Unexpectedness of each year in deviations of its forecast, over schools seen for two years or more.
    [Fact]
    public void Scores_OfOneStepForecasts_HaveADeviationOfOne()
    {
        OriginYear newest = _strong.Value.Examples.Newest!;
        int place = _strong.Value.Examples.Schema.Place("history.score");
        double[] scores = [.. newest.Examples.Select(example => example.Values[place]).OfType<double>()];

        Assert.InRange(Math.Sqrt(scores.Average(score => score * score)), 0.9, 1.1);
    }

    // A prevalence that depends on size would make a list of small schools by definition.
    [Fact]
    public void Label_IsAboutAsFrequentInSmallSchoolsAsInLarge()
    {
        IReadOnlyList<GroupRow> sizes = GroupTableOf(_strong.Value.Test);

        Assert.All(sizes, size => Assert.InRange(size.BaseRate, 0.15, 0.30));
    }

    // The highest come first, with exact reasons; each band begins where the share of past years says.
    [Fact]
    public void SchoolScores_OfTheRegion_AreInOrderWithReasonsAndBands()
    {
        (DeclineExamples examples, BackTest test, Choice choice) = _strong.Value;

        SchoolScores scores = SchoolScores.Of(examples, test, choice, imported: null)!;

        Assert.Equal(choice.Chosen, scores.Rung);
        Assert.Equal(examples.Newest!.Examples.Count, scores.Schools.Count);
        Assert.Equal(scores.Schools.OrderByDescending(school => school.Probability).Select(school => school.Place), Enumerable.Range(1, scores.Schools.Count));
        Assert.All(scores.Schools, school => Assert.Equal(RiskBands.Of(school.Probability, scores.BaseRate!.Value), school.Band));
        Assert.All(scores.Schools, school => Assert.Equal(school.Reasons!.Score, school.Reasons.Bias + school.Reasons.All.Sum(reason => reason.Contribution), 1e-9));
        Assert.Contains(scores.Schools.Take(20), school => ReasonText.Of(school.Reasons!).StartsWith("Повышают риск: вакансии ", StringComparison.Ordinal));
    }

    // A district of thirty schools cannot train; with the region's file it gets the region's probabilities and a sentence that says so.
    [Fact]
    public void RegionModel_InADistrict_IsShownThroughItsFile()
    {
        (DeclineExamples examples, BackTest test, Choice choice) = _strong.Value;
        // As it stands two years later: the years of the district after its last one test it.
        RegionModel exported = RegionExport.Of("Учебная область", examples, test, choice)!;
        exported = exported with { LastYear = exported.LastYear - RegionModel.MaxAge };
        DeclineExamples district = Region.Examples(30, covariateShare: 0.3, seed: 77);

        var imported = Imported.Of(RegionModelJson.Read(RegionModelJson.Write(exported)), district);
        var local = BackTest.Run(district, imported);
        var chosen = Choice.Of(local, imported);
        SchoolScores scores = SchoolScores.Of(district, local, chosen, imported)!;

        output.WriteLine(chosen.Sentence);
        Assert.Equal(Rung.Imported, chosen.Chosen);
        Assert.StartsWith("Загруженная модель показана: местные данные прошлых лет ей не противоречат", chosen.Sentence, StringComparison.Ordinal);
        Assert.Equal(
            ((LogisticModel)test.Models[Rung.Logistic]).Line.Weights, ((LogisticModel)imported.Model).Line.Weights);
        Assert.Equal(30, scores.Schools.Count);
        Assert.True(exported.Card!.Auc > 0.6);
    }

    private static IReadOnlyList<GroupRow> GroupTableOf(BackTest test) =>
        ModelCard.Of(_strong.Value.Examples, test, _strong.Value.Choice, intervals: false).BySize;
}
