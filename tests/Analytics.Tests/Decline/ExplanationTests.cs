using SchoolSupport.Analytics.Decline;
using SchoolSupport.Analytics.Decline.Cards;
using SchoolSupport.Analytics.Decline.Explanations;
using SchoolSupport.Analytics.Decline.Features;
using SchoolSupport.Analytics.Decline.Models;
using SchoolSupport.Analytics.Decline.Panels;
using SchoolSupport.Analytics.Phrases;

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
            new("вакансии", FeatureGroup.Staff, 0.6, 0.18, 0.06) { Unit = CovariateUnit.Share },
            new("история результатов", FeatureGroup.History, -0.4, null, null) { Clause = "decline.reason.history.spread.low" },
            new("сила классов", FeatureGroup.Cohorts, 0.3, null, null) { Clause = "decline.reason.cohorts.flow.low" },
            new("текучесть кадров", FeatureGroup.Staff, 0.2, 0.2, 0.1) { Unit = CovariateUnit.Share },
            new("структура отметок", FeatureGroup.Marks, 0.01, null, null),
        ], AddUp: true);

        Assert.Equal(
            "Повышают риск: вакансии 18\u00A0% (по территории 6\u00A0%); классы будущего года слабее нынешних. Снижает: результаты последних лет ровные. "
                + "Это связь в данных прошлых лет, а не причина: причины знает школа.",
            ReasonText.Of(reasons));
    }

    [Theory]
    [InlineData(0.18, 0.06, null, CovariateUnit.Share, "вакансии 18\u00A0% (по территории 6\u00A0%)")]
    [InlineData(0.062, 0.06, null, CovariateUnit.Share, "вакансии 6,2\u00A0% (по территории 6,0\u00A0%)")]
    [InlineData(0.18, 0.06, -0.02, CovariateUnit.Share, "вакансии 18\u00A0% (по территории 6\u00A0%), за год −2\u00A0п.п.")]
    [InlineData(3.0, 1.5, 0.5, CovariateUnit.Number, "вакансии 3,0 (по территории 1,5), за год +0,5")]
    public void Told_Covariate_HasUnitsAndTellsItFromTheTerritory(double value, double typical, double? change, CovariateUnit unit, string expected) =>
        Assert.Equal(expected, ReasonText.Told(new Reason("вакансии", FeatureGroup.Staff, 1, value, typical) { Unit = unit, Change = change }));

    // Every feature that is computed from results can be told both ways.
    [Fact]
    public void Clauses_OfAllFeatures_AreInTheList() => Assert.All(
        FeatureSchema.Of([]).Features,
        feature => Assert.NotEqual(PhraseList.Say(Clause.Code(feature.Code, isHigh: true)), PhraseList.Say(Clause.Code(feature.Code, isHigh: false))));

    [Theory]
    [InlineData("cohorts.flow", -1.2, -0.03, 0.01, "классы будущего года слабее нынешних")]
    [InlineData("cohorts.flow", 1.2, 0.03, 0.01, "классы будущего года сильнее нынешних")]
    [InlineData("cohorts.flow", -0.2, 0.005, 0.01, null)]
    [InlineData("history.spread", -0.8, 0.01, 0.03, "результаты последних лет ровные")]
    [InlineData("history.spread", -0.8, 0.04, 0.03, null)]
    [InlineData("marks.twos-change", 0.8, null, 0.03, null)]
    public void Clause_SaysOnlyWhatIsTrueOfTheSchool(string feature, double column, double? value, double? median, string? expected)
    {
        Feature known = FeatureSchema.Of([]).Features.Single(one => one.Code == feature);

        Assert.Equal(expected, Clause.Of(known, column, value, median) is { } code ? PhraseList.Say(code) : null);
    }

    // Level raises the score by two, doubt lowers it by a half: the group is told by the level, which leads.
    [Fact]
    public void Reasons_OfAGroup_AreToldByWhatLeadsIt()
    {
        OriginYear newest = _examples.Value.Newest!;
        DeclineExample school = newest.Examples.First(example => example.Outlook.Level.Mean > newest.Medians[0] && example.Outlook.Level.Mean > 0);
        var model = new LogisticModel(
            new FeatureEncoding(_examples.Value.Schema, [new("history.level", false, 0, school.Outlook.Level.Mean / 2), new("history.pupils", false, 0, 10)]),
            new RidgeLogistic(0, [1, -0.1]),
            100);

        Reason reason = Assert.Single(Reasons.Of(model, school, newest).All);

        Assert.InRange(reason.Contribution, 1.5, 2.0);
        Assert.Equal("уровень школы выше обычного по территории, ему есть куда снижаться", ReasonText.Told(reason));
    }

    [Fact]
    public void Reasons_NewDirectorAndUnknownVacancies_AreToldInWords()
    {
        Assert.Equal("в школе новый директор", ReasonText.Told(
            new Reason("новый директор", FeatureGroup.Staff, 1, 1, 0) { Unit = CovariateUnit.YesNo, Clause = Clause.YesNo("new-director", isYes: true) }));
        Assert.Equal("вакансии: сведений нет", ReasonText.Told(new Reason("вакансии", FeatureGroup.Staff, 1, null, 0.1) { Clause = Clause.Unknown }));
        Assert.Contains("по формуле", ReasonText.Of(null), StringComparison.Ordinal);
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
    [InlineData(0.34, "по расчёту из 10 таких школ снижение ожидается у 3–4")]
    [InlineData(0.3, "по расчёту из 10 таких школ снижение ожидается у 3")]
    [InlineData(0.04, "по расчёту из 10 таких школ снижение ожидается меньше чем у одной")]
    [InlineData(0, "по расчёту из 10 таких школ снижение ожидается меньше чем у одной")]
    public void OutOfTen_NothingObserved_IsACalculation(double probability, string expected) => Assert.Equal(expected, OutOfTen.Of(probability, null));

    // 17 of 50 is 34 %, whatever had been foretold; 0 of 50 is nobody.
    [Fact]
    public void OutOfTen_Observed_SaysWhatWas()
    {
        ReliabilityBin bin = new(0.2, 0.3, 0.25, 50, 17, new(0.24, 0.46));

        Assert.Equal("из 10 школ с такой оценкой снижение было у 3–4 (в прошлые годы таких оценок 50)", OutOfTen.Of(0.25, bin));
        Assert.Equal("ни у одной школы с такой оценкой снижения не было (в прошлые годы таких оценок 50)", OutOfTen.Of(0.25, bin with { Declines = 0 }));
    }

    [Fact]
    public void Rounded_IsToFivePercent() => Assert.Equal(0.35, RiskBands.Rounded(0.338), precision: 12);
}
