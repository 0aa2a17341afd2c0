using SchoolSupport.Analytics.Histories;
using SchoolSupport.Analytics.Objectivity;
using SchoolSupport.Analytics.Tests.Histories;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Organisations;

namespace SchoolSupport.Analytics.Tests.Objectivity;

public sealed class ObjectivityReviewTests
{
    private const int Year = 2022;

    private readonly FactBuilder _facts = new();

    // Three schools have scores, one of them a handful; the fourth has no work at all.
    [Fact]
    public void Markers_SayWhatTheyNeed()
    {
        Vpr(1, 5, Year, Scores(10, (6, 10), (8, 10)));
        Vpr(2, 5, Year, Scores(20, (6, 10), (8, 10)));
        Vpr(3, 5, Year, Scores(1, (6, 1), (8, 0)));

        ObjectivityReview review = Review(4);

        Assert.Equal(NoCheck.TooFewPupils, Marker(review, 3, 4).Why);
        Assert.Equal(NoCheck.NotTaken, Marker(review, 4, 4).Why);
        Assert.Equal(NoCheck.NotTaken, Marker(review, 1, 2).Why);
        Assert.Equal(NoCheck.PupilRowsNotKept, Marker(review, 1, 10).Why);
        Assert.Equal(NoCheck.NoEarlierWork, Marker(review, 1, 12).Why);
        Assert.False(Assert.IsType<InflatedMean>(Marker(review, 1, 4).Evidence).IsRegion);
        Assert.All(review.Schools.Values, checks => Assert.Equal(14, checks.Count(check => check.Check.Number is not null)));
    }

    // Nothing of ВПР is loaded; the two that need rows of pupils say so all the same, for no table would help.
    [Fact]
    public void Counts_WhateverIsLoaded_ListEveryKindAndWhyItWasNotMade()
    {
        CheckCount[] counts = [.. Review(2).Counts];

        Assert.Equal(Enum.GetValues<CheckKind>(), counts.Select(count => count.Kind));
        Assert.All(counts, count => Assert.Equal(0, count.Judged));
        Assert.All(counts, count => Assert.NotNull(count.Why));
        Assert.Equal(
            [CheckKind.JournalMismatch, CheckKind.TwoMarkGap],
            counts.Where(count => count.Why == NoCheck.PupilRowsNotKept).Select(count => count.Kind));
    }

    // Shares of a known number are as good as counts; the region's own values come before the schools'.
    [Fact]
    public void InflatedMean_AgainstTheRegion_FromShares()
    {
        FactValue n = FactBuilder.Number(Measures.Participants, 40);
        Vpr(1, 5, Year, [n, FactBuilder.Number(Measures.PrimaryScoreShare(6), 25, 40), FactBuilder.Number(Measures.PrimaryScoreShare(8), 75, 40)]);
        Vpr(null, 5, Year, Scores(1000, (6, 500), (8, 500)), FactBuilder.Region);

        var found = Assert.IsType<InflatedMean>(Marker(Review(1), 1, 4).Evidence);

        Assert.Equal((7.5, 40.0, 7.0, true), (found.School.Mean, found.School.N, found.Reference.Mean, found.IsRegion));
        Assert.True(found.Fires);
    }

    // Where a table gives marks alone the means are of marks and say so; one doubtful mark leaves no distribution.
    [Fact]
    public void InflatedMean_MarksAlone_AreNamedAsSuch()
    {
        for (int school = 1; school <= 3; school++)
        {
            _facts.Oge(school, Year, Markers.Russian, 20, school == 3 ? null : 2, 8, 8, 2);
        }

        _facts.Oge(4, Year, Markers.Russian, 20, 2, 8, 8, 2);
        ObjectivityReview review = Review(4);

        Assert.Equal(ScoreScale.Marks, Assert.IsType<InflatedMean>(Marker(review, 1, 5).Evidence).Scale);
        Assert.Equal(NoCheck.ValuesUnknown, Marker(review, 3, 5).Why);
    }

