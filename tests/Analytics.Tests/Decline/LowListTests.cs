using SchoolSupport.Analytics.Decline;
using SchoolSupport.Analytics.Decline.Cards;
using SchoolSupport.Analytics.Decline.Features;
using SchoolSupport.Analytics.Decline.Panels;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Analytics.Tests.Decline;

public sealed class LowListTests
{
    private static readonly PanelProcedure[] _works = [new("8-Russian", 8), new("8-Mathematics", 8), new("9-Russian", 9, IsFinal: true)];

    // Ten pupils in each work, so three marks 2 are 30 %. −1: not known. What is not known may decide it, or may not.
    [Theory]
    [InlineData(new[] { 3, 3, 0 }, true)]
    [InlineData(new[] { 3, 2, 2 }, false)]
    [InlineData(new[] { 3, 3, -1 }, true)]
    [InlineData(new[] { 3, -1, 0 }, null)]
    [InlineData(new[] { 2, -1, 0 }, false)]
    [InlineData(new[] { -1, -1 }, null)]
    [InlineData(new[] { 9 }, null)]
    public void CameOnLowList_IsWhatTheMarksWere(int[] twos, bool? expected)
    {
        DeclineExamples examples = DeclineExamples.Of(Panel(twos), DeclineRule.Usual);

        DeclineExample school = examples.Origins[^2].Examples.Single(example => example.School.Id == "a");

        Assert.Equal(expected, school.CameOnLowList);
        Assert.Equal(0.1, school.TwosNow!.Value, precision: 12);
    }

    // Nine of ten in a work the order does not name, and two more below the border in those it names.
    [Fact]
    public void CameOnLowList_WorksThatAreNotListed_DoNotCount()
    {
        DeclinePanel panel = Panel([9, 3, 2]);
        DeclinePanel named = DeclinePanel.Of(panel.Schools.Select(school => school with
        {
            Results = [.. school.Results.Select(result => result with { Procedure = result.Procedure with { IsListed = result.Procedure.Name != "8-Russian" } })],
        }), []);

        DeclineExample all = DeclineExamples.Of(panel, DeclineRule.Usual).Origins[^2].Examples[0];
        DeclineExample some = DeclineExamples.Of(named, DeclineRule.Usual).Origins[^2].Examples[0];

        Assert.Equal((true, false), (all.CameOnLowList!.Value, some.CameOnLowList!.Value));
        Assert.True(some.LowList < all.LowList);
        Assert.NotEqual(panel.Hash(), named.Hash());
    }

    [Fact]
    public void CameOnLowList_NoNextYear_IsNotKnown()
    {
        DeclineExamples examples = DeclineExamples.Of(Panel([3, 3, 0]), DeclineRule.Usual);

        Assert.All(examples.Newest!.Examples, example => Assert.Null(example.CameOnLowList));
    }

    // The first year with an outcome is only learned from; of the others the three ways are asked of the same schools.
    [Fact]
    public void Card_AsksTheSameSchoolsInThreeWays()
    {
        DeclineExamples examples = DeclineExamples.Of(Panels.Random(40, 6, seed: 12), DeclineRule.Usual);
        DeclineExample[] asked =
        [
            .. examples.Origins.Skip(1).SelectMany(origin => origin.Examples).Where(example => example is { LowList: not null, CameOnLowList: not null }),
        ];

        LowListCard card = LowListCard.Of(examples, Capacity.Usual, draws: 20)!;

        Assert.Equal(["constant", "twosNow", "chance"], card.Methods.Select(method => method.Code));
        Assert.All(card.Methods, method => Assert.Equal([2018, 2019, 2020], method.Years.Select(year => year.Year!.Value - 1)));
        Assert.All(card.Methods, method => Assert.Equal((asked.Length, asked.Count(example => example.CameOnLowList == true)), (method.All.N, method.All.Declines)));
        Assert.InRange(card.Methods[0].All.Declines, 1, asked.Length - 1);
        Assert.Equal(0.5, card.Methods[0].All.Auc);
        Assert.Equal(asked.Sum(example => example.LowList!.Value), card.Methods[2].All.Expected, 10);
        Assert.NotNull(card.Methods[2].All.Intervals!.Auc);
    }

    [Fact]
    public void Card_MarksTwoNotKnown_IsNone()
    {
        DeclinePanel panel = Panels.Random(12, 6, seed: 12);
        DeclinePanel unknown = DeclinePanel.Of(
            panel.Schools.Select(school => school with { Results = [.. school.Results.Select(result => result with { Twos = null })] }), panel.Covariates);

        Assert.Null(LowListCard.Of(DeclineExamples.Of(unknown, DeclineRule.Usual), Capacity.Usual, draws: 0));
    }

    /// <summary>School «a» beside four steady ones, each with one mark 2 in ten; next year it has these.</summary>
    private static DeclinePanel Panel(int[] twosNextYear) => DeclinePanel.Of(
        new[] { "a", "b", "c", "d", "e" }.Select(id => new PanelSchool(id, null,
        [
            .. Enumerable.Range(2014, 3).SelectMany(year => _works.Select(work => Result(year, work, 1))),
            .. _works.Take(id == "a" ? twosNextYear.Length : 3).Select((work, i) => Result(2017, work, id == "a" ? twosNextYear[i] : 1)),
        ],
        [])),
        []);

    private static PanelResult Result(int year, PanelProcedure work, int twos) => new(
        new SchoolYear(year), work, 10, 1, twos < 0 ? null : twos, null, CutOff.ResultsOf(new SchoolYear(year)));
}
