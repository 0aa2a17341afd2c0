using SchoolSupport.Analytics.Decline;
using SchoolSupport.Analytics.Decline.Features;
using SchoolSupport.Analytics.Decline.Outcomes;
using SchoolSupport.Analytics.Decline.Panels;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Analytics.Tests.Decline;

public sealed class OutcomeTests
{
    private static readonly DeclinePanel _panel = Panels.Random(60, 7, seed: 11);
    private static readonly SchoolYear _origin = new(Panels.FirstYear + 4);

    /// <summary>A run of then, judged by what came: the same as the label a back-test of now gives.</summary>
    [Fact]
    public void Outcome_OfAStoredRun_IsTheLabelOfTheBackTest()
    {
        OriginYear then = DeclineExamples.Of(_panel.Until(_origin), DeclineRule.Usual).Newest!;
        Dictionary<string, bool?> labels = DeclineExamples.Of(_panel.Until(_origin.Next), DeclineRule.Usual).Origins.Single(origin => origin.Year == _origin)
            .Examples.ToDictionary(example => example.School.Id, example => example.Declined);

        IReadOnlyList<SchoolOutcome> outcomes = Outcomes(then, _panel.Until(_origin.Next));

        Assert.Contains(outcomes, outcome => outcome.State == OutcomeState.Declined);
        Assert.All(outcomes, outcome => Assert.Equal(labels[outcome.School], outcome.State switch
        {
            OutcomeState.Declined => true,
            OutcomeState.NotDeclined => false,
            _ => null,
        }));
    }

    [Fact]
    public void Outcome_BeforeTheYearHasCome_IsNotYet()
    {
        OriginYear then = DeclineExamples.Of(_panel.Until(_origin), DeclineRule.Usual).Newest!;

        Assert.All(Outcomes(then, _panel.Until(_origin)), outcome => Assert.Equal(OutcomeState.NotYet, outcome.State));
    }

    [Fact]
    public void Outcome_OfASchoolThatIsNoMore_IsNoResults()
    {
        OriginYear then = DeclineExamples.Of(_panel.Until(_origin), DeclineRule.Usual).Newest!;
        var without = DeclinePanel.Of(_panel.Schools.Where(school => school.Id != "s003"), _panel.Covariates);

        Assert.Equal(OutcomeState.NoResults, Outcomes(then, without).Single(outcome => outcome.School == "s003").State);
    }

    // Judged as it was a year after, although it was joined later; not judged where the foretold year is of other pupils.
    [Fact]
    public void Outcome_OfASchoolAnotherWasJoinedTo_IsNotDefinedInThatYearOnly()
    {
        OriginYear then = DeclineExamples.Of(_panel.Until(_origin), DeclineRule.Usual).Newest!;

        Assert.Equal((OutcomeState.NotDefined, null), Of(_origin.Next));
        Assert.Equal(Of(null), Of(_origin.Next.Next));
        Assert.NotEqual(OutcomeState.NotDefined, Of(null).State);

        (OutcomeState State, double? Difference) Of(SchoolYear? joined)
        {
            var now = DeclinePanel.Of(
                _panel.Schools.Select(school => school.Id == "s003" && joined is { } year ? school with { Joined = [year] } : school), _panel.Covariates);
            SchoolOutcome outcome = Outcomes(then, now).Single(outcome => outcome.School == "s003");
            return (outcome.State, outcome.Difference);
        }
    }

    private static IReadOnlyList<SchoolOutcome> Outcomes(OriginYear then, DeclinePanel now) => SchoolOutcome.Of(
        now, then.Year, then.Model, DeclineRule.Usual,
        [.. then.Examples.Select(example => new Foretold(example.School.Id, example.Outlook.Level, example.Observations))]);
}