    // Eleven cohorts keep K = 1, the twelfth doubles its mean from grade 4 to 5: all quartiles are 1, K = 0.5.
    [Fact]
    public void SharpGrowth_OfOneCohortAmongTwelve_IsAsked()
    {
        for (int school = 1; school <= 12; school++)
        {
            Vpr(school, 4, Year - 1, Scores(20, (4, 10), (6, 10)));
            Vpr(school, 5, Year, school == 12 ? Scores(20, (8, 10), (12, 10)) : Scores(20, (4, 10), (6, 10)));
        }

        ObjectivityReview review = Review(12);

        Assert.True(Marker(review, 12, 12).IsSignal);
        Assert.False(Marker(review, 12, 14).IsSignal);
        Assert.DoesNotContain(Enumerable.Range(1, 11), school => Marker(review, school, 12).IsSignal);
    }

    // Four schools have 20 pupils on each of 1–4, one has 60, 0, 40, 20: nobody a point short of the border, forty on it.
    [Fact]
    public void BorderPeak_BordersAreFoundFromTheMarks()
    {
        for (int school = 1; school <= 5; school++)
        {
            _facts.Add(school, Year, Procedures.Vpr, Markers.Mathematics, school == 5 ? Bunched(60, 0, 40) : Bunched(20, 20, 20), grade: 6);
        }

        SchoolCheck[] found = [.. Review(5).Schools.Select(school => school.Value.Single(check => check.Check.Kind == CheckKind.BorderPeak))];

        Assert.Equal([false, false, false, false, true], found.Select(check => check.IsSignal));
        Assert.Equal((3, 3, 0, 40), Assert.IsType<BorderPeak>(found[4].Evidence) is var peak ? (peak.Mark, peak.Border, peak.Below, peak.At) : default);
    }

    // 13 of 14 above the journal where others have one or two of twenty, and the other direction of nobody.
    [Fact]
    public void Journal_OneSchoolRaisesNearlyAll_IsAskedInThatDirectionOnly()
    {
        for (int school = 1; school <= 8; school++)
        {
            _facts.Add(school, Year, Procedures.Vpr, Markers.Mathematics, school == 8 ? Journal(0, 1, 13) : Journal(3, 15, 1 + (school % 2)), grade: 5);
        }

        ObjectivityReview review = Review(8);

        SchoolCheck asked = Assert.Single(review.Schools.SelectMany(school => school.Value), check => check.IsSignal);
        JournalShift shift = Assert.IsType<JournalShift>(asked.Evidence);
        Assert.Equal((CheckKind.RaisedAboveJournal, 13, 14), (asked.Check.Kind, shift.Moved.Successes, shift.Moved.N));
        Assert.Equal((8, 1), review.Counts.Single(count => count.Kind == CheckKind.RaisedAboveJournal) is var count ? (count.Judged, count.Asked) : default);
    }

    // ВПР-8 of autumn 2020 was written by the pupils who sat ОГЭ in 2021.
    [Fact]
    public void Cohort_WorkOfAutumn_IsOfTheSameYear()
    {
        for (int school = 1; school <= 3; school++)
        {
            _facts.Add(school, 2020, Procedures.Vpr, Markers.Russian, Marks(10, 10), Season.Autumn, grade: 8);
            _facts.Oge(school, 2020, Markers.Russian, 20, 0, 10, 10, 0);
        }

        CohortMismatch found = Assert.IsType<CohortMismatch>(Review(3, 2020).Schools[1].Single(check => check.Check.Kind == CheckKind.CohortMismatch).Evidence);

        Assert.Equal(0, found.Difference, 9);
    }

    [Fact]
    public void Cohort_WithoutVprOfTheYearBefore_SaysSo()
    {
        _facts.Oge(1, Year, Markers.Russian, 20, 0, 10, 10, 0);

        Assert.Equal(NoCheck.NoEarlierWork, Review(1).Schools[1].Single(check => check.Check.Kind == CheckKind.CohortMismatch).Why);
    }

