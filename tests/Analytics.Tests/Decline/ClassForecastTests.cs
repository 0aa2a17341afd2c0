using SchoolSupport.Analytics.Decline;
using SchoolSupport.Analytics.Decline.Features;
using SchoolSupport.Analytics.Decline.Panels;
using SchoolSupport.Analytics.Statistics;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Analytics.Tests.Decline;

public sealed class ClassForecastTests
{
    private static readonly PanelProcedure _work = new("8", 8);
    private static readonly PanelProcedure _exam = new("9", 9, IsFinal: true);

    // Ten succeed of 20 everywhere, but 14 in one school and 6 in another: the rate stays 1/2 and p(1 − p) 1/4. The two years of grade 8
    // are two cohorts and the next one is a third, so two results and the level are all there is: two equations with two unknowns.
    [Fact]
    public void Forecast_OneGradeTwoYears_IsTheSolutionByHand()
    {
        DeclineExamples examples = Of(
            [.. Enumerable.Range(0, 20).Select(i => School($"s{i:00}", [(20, 10), (20, 10)], null)),
                School("high", [(20, 14), (20, 14)], null), School("low", [(20, 6), (20, 6)], null)]);

        LocalLevel model = examples.Newest!.Model;
        double level = model.Tau * model.Tau;
        double own = level + (0.25 * (0.011 + (0.71 / 20) + (1.0 / 20) + 0.047));
        double both = level * model.Rho;
        double determinant = (own * own) - (both * both);
        double first = 0.2 * (own - both) / determinant;
        double forecast = (level * model.Rho * model.Rho * first) + (level * model.Rho * first);

        Assert.Equal(forecast - Example(examples, "high").Outlook.Level.Mean, Forecast(examples, "high"), 1e-12);
    }

    // Both schools have the same 28 of 40; in one the strong class leaves, in the other it will sit the examination.
    [Fact]
    public void Forecast_StrongClassComes_IsHigherThanWhenItLeaves()
    {
        DeclineExamples examples = Of(
            [.. Enumerable.Range(0, 20).Select(i => School($"s{i:00}", [(20, 10), (20, 10)], [(20, 10), (20, 10)])),
                School("comes", [(20, 10), (20, 18)], [(20, 10), (20, 10)]), School("leaves", [(20, 10), (20, 10)], [(20, 10), (20, 18)])]);

        Assert.Equal(Example(examples, "comes").Outlook.Level.Mean, Example(examples, "leaves").Outlook.Level.Mean, 1e-12);
        Assert.True(Forecast(examples, "comes") > Forecast(examples, "leaves") + 0.01);
    }

    [Fact]
    public void Forecast_NoGrades_IsNotKnown()
    {
        var panel = DeclinePanel.Of([.. Panels.Random(6, 3, seed: 2).Schools.Select(school => school with
        {
            Results = [.. school.Results.Select(result => result with { Procedure = result.Procedure with { Grade = null } })],
        })], Panels.Covariates);
        var examples = DeclineExamples.Of(panel, DeclineRule.Usual);

        Assert.All(examples.Newest!.Examples, example => Assert.Null(example.Values[examples.Schema.Place("cohorts.forecast")]));
    }

    private static DeclineExamples Of(PanelSchool[] schools) => DeclineExamples.Of(DeclinePanel.Of(schools, []), DeclineRule.Usual);

    private static DeclineExample Example(DeclineExamples examples, string school) =>
        examples.Newest!.Examples.Single(example => example.School.Id == school);

    private static double Forecast(DeclineExamples examples, string school) =>
        Example(examples, school).Values[examples.Schema.Place("cohorts.forecast")]!.Value;

    private static PanelSchool School(string id, (int N, int Good)[] works, (int N, int Good)[]? exams) => new(
        id,
        null,
        [
            .. works.Select((seen, i) => Result(2024 + i, _work, seen)),
            .. exams?.Select((seen, i) => Result(2024 + i, _exam, seen)) ?? [],
        ],
        []);

    private static PanelResult Result(int year, PanelProcedure procedure, (int N, int Good) seen) => new(
        new SchoolYear(year), procedure, seen.N, seen.Good, null, null, CutOff.ResultsOf(new SchoolYear(year)));
}
