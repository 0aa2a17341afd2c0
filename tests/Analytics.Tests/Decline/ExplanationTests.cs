using SchoolSupport.Analytics.Decline;
using SchoolSupport.Analytics.Decline.Explanations;
using SchoolSupport.Analytics.Decline.Features;
using SchoolSupport.Analytics.Decline.Models;

namespace SchoolSupport.Analytics.Tests.Decline;

public sealed class ExplanationTests
{
    private static readonly Lazy<DeclineExamples> _examples = new(() => DeclineExamples.Of(Panels.Random(60, 6, seed: 3), DeclineRule.Usual));

    private static LogisticModel Line => LogisticModel.Fit(
        _examples.Value.Schema, [.. _examples.Value.Schema.Features.Select(feature => feature.Code)], _examples.Value.Labelled);

    [Fact]
    public void Reasons_OfALine_SumToTheScore()
    {
        LogisticModel model = Line;
        OriginYear newest = _examples.Value.Newest!;

        Assert.All(newest.Examples, example =>
        {
            Reasons reasons = Reasons.Of(model, example, newest);

            Assert.True(reasons.AddUp);
            Assert.Equal(reasons.Score, reasons.Bias + reasons.All.Sum(reason => reason.Contribution), precision: 10);
            double[] sizes = [.. reasons.All.Select(reason => Math.Abs(reason.Contribution))];
            Assert.Equal(sizes.OrderDescending(), sizes);
        });
    }

    // A group put to the middle of its year moves the score of trees by what is told; a school in the middle of everything has no reasons.
    [Fact]
    public void Reasons_OfTrees_AreWhatTheScoreLosesWithoutTheGroup()
    {
        FeatureSchema schema = _examples.Value.Schema;
        BoostedModel model = BoostedModel.Fit(schema, ["history.level", "x:vacancies"], _examples.Value.Labelled);
        OriginYear newest = _examples.Value.Newest!;
        DeclineExample school = newest.Examples[0];
        double?[] values = [.. school.Values];
        values[schema.Place("x:vacancies")] = newest.Medians[schema.Place("x:vacancies")];

        Reasons reasons = Reasons.Of(model, school, newest);
        double without = model.Scores([model.Encoding.Encode(school with { Values = values }, newest)])[0];

        Assert.False(reasons.AddUp);
        Assert.Equal(reasons.Score - without, reasons.All.Single(reason => reason.Name == "вакансии").Contribution, precision: 10);
    }

    [Fact]
    public void ReasonText_TwoRaiseOneLowers_NamesThemWithTheTerritory()
    {
        var reasons = new Reasons(-0.5, -1.3,
        [
            new("вакансии", FeatureGroup.Staff, 0.6, 0.18, 0.06),
            new("история результатов", FeatureGroup.History, -0.4, null, null),
            new("смена классов", FeatureGroup.Cohorts, 0.3, null, null),
            new("текучесть кадров", FeatureGroup.Staff, 0.2, 0.2, 0.1),
            new("структура отметок", FeatureGroup.Marks, 0.01, null, null),
        ], AddUp: true);

        Assert.Equal(
            "Повышают риск: вакансии 0,18 (по территории 0,06); смена классов. Снижает: история результатов. "
                + "Это связь в данных прошлых лет, а не причина: причины знает школа.",
            ReasonText.Of(reasons));
    }

    // Base 0.2: below it low, from 0.2 to 0.3 raised, above 0.3 high.
    [Theory]
    [InlineData(0.199, RiskBand.Low)]
    [InlineData(0.2, RiskBand.Raised)]
    [InlineData(0.29, RiskBand.Raised)]
    [InlineData(0.31, RiskBand.High)]
    public void RiskBand_IsAgainstTheUsualShare(double probability, RiskBand expected) =>
        Assert.Equal(expected, RiskBands.Of(probability, 0.2));

    [Theory]
    [InlineData(0.34, "из 10 школ с такой оценкой снижение было у 3–4")]
    [InlineData(0.3, "из 10 школ с такой оценкой снижение было у 3")]
    [InlineData(0.04, "из 10 школ с такой оценкой снижение было меньше чем у одной")]
    public void OutOfTen_SaysItInSchools(double probability, string expected) => Assert.Equal(expected, RiskBands.OutOfTen(probability));

    [Fact]
    public void Rounded_IsToFivePercent() => Assert.Equal(0.35, RiskBands.Rounded(0.338), precision: 12);
}