    // A high ВПР is asked of the ЕГЭ of the school, not where the school teaches the subject in depth.
    [Theory]
    [InlineData("СОШ № 1", 55, true, null)]
    [InlineData("СОШ № 1", 75, false, null)]
    [InlineData("Гимназия № 1", 55, false, NoCheck.NothingToConfirm)]
    public void Ege_OfTheSameSubject_ConfirmsOrDoesNot(string name, double score, bool isAsked, NoCheck? why)
    {
        Vpr(1, 5, Year, Scores(20, (12, 10), (14, 10)));
        Vpr(2, 5, Year, Scores(20, (6, 10), (8, 10)));
        Vpr(3, 5, Year, Scores(20, (6, 10), (8, 10)));
        foreach ((int school, double mean) in new[] { (1, score), (2, 60), (3, 70) })
        {
            _facts.Add(school, Year, Procedures.Ege, "Математика (профильная)",
                [FactBuilder.Number(Measures.Participants, 10), FactBuilder.Number(Measures.MeanTestScore, mean, 10)], grade: 11);
        }

        var history = MunicipalityHistory.Of(
            FactBuilder.Territory, [FactBuilder.School(1, name, "СОШ"), .. Schools(3).Skip(1)], [FactBuilder.Above], _facts.Facts);
        SchoolCheck found = ObjectivityReview.Of(history, null, new SchoolYear(Year)).Schools[1]
            .Single(check => check.Check is { Kind: CheckKind.UnconfirmedByEge, Key.Subject: "Математика (профильная)" });

        Assert.Equal((isAsked, why), (found.IsSignal, found.Why));
    }

    [Fact]
    public void OfficialList_IsKeptBesideOurs()
    {
        _facts.Add(1, Year, Procedures.Objectivity, "", [FactBuilder.Number(Measures.Markers, 2)], grade: null);
        _facts.Add(1, Year, Procedures.Objectivity, Markers.Mathematics, [FactBuilder.Number(Measures.Markers, 1)], grade: 5);
        _facts.Add(1, Year, Procedures.Objectivity, Markers.Russian, [FactBuilder.Number(Measures.Markers, 1)], grade: 4);
        _facts.Add(1, Year, Procedures.Objectivity, Markers.Russian, [FactBuilder.Number(Measures.Markers, 0)], grade: 5);

        OfficialSigns found = Assert.Single(History(1).School(1)!.OfficialSigns);

        Assert.Equal((new SchoolYear(Year), 2), (found.Year, found.Markers!.Value));
        Assert.Equal([(4, Markers.Russian), (5, Markers.Mathematics)], found.Works.Select(work => (work.ProgrammeGrade!.Value, work.Subject)));
        Assert.Equal("1:markers", found.Origin.ToString());
    }

    private void Vpr(int? school, int grade, int year, IReadOnlyList<FactValue> values, int territory = FactBuilder.District) =>
        _facts.Add(school, year, Procedures.Vpr, Markers.Mathematics, values, grade: grade, territory: territory);

    private ObjectivityReview Review(int schools, int year = Year) => ObjectivityReview.Of(History(schools), null, new SchoolYear(year));

    private MunicipalityHistory History(int schools) => MunicipalityHistory.Of(FactBuilder.Territory, [.. Schools(schools)], [FactBuilder.Above], _facts.Facts);

    private static IEnumerable<School> Schools(int count) => Enumerable.Range(1, count).Select(id => FactBuilder.School(id, $"Школа {id}"));

    private static SchoolCheck Marker(ObjectivityReview review, int school, int number) => review.Schools[school].Single(check => check.Check.Number == number);

    private static IReadOnlyList<FactValue> Scores(int n, params (int Score, int Pupils)[] scores) =>
        [FactBuilder.Number(Measures.Participants, n), .. scores.Select(score => FactBuilder.Number(Measures.PrimaryScore(score.Score), score.Pupils, n))];

    /// <summary>Scores 1 to 8, those of 1–4 as given and 10 on each of the others; marks 2 below 3, 3 below 6, 4 below 8.</summary>
    private static IReadOnlyList<FactValue> Bunched(int one, int two, int three)
    {
        (int Score, int Pupils)[] scores = [(1, one), (2, two), (3, three), (4, 20), (5, 10), (6, 10), (7, 10), (8, 10)];
        int n = scores.Sum(score => score.Pupils);
        int[] marks = [one + two, three + 30, 20, 10];
        return [.. Scores(n, scores), .. Measures.Marks.Zip(marks, (measure, count) => FactBuilder.Number(measure, count, n))];
    }

    private static IReadOnlyList<FactValue> Marks(int threes, int fours) =>
        [.. Measures.Marks.Zip([0, threes, fours, 0], (measure, count) => FactBuilder.Number(measure, count, threes + fours))];

    private static IReadOnlyList<FactValue> Journal(int lowered, int confirmed, int raised) =>
    [
        FactBuilder.Number(Measures.Lowered, lowered), FactBuilder.Number(Measures.Confirmed, confirmed), FactBuilder.Number(Measures.Raised, raised),
    ];
}
