using SchoolSupport.Analytics.Decline;
using SchoolSupport.Analytics.Decline.Features;
using SchoolSupport.Analytics.Decline.Panels;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Analytics.Tests.Decline;

/// <summary>
/// Forty schools where half of 20 pupils succeed in both grades, and one where 24 of 30 do in grade 8 and, a year older, in
/// grade 9; 5 of its 10 pupils who come after them.
/// </summary>
public sealed class CohortFlowTests
{
    private static readonly PanelProcedure _work = new("8", 8);
    private static readonly PanelProcedure _exam = new("9", 9, IsFinal: true);

    private const double WithStrong = 424.0 / 830;
    private const double Unseen = 50.0 / 3;

    // The thirty: 2·(24 − 30·424/830) more than expected in 60 results; those of next year's grade 9: as expected in 10. Nobody has
    // seen next year's grade 8; they are taken to be as many as the mean of its cohorts of 10, 30 and 10.
    [Fact]
    public void Flow_StrongClassLeaves_IsWeighedByPupils()
    {
        (double level, double before, DeclineExample odd, FeatureSchema schema) = Odd(examThisYear: true);

        double strong = ((2 * (24 - (30 * WithStrong))) - (30 * before) - (30 * level)) / (60 + 20);
        double coming = -10 * level / (10 + 20);
        double next = 10 * coming / (Unseen + 10);
        Assert.Equal(next, odd.Values[schema.Place("cohorts.next")]!.Value, 1e-12);
        Assert.Equal(next - (((30 * strong) + (10 * coming)) / 40), odd.Values[schema.Place("cohorts.flow")]!.Value, 1e-12);
    }

    // After a spring without the examination it is held again: the pupils of grade 8 are counted where they will sit it.
    [Fact]
    public void Next_NoExaminationThisYear_ItIsExpectedAgain()
    {
        (double level, _, DeclineExample odd, FeatureSchema schema) = Odd(examThisYear: false);

        Assert.Equal(10 * (-10 * level / 30) / (Unseen + 10), odd.Values[schema.Place("cohorts.next")]!.Value, 1e-12);
    }

    private static (double Level, double Before, DeclineExample Odd, FeatureSchema Schema) Odd(bool examThisYear)
    {
        var panel = DeclinePanel.Of(
            Enumerable.Range(0, 40).Select(i => School($"s{i:00}", (20, 10), (20, 10), (20, 10), (20, 10)))
                .Append(School("odd", (30, 24), (10, 5), (10, 5), (30, 24))), []);
        var examples = DeclineExamples.Of(panel, DeclineRule.Usual);
        DeclineExample odd = examples.Newest!.Examples.Single(example => example.School.Id == "odd");
        double level = odd.Outlook.Level.Mean;
        return (level, level - odd.Values[examples.Schema.Place("history.change1")]!.Value, odd, examples.Schema);

        PanelSchool School(string id, (int, int) work, (int, int) exam, (int, int) nextWork, (int, int) nextExam) => new(
            id,
            null,
            [
                Result(2024, _work, work), Result(2024, _exam, exam), Result(2025, _work, nextWork),
                .. examThisYear ? [Result(2025, _exam, nextExam)] : Array.Empty<PanelResult>(),
            ],
            []);
    }

    private static PanelResult Result(int year, PanelProcedure procedure, (int N, int Good) seen) => new(
        new SchoolYear(year), procedure, seen.N, seen.Good, null, null, CutOff.ResultsOf(new SchoolYear(year)));
}
