using SchoolSupport.Analytics.Decline;
using SchoolSupport.Analytics.Decline.Features;
using SchoolSupport.Analytics.Decline.Panels;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Analytics.Tests.Decline;

public sealed class MarkFeatureTests
{
    private static readonly PanelProcedure _work = new("8", 8);

    // Two schools have the same marks this year; the one that had more fives in the years before is believed to have more.
    [Fact]
    public void Fives_SameLastYear_EarlierYearsCount()
    {
        var panel = DeclinePanel.Of(
            Enumerable.Range(0, 30).Select(i => School($"s{i:00}", 4, 4)).Append(School("high", 9, 4)).Append(School("low", 0, 4)), []);
        var examples = DeclineExamples.Of(panel, DeclineRule.Usual);
        int place = examples.Schema.Place("marks.fives");

        double Fives(string school) => examples.Newest!.Examples.Single(example => example.School.Id == school).Values[place]!.Value;

        Assert.True(Fives("high") > Fives("s00") && Fives("s00") > Fives("low"));
    }

    private static PanelSchool School(string id, int before, int now) => new(
        id, null, [.. new[] { before, before, now }.Select((fives, i) => new PanelResult(
            new SchoolYear(2022 + i), _work, 20, 10, 2, fives, CutOff.ResultsOf(new SchoolYear(2022 + i))))], []);
}
