using MathNet.Numerics;
using SchoolSupport.Analytics.Decline;
using SchoolSupport.Analytics.Decline.Explanations;
using SchoolSupport.Analytics.Decline.Features;
using SchoolSupport.Analytics.Decline.Models;
using SchoolSupport.Analytics.Decline.Panels;
using SchoolSupport.Analytics.Statistics;

namespace SchoolSupport.Analytics.Tests.Decline;

public sealed class ChangeTests
{
    private static readonly Lazy<DeclineExamples> _examples = new(() => DeclineExamples.Of(Panels.Random(60, 6, seed: 3), DeclineRule.Usual));

    private static OriginYear Newest => _examples.Value.Newest!;

    // Five of the value and two of its change in a year: a value put to the median takes both with it.
    [Fact]
    public void Of_MoreVacanciesThanUsual_IsTheScoreOfTheMiddleSchool()
    {
        LogisticModel model = Model(("x:vacancies", 5), ("x:vacancies:change", 2), ("x:size", 3));
        int place = _examples.Value.Schema.Place("x:vacancies");
        double typical = Newest.Medians[place]!.Value;
        DeclineExample school = Newest.Examples.First(example => example.Values[place] > typical + 0.1 && example.Values[place + 1] is not null);
        double score = model.Scores([model.Encoding.Encode(school, Newest)])[0];

        PossibleChange change = Assert.Single(PossibleChange.Of(model, null, usual: 0.2, school, Newest)!);

        Assert.Equal("vacancies", change.Covariate.Code);
        Assert.Equal((school.Values[place]!.Value, typical), (change.Value, change.Typical));
        Assert.Equal(SpecialFunctions.Logistic(score - (7 * (change.Value - typical))), change.Probability, precision: 10);
    }

    // Fewer vacancies than usual need no advice, more of them is none, and of the number of pupils nobody is advised.
    [Fact]
    public void Of_NothingBetterToDo_IsEmpty()
    {
        int place = _examples.Value.Schema.Place("x:vacancies");
        DeclineExample few = Newest.Examples.First(example => example.Values[place] < Newest.Medians[place]);
        DeclineExample many = Newest.Examples.First(example => example.Values[place] > Newest.Medians[place] + 0.1);

        Assert.Empty(PossibleChange.Of(Model(("x:vacancies", 5)), null, 0.2, few, Newest)!);
        Assert.Empty(PossibleChange.Of(Model(("x:vacancies", -5)), null, 0.2, few, Newest)!);
        Assert.Empty(PossibleChange.Of(Model(("x:vacancies", -5)), null, 0.2, many, Newest)!);
        Assert.Null(PossibleChange.Of(Model(("x:size", 5), ("history.level", 1)), null, 0.2, many, Newest));
    }

    // 35 % above one and a half of 20 %, 24 % above 20 %.
    [Fact]
    public void Text_WithAChange_NamesItTheBandsAndThatItIsNoPromise()
    {
        SchoolScore school = Score(0.352, RiskBand.High) with { Changes = [new(SchoolCovariates.Vacancies, 0.18, 0.06, 0.24, RiskBand.Raised)] };

        Assert.Equal(
            [
                "Вакансии: 6\u00A0% вместо 18\u00A0%, как у обычной школы территории, – расчётный риск около 25\u00A0% (повышенный), сейчас около 35\u00A0% (высокий).",
                "Это связь, найденная в прошлых годах у многих школ, а не обещание: изменение показателя само по себе результата не гарантирует.",
                "Снижением будет считаться результат, который ниже обычного уровня школы на 7\u00A0п.п. или больше (при том же числе участников).",
                "Обычный уровень школы – на 10\u00A0п.п. выше ожидаемого для её набора работ; по результатам 4\u00A0лет он известен с точностью ±4\u00A0п.п.",
            ],
            ChangeText.Of(school));
    }

    // Rounded to 5 %, 2,4 % would be none and 97,6 % certain.
    [Theory]
    [InlineData(0.024, 0.30, "расчётный риск меньше 5\u00A0% (низкий), сейчас около 30\u00A0% (высокий).")]
    [InlineData(0.026, 0.30, "расчётный риск около 5\u00A0% (низкий), сейчас около 30\u00A0% (высокий).")]
    [InlineData(0.02, 0.024, "расчётный риск немного ниже, по-прежнему меньше 5\u00A0% (низкий).")]
    [InlineData(0.50, 0.976, "расчётный риск около 50\u00A0% (высокий), сейчас больше 95\u00A0% (высокий).")]
    public void Text_NearlyNoneOrCertain_IsNeverNoneOrCertain(double after, double before, string told) => Assert.EndsWith(
        told,
        ChangeText.Of(new(SchoolCovariates.Vacancies, 0.18, 0.06, after, RiskBands.Of(after, 0.15)), Score(before, RiskBands.Of(before, 0.15))),
        StringComparison.Ordinal);

    [Fact]
    public void Text_LittleOrNothingToChange_SaysSo()
    {
        PossibleChange little = new(SchoolCovariates.Category, 0.54, 0.71, 0.334, RiskBand.High);

        Assert.StartsWith(
            "Учителя с категорией: 71\u00A0% вместо 54\u00A0%, как у обычной школы территории, – расчётный риск немного ниже, по-прежнему около 35\u00A0% (высокий).",
            ChangeText.Of(little, Score(0.352, RiskBand.High)), StringComparison.Ordinal);
        Assert.EndsWith("– расчётный риск ниже.", ChangeText.Of(little with { Band = null }, Score(0.352, null)), StringComparison.Ordinal);
        Assert.StartsWith("Во всём, на что могут повлиять", ChangeText.Of(Score(0.352, RiskBand.High) with { Changes = [] })[0], StringComparison.Ordinal);
        Assert.Equal(3, ChangeText.Of(Score(0.352, RiskBand.High)).Count);
        Assert.StartsWith("Оценка использует только историю результатов", ChangeText.Of(Score(0.352, RiskBand.High))[0], StringComparison.Ordinal);
    }

    // The worked example of docs/decline/label.md: the corridor of 6.97 п.п. decides; 1.96·√0.0004 = 3.92 п.п.
    [Fact]
    public void Next_WorkedExample_HasTheMarginOfTheLabel()
    {
        NextResult next = Score(0.3, null).Next;

        Assert.Equal(0.069712, next.Margin, 6);
        Assert.Equal(0.10, next.Level);
        Assert.Equal(0.0392, next.LevelInterval.Width / 2, 4);
        Assert.Contains("на 5\u00A0п.п. или больше", ChangeText.Of(next with { Margin = 0.05 })[0], StringComparison.Ordinal);
        Assert.Contains("на 8,7\u00A0п.п. или больше", ChangeText.Of(next with { Margin = 0.087 })[0], StringComparison.Ordinal);
        Assert.StartsWith("Обычный уровень школы – около ожидаемого", ChangeText.Of(next with { Level = -0.004 })[1], StringComparison.Ordinal);
    }

    private static LogisticModel Model(params (string Feature, double Weight)[] columns) => new(
        new FeatureEncoding(_examples.Value.Schema, [.. columns.Select(column => new EncodedColumn(column.Feature, false, 0, 1))]),
        new RidgeLogistic(-1, [.. columns.Select(column => column.Weight)]),
        100);

    private static SchoolScore Score(double probability, RiskBand? band) => new(
        Newest.Examples[0] with
        {
            Outlook = DeclineOutlook.Of(new Level(0.10, 0.0004), 0.0025, LocalLevel.Quality, DeclineRule.Usual),
            Observations = 4,
        },
        probability, band, 1, "до 12 участников в работе", null);
}
