using SchoolSupport.Analytics.Decline;
using SchoolSupport.Analytics.Decline.Explanations;
using SchoolSupport.Analytics.Decline.Features;
using SchoolSupport.Analytics.Decline.Ladder;
using SchoolSupport.Analytics.Decline.Panels;
using SchoolSupport.Analytics.Histories;
using SchoolSupport.Analytics.Tests.Histories;

namespace SchoolSupport.Analytics.Tests.Decline;

public sealed class MunicipalityPanelTests
{
    // ПОШ: Russian 2, 5, 0, 2, so 2 of 9 with 4 and 5, two twos and two fives; mathematics 2, 4, 2, 1.
    [Fact]
    public void Of_Baikalovo_HasTheCountsOfTheTable()
    {
        DeclinePanel panel = MunicipalityPanel.Of(Baikalovo.History(Baikalovo.Facts()));

        PanelSchool school = panel.Schools.Single(school => school.Id == $"{Baikalovo.Id("ПОШ")}");
        Assert.Equal(11, panel.Schools.Count);
        Assert.Equal([(9, 2, 2, 2), (9, 3, 2, 1)], school.Results
            .OrderBy(result => result.Good).Select(result => (result.N, result.Good, result.Twos!.Value, result.Fives!.Value)));
        Assert.All(school.Results, result => Assert.Equal((9, true), (result.Procedure.Grade!.Value, result.Procedure.IsFinal)));
        Assert.All(school.Results, result => Assert.True(result.Procedure.IsListed));
        Assert.All(school.Results, result => Assert.Equal(new DateOnly(2021, 7, 1), result.KnownAt));
    }

    // The same table two years running: too little to train and to say what is usual, enough for an order by the formula.
    [Fact]
    public void Scores_OfElevenSchoolsAndTwoYears_AreAnOrderWithoutBands()
    {
        FactBuilder facts = Baikalovo.Facts();
        foreach (Domain.Organisations.School school in Baikalovo.Schools)
        {
            facts.Oge(school.Id, Baikalovo.Year + 1, Baikalovo.Russian, 20, 2, 8, 6, 4);
        }

        MunicipalityHistory history = Baikalovo.History(facts);
        DeclineExamples examples = DeclineExamples.Of(MunicipalityPanel.Of(history), DeclineRule.Usual);
        var test = BackTest.Run(examples);
        var choice = Choice.Of(test, imported: null);

        SchoolScores scores = SchoolScores.Of(examples, test, choice, imported: null)!;

        // Of the eleven only those with ten results or more in the first year have two years: БСШ, БАСШ, ГСШ, ЕСШ (5 + 5), КСШ, НИСШ, ПОШ, ШСШ.
        Assert.Equal(8, scores.Schools.Count);
        Assert.Null(scores.BaseRate);
        Assert.All(scores.Schools, school => Assert.Equal((null, null), (school.Band, school.Reasons)));
        Assert.StartsWith("Модель не обучалась: 11 школ, 0 школо-лет, 0 переходов", choice.Sentence, StringComparison.Ordinal);
    }
}
