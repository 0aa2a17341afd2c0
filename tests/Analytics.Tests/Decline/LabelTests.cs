using SchoolSupport.Analytics.Decline;
using SchoolSupport.Analytics.Decline.Features;
using SchoolSupport.Analytics.Decline.Panels;
using SchoolSupport.Analytics.Statistics;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Analytics.Tests.Decline;

public sealed class LabelTests
{
    private static readonly PanelProcedure _work = new("8-Russian", 8);

    // F = 0.95²·0.0004 + 0.03² + 1.6·0.0025 + 0.04² = 0.006861, √F = 0.0828311; 0.841621·√F = 0.0697125 > 0.05:
    // the corridor decides, a result at or below 0.10 − 0.0697125 = 0.0302875 is a decline.
    [Fact]
    public void Outlook_SmallSchool_TheCorridorDecides()
    {
        DeclineOutlook outlook = DeclineOutlook.Of(new Level(0.10, 0.0004), 0.0025, LocalLevel.Quality, DeclineRule.Usual);

        Assert.Equal(0.006861, outlook.Variance, precision: 12);
        Assert.Equal(0.030288, outlook.Threshold, precision: 6);
        Assert.True(outlook.IsDecline(0.0302));
        Assert.False(outlook.IsDecline(0.0304));
    }

    // √F = √(0.95²·0.0001 + 0.0009 + 1.6·0.0001 + 0.0016) = 0.0524643, times 0.841621 = 0.0441551 < 0.05: the drop decides.
    [Fact]
    public void Outlook_LargeSchool_TheDropDecides()
    {
        DeclineOutlook outlook = DeclineOutlook.Of(new Level(0.10, 0.0001), 0.0001, LocalLevel.Quality, DeclineRule.Usual);

        Assert.Equal(0.05, outlook.Threshold, precision: 12);
    }

    // Observations 2, 3, 4 at the three origins: the first has too few past years, the last has no next year.
    [Fact]
    public void Examples_TooFewPastYearsOrNoNextYear_HaveNoLabel()
    {
        DeclineExamples examples = DeclineExamples.Of(Panel([20, 20, 20, 20]), DeclineRule.Usual);

        Assert.Equal([2015, 2016, 2017], examples.Origins.Select(origin => origin.Year.StartYear));
        Assert.Equal([null, true, null], examples.Origins.Select(origin => Of(origin).Declined is { } known ? (bool?)(known || true) : null));
        Assert.Equal([2016], examples.Labelled.Select(origin => origin.Year.StartYear));
    }

    // 9 of 10 pupils are too few for a value next year: no label, which is not «no decline».
    [Fact]
    public void Examples_TooFewPupilsNextYear_HaveNoLabel()
    {
        DeclineExamples examples = DeclineExamples.Of(Panel([20, 20, 20, 9]), DeclineRule.Usual);

        Assert.Null(Of(examples.Origins[1]).Declined);
    }

    [Fact]
    public void Examples_SchoolFallsFromHalfToNothing_Declined()
    {
        DeclineExamples examples = DeclineExamples.Of(Panel([40, 40, 40, 40], last: 0), DeclineRule.Usual);

        Assert.True(Of(examples.Origins[1]).Declined);
        Assert.True(Of(examples.Origins[1]).Fell);
        Assert.All(examples.Origins[1].Examples.Where(example => example.School.Id != "a"), example => Assert.False(example.Declined));
    }

    // Another school was joined in autumn 2018: spring 2019 is of other pupils than those of the origin 2017, and from then on «a» begins anew.
    // Origins 2016 and 2020 have three years of their own behind them and one of their own to come.
    [Fact]
    public void Examples_AnotherSchoolJoined_BeginAnew()
    {
        DeclinePanel panel = With(Panel([40, 40, 40, 40, 40, 40, 40, 40]), a => a with { Joined = [new SchoolYear(2018)] });

        DeclineExamples examples = DeclineExamples.Of(panel, DeclineRule.Usual);

        Assert.Equal([2, 3, 4, null, 2, 3, 4], examples.Origins.Select(origin => A(origin)?.Observations));
        Assert.Equal([null, false, null, null, null, false, null], examples.Origins.Select(origin => A(origin)?.Declined));
        Assert.Null(A(examples.Origins[2])!.Fell);
    }

    // Nobody succeeded in the four years before, half do now as everywhere: what was before does not weigh on the school of now.
    [Fact]
    public void Examples_AnotherSchoolJoined_DoNotCarryTheOldLevel()
    {
        DeclinePanel panel = With(Panel([40, 40, 40, 40, 40, 40, 40, 40]), a => a with
        {
            Results = [.. a.Results.Select(result => result.Year.StartYear < 2018 ? result with { Good = 0 } : result)],
        });
        DeclineExample carried = A(DeclineExamples.Of(panel, DeclineRule.Usual).Newest!)!;

        DeclineExample anew = A(DeclineExamples.Of(With(panel, a => a with { Joined = [new SchoolYear(2018)] }), DeclineRule.Usual).Newest!)!;

        Assert.Equal((8, 4), (carried.Observations, anew.Observations));
        Assert.True(carried.Outlook.Level.Mean < anew.Outlook.Level.Mean - 0.005);
        Assert.Equal(0, anew.Outlook.Level.Mean, precision: 6);
    }

