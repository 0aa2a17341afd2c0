using SchoolSupport.Analytics.Histories;
using SchoolSupport.Analytics.Indicators;
using SchoolSupport.Analytics.Scores;
using SchoolSupport.Analytics.Tests.Histories;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Analytics.Tests.Scores;

/// <summary>Scores of schools and of the municipality, from each kind of table.</summary>
public sealed class ScoreSummaryTests
{
    private const string Physics = "Физика";
    private readonly FactBuilder _facts = new();

    // Minimum of 2024: 36. School 1: 35, 60, 60, 81, 100 of five; school 2: 36, 59. Together 1 of 7 failed.
    [Fact]
    public void Distributions_AreAddedUpOverSchools()
    {
        Protocol(1, (35, 1), (60, 2), (81, 1), (100, 1));
        Protocol(2, (36, 1), (59, 1));

        ScoreSummary school = PointOf(1).Scores!;
        ScoreSummary district = District.Scores!;

        Assert.Equal([("0–35", 1), ("36–59", 0), ("60–80", 2), ("81–100", 2)], Counts(school));
        Assert.Equal([("0–35", 1), ("36–59", 2), ("60–80", 2), ("81–100", 2)], Counts(district));
        Assert.Equal((7, 60.0, 35.0, 100.0), (district.N, district.Median.Value, district.Least.Value, district.Most.Value));
        Assert.True(district.Minimum!.IsConfirmed);
        Assert.Equal(431.0 / 7, District.MeanTestScore.Value!.Value, 10);
        Assert.NotNull(District.MeanTestScore.Estimate.Interval);
        Assert.Equal((1, 7), (District.BelowMinimum.Estimate.Successes, District.BelowMinimum.Estimate.N));
    }

    // The published table of 34 participants: 2.9 % failed, 44.1 % below 60, 52.9 %, 3 %: 1, 15, 18, 1 pupils, and 15 + 18 + 1 = 34.
    [Fact]
    public void OverlappingBands_AreTakenApartWhereWholePupilsComeOut()
    {
        Municipal(2.9, 44.1, 52.9, 3);

        ScoreSummary scores = District.Scores!;

        Assert.Equal([("0–26", 1), ("27–59", 14), ("60–80", 18), ("81–100", 1)], Counts(scores));
        Assert.Contains("вычтены", scores.Bands!.Mending, StringComparison.Ordinal);
        Assert.All(scores.Bands.Bands, band => Assert.Equal(Method.Reconstructed, band.Share.Estimate.Method));
        Assert.Equal([("неудовлетворительные", 2.9), ("менее 60", 44.1), ("от 60 до 80", 52.9), ("более 80", 3)], scores.AsReported.Select(band => (band.Title, band.Share.Value!.Value)));
    }

    // 1.5 % of 34 is half a pupil.
    [Fact]
    public void FailuresThatAreNoPupils_LeaveTheFirstBandWhole()
    {
        Municipal(1.5, 44.1, 52.9, 3);

        Assert.Equal([("0–59", 15), ("60–80", 18), ("81–100", 1)], Counts(District.Scores!));
    }

    // The same shares of 48 participants are no whole pupils: 21.17.
    [Fact]
    public void SharesOfNoWholePupils_GiveNoBands()
    {
        Municipal(2.9, 44.1, 52.9, 3, n: 48);

        Assert.Null(District.Scores!.Bands);
        Assert.Equal(4, District.Scores.AsReported.Count);
    }

    // 40 took it, 2 failed, 5 have 80–99, 1 has 100: 32 remain.
    [Fact]
    public void SummaryOfTheCentre_LeavesTheRestToTheMiddleBand()
    {
        _facts.Add(1, 2023, Procedures.Ege, Physics,
        [
            FactBuilder.Number(Measures.Participants, 40), FactBuilder.Number(Measures.BelowMinimum, 2), FactBuilder.Number(Measures.From80To99, 5), FactBuilder.Number(Measures.Score100, 1),
            FactBuilder.Number(Measures.MeanTestScore, 58.4, 40),
        ], grade: 11);

        ScoreSummary scores = PointOf(1).Scores!;

        Assert.Equal([("0–35", 2), ("36–79", 32), ("80–99", 5), ("100", 1)], Counts(scores));
        Assert.Equal((58.4, NoInterval.OnlyMeanKnown, NoValue.NoData), (scores.Mean.Value!.Value, scores.Mean.Estimate.WhyNoInterval, scores.Median.Estimate.WhyNoValue));
    }

    [Fact]
    public void DoubtfulScore_MakesNoDistribution()
    {
        _facts.Add(1, 2023, Procedures.Ege, Physics,
            [FactBuilder.Number(Measures.Participants, 2), FactBuilder.Number(Measures.TestScore(40), 1) with { State = ValueState.Doubtful }, FactBuilder.Number(Measures.TestScore(50), 1)], grade: 11);

        Assert.Null(PointOf(1).Scores);
    }

    [Fact]
    public void PrimaryScores_HaveNoBandsAndTheirOwnHighest()
    {
        _facts.Add(1, 2023, Procedures.Vpr, Physics,
        [
            FactBuilder.Number(Measures.Participants, 5), FactBuilder.Number(Measures.MostPrimaryScore, 18), FactBuilder.Number(Measures.PrimaryScore(4), 2), FactBuilder.Number(Measures.PrimaryScore(9), 3),
        ], grade: 8);

        ScoreSummary scores = Assert.Single(Assert.Single(History.School(1)!.Assessments).Points).Scores!;

        Assert.Equal((Unit.PrimaryScore, 18, 7.0, 9.0), (scores.Unit, scores.Highest, scores.Mean.Value!.Value, scores.Median.Value!.Value));
        Assert.Null(scores.Bands);
    }

    private MunicipalityHistory History => Baikalovo.History(_facts);

    private AssessmentPoint District => Assert.Single(Assert.Single(History.Assessments).Points);

    private AssessmentPoint PointOf(int school) => Assert.Single(Assert.Single(History.School(school)!.Assessments).Points);

    private static IEnumerable<(string, int)> Counts(ScoreSummary scores) => scores.Bands!.Bands.Select(band => (band.Band.Label, band.Share.Estimate.Successes!.Value));

    private void Protocol(int school, params (int Score, int Count)[] scores)
    {
        int n = scores.Sum(score => score.Count);
        _facts.Add(school, 2023, Procedures.Ege, Physics,
            [FactBuilder.Number(Measures.Participants, n), .. scores.Select(score => FactBuilder.Number(Measures.TestScore(score.Score), score.Count, n))], grade: 11);
    }

    private void Municipal(double failed, double below60, double middle, double above80, int n = 34) => _facts.Add(null, 2020, Procedures.Ege, "Математика (профильная)",
    [
        FactBuilder.Number(Measures.Participants, n), FactBuilder.Number(Measures.BelowMinimumShare, failed, n), FactBuilder.Number(Measures.Below60Share, below60, n),
        FactBuilder.Number(Measures.From60To80Share, middle, n), FactBuilder.Number(Measures.Above80Share, above80, n),
    ], grade: 11);
}
