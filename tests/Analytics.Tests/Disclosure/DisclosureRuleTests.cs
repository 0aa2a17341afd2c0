using CsCheck;
using SchoolSupport.Analytics.Disclosure;
using SchoolSupport.Analytics.Indicators;
using SchoolSupport.Analytics.Tests.Indicators;

namespace SchoolSupport.Analytics.Tests.Disclosure;

public sealed class DisclosureRuleTests
{
    private static readonly DisclosureRule Rule = DisclosureRule.Usual;

    [Theory]
    [InlineData(0, 1, true)]
    [InlineData(2, 4, true)] // fewer than five
    [InlineData(2, 5, false)]
    [InlineData(0, 5, true)] // 0 % of fewer than ten
    [InlineData(9, 9, true)] // 100 %
    [InlineData(8, 9, false)]
    [InlineData(0, 10, false)]
    [InlineData(10, 10, false)]
    public void Hides_Share_BelowFiveOrTheSameOfAllBelowTen(int successes, int n, bool hidden) =>
        Assert.Equal(hidden, Rule.Hides(Estimate.OfShare(new(successes, n), Method.Counted)));

    // All seven with «4»: a mean of 4,00 and a СОУ of 64 % tell the mark of each, though neither is the end of a scale.
    [Fact]
    public void Hides_MeanOfEqualMarks_OfSevenPupils()
    {
        MarkCounts alike = new(0, 0, 7, 0);
        MarkCounts different = new(0, 1, 6, 0);

        Assert.True(Rule.Hides(MeanMark.Of(alike)));
        Assert.True(Rule.Hides(Sou.Of(alike)));
        Assert.False(Rule.Hides(MeanMark.Of(different)));
        Assert.False(Rule.Hides(Sou.Of(different)));
    }

    [Fact]
    public void Hides_ReportedValue_KnowsTheEndsOfItsScale()
    {
        Assert.True(Rule.Hides(Estimate.Reported(100, Unit.Percent, 6)));
        Assert.True(Rule.Hides(Estimate.Reported(5, Unit.Mark, 6)));
        Assert.False(Rule.Hides(Estimate.Reported(62.5, Unit.TestScore, 6)));
        Assert.True(Rule.Hides(Estimate.Reported(62.5, Unit.TestScore, 4)));
        Assert.False(Rule.Hides(Estimate.Reported(100, Unit.Percent, null)));
    }

    // 3 of 4, then 6 of 12: the second may be published, and with +... п.п. it would give the first.
    [Fact]
    public void Hides_Change_WithEitherOfItsYears()
    {
        Estimate few = Estimate.OfShare(new(3, 4), Method.Counted);
        Estimate many = Estimate.OfShare(new(6, 12), Method.Counted);

        Assert.True(Rule.Hides(Change.Between(few, many)));
        Assert.True(Rule.Hides(Change.Between(many, few)));
        Assert.False(Rule.Hides(Change.Between(many, many)));
    }

    [Fact]
    public void Published_Hidden_HasNoValueAndSaysWhy()
    {
        Estimate left = Rule.Published(Estimate.OfShare(new(1, 4), Method.Counted));

        Assert.Equal((null, NoValue.Hidden, null), (left.Value, left.WhyNoValue, left.N));
    }

    [Fact]
    public void Thresholds_OfAnInstallation_AreKept()
    {
        DisclosureRule strict = new(leastPupils: 10, smallGroup: 20);

        Assert.True(strict.Hides(Estimate.OfShare(new(4, 9), Method.Counted)));
        Assert.True(strict.Hides(Estimate.OfShare(new(19, 19), Method.Counted)));
        Assert.True(strict.IsSmallGroup(19));
        Assert.Throws<ArgumentOutOfRangeException>(() => new DisclosureRule(leastPupils: 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new DisclosureRule(leastPupils: 8, smallGroup: 7));
    }

    [Fact]
    public void Published_AnyMarks_NeverSpeaksOfFewerThanFive() => MarkGen.Any.Sample(marks =>
        Rule.Published(Quality.Of(marks)) is { Value: null } or { N: >= 5 });
}