    // Closed in the summer of 2018: spring 2018 of the origin 2016 was its last.
    [Fact]
    public void Examples_SchoolCloses_EndBeforeTheYearItDoesNotSee()
    {
        DeclinePanel panel = With(Panel([40, 40, 40, 40, 40]), a => a with { ClosedYear = 2018, Results = [.. a.Results.Where(result => result.Year.StartYear < 2018)] });

        DeclineExamples examples = DeclineExamples.Of(panel, DeclineRule.Usual);

        Assert.Equal([2, 3, null, null], examples.Origins.Select(origin => A(origin)?.Observations));
    }

    // What came after a year does not change the panel of then; what was so then does.
    [Fact]
    public void Hash_JoinedOrClosed_IsAnotherFromThatYear()
    {
        DeclinePanel panel = Panel([40, 40, 40, 40]);
        DeclinePanel joined = With(panel, a => a with { Joined = [new SchoolYear(2016)] });
        DeclinePanel closed = With(panel, a => a with { ClosedYear = 2017 });

        Assert.Equal(3, new[] { panel, joined, closed }.Select(one => one.Hash()).Distinct().Count());
        Assert.Equal(Until(panel, 2015), Until(joined, 2015));
        Assert.NotEqual(Until(panel, 2016), Until(joined, 2016));
        Assert.Equal(Until(panel, 2015), Until(closed, 2015));
        Assert.NotEqual(Until(panel, 2016), Until(closed, 2016));

        static string Until(DeclinePanel one, int year) => one.Until(new SchoolYear(year)).Hash();
    }

    // Vacancies are reported from 2016 on: a year before, nobody knew that they would be.
    [Fact]
    public void Until_CovariateFirstReportedLater_IsThePanelOfThen()
    {
        DeclinePanel bare = Panel([40, 40, 40, 40]);
        var vacancies = new CovariateValue(new SchoolYear(2016), SchoolCovariates.Vacancies.Code, 0.1, CutOff.Of(new SchoolYear(2016)));
        var panel = DeclinePanel.Of(bare.Schools.Select(school => school with { Values = [vacancies] }), [SchoolCovariates.Vacancies]);

        Assert.Equal(bare.Until(new SchoolYear(2015)).Hash(), panel.Until(new SchoolYear(2015)).Hash());
        Assert.Empty(panel.Until(new SchoolYear(2015)).Covariates);
        Assert.Equal(panel.Hash(), panel.Until(new SchoolYear(2017)).Hash());
    }

    // Two years are enough for a probability and for the chance of the low list; one is not.
    [Fact]
    public void Examples_ThreeSchoolsTwoYears_HaveProbabilities()
    {
        DeclinePanel panel = Panels.Random(schools: 3, years: 2, seed: 2);

        OriginYear origin = Assert.Single(DeclineExamples.Of(panel, DeclineRule.Usual).Origins);

        Assert.Equal(3, origin.Examples.Count);
        Assert.All(origin.Examples, example => Assert.InRange(example.Outlook.Probability, 0.02, 0.5));
        Assert.All(origin.Examples, example => Assert.InRange(example.LowList!.Value, 0, 1));
    }

    private static DeclinePanel With(DeclinePanel panel, Func<PanelSchool, PanelSchool> change) =>
        DeclinePanel.Of(panel.Schools.Select(school => school.Id == "a" ? change(school) : school), panel.Covariates);

    private static DeclineExample? A(OriginYear origin) => origin.Examples.SingleOrDefault(example => example.School.Id == "a");

    private static DeclineExample Of(OriginYear origin) => origin.Examples.Single(example => example.School.Id == "a");

    /// <summary>School «a» with so many pupils a year beside four steady ones; half of all succeed.</summary>
    private static DeclinePanel Panel(int[] pupils, int? last = null) => DeclinePanel.Of(
        new[] { "a", "b", "c", "d", "e" }.Select(id => new PanelSchool(id, null,
        [
            .. pupils.Select((n, year) => Result(2014 + year, id == "a" ? n : 40, id == "a" && year == pupils.Length - 1 ? last : null)),
        ],
        [])),
        []);

    private static PanelResult Result(int year, int n, int? good) => new(
        new SchoolYear(year), _work, n, good ?? n / 2, null, null, CutOff.ResultsOf(new SchoolYear(year)));
}
