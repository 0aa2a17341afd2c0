using SchoolSupport.SampleRegion.Simulation;

namespace SchoolSupport.SampleRegion.Tests;

public sealed class LatestYearsTests
{
    private static readonly SimulatedRegion Region =
        SimulatedRegion.Generate(new() { Schools = 30, Municipalities = 2, Years = 4, Seed = 9 });

    private static readonly FurtherResults Further = FurtherResults.Generate(Region);

    private static readonly LatestYears Latest = LatestYears.Generate(Region, Further);

    private static readonly Procedure[] Works = [.. Procedure.All.Where(procedure => !procedure.IsOge)];

    [Fact]
    public void First_OfFourYears_IsTheThird() => Assert.Equal(2, Latest.First);

    [Fact]
    public void First_OfOneYear_IsThatYear()
    {
        SimulatedRegion region = SimulatedRegion.Generate(new() { Schools = 3, Years = 1 });

        Assert.Equal(0, LatestYears.Generate(region, FurtherResults.Generate(region)).First);
    }

    [Fact]
    public void Scores_ByTheScale_GiveBackTheMarks() => Everywhere(
        work => LatestYears.HasPrimaryScores(work) || LatestYears.HasTasks(work),
        (school, year, work) =>
        {
            PrimaryScale scale = PrimaryScale.Of(work);
            IReadOnlyList<int> pupils = Latest.Scores(school, year, work).Pupils;
            int Between(int from, int to) => Enumerable.Range(from, to - from).Sum(score => pupils[score]);

            Assert.Equal(
                Region.Marks(school, year, work),
                new MarkCounts(Between(0, scale.Three), Between(scale.Three, scale.Four), Between(scale.Four, scale.Five), Between(scale.Five, scale.Most + 1)));
        });

    [Fact]
    public void Tasks_PointsOfAllPupils_AreTheirPrimaryScores() => Everywhere(LatestYears.HasTasks, (school, year, work) =>
    {
        WorkScores scores = Latest.Scores(school, year, work);

        Assert.Equal(scores.Pupils.Select((pupils, score) => pupils * score).Sum(), scores.TaskPoints.Sum());
        Assert.All(WorkTask.Of(work).Zip(scores.TaskPoints), task => Assert.InRange(task.Second, 0, task.First.Points * scores.Participants));
    });

    [Fact]
    public void Tasks_MostPoints_AreThoseOfTheScale() => Assert.All(
        Works.Where(LatestYears.HasTasks), work => Assert.Equal(PrimaryScale.Of(work).Most, WorkTask.Of(work).Sum(task => task.Points)));

    [Fact]
    public void Journal_OfAWork_IsOfItsPupilsAndLowersNoFive() => Everywhere(LatestYears.HasJournal, (school, year, work) =>
    {
        MarkCounts marks = Region.Marks(school, year, work);
        JournalCounts journal = Latest.Journal(school, year, work);

        Assert.Equal(marks.Participants, journal.Participants);
        Assert.InRange(journal.Lowered, 0, marks.Twos + marks.Threes + marks.Fours);
        Assert.InRange(journal.Raised, 0, marks.Threes + marks.Fours + marks.Fives);
    });

    [Fact]
    public void Outcome_Parts_AreNotMoreThanTheWhole() => EverySchool((school, year) =>
    {
        YearOutcomeCounts outcome = Latest.Outcome(school, year);

        Assert.Equal(SchoolReport.Of(Region, school, year).Pupils, outcome.Pupils);
        Assert.InRange(outcome.Good + outcome.Failing, 0, outcome.Pupils);
        Assert.InRange(outcome.WithDebt, 0, outcome.Failing);
        Assert.InRange(outcome.Honours9, 0, outcome.Graduates9);
        Assert.InRange(outcome.Honours11, 0, outcome.Graduates11);
        Assert.Equal(Further.Graduates(school, year), outcome.Graduates11);
    });

    [Fact]
    public void Vacancies_BySubject_AreAllTheSchoolReports() => EverySchool((school, year) => Assert.Equal(
        SchoolReport.Of(Region, school, year).Vacancies, Latest.Vacancies(school, year).Sum(subject => subject.Vacancies)));

    [Fact]
    public void Risks_AreOfFiveSchoolsOfEachMunicipalityAndChooseThreeAtMost()
    {
        (SimulatedSchool School, RiskProfile Profile)[] diagnosed =
            [.. Region.Schools.Where(school => Latest.Risks(school.Index) is not null).Select(school => (school, Latest.Risks(school.Index)!))];

        Assert.Equal([5, 5], diagnosed.GroupBy(school => school.School.Municipality.Index).Select(group => group.Count()));
        Assert.All(diagnosed, school => Assert.InRange(
            school.Profile.Levels.Count(level => level.EndsWith("приоритетный", StringComparison.Ordinal)), 1, 3));
    }

    private static void Everywhere(Func<Procedure, bool> has, Action<int, int, Procedure> check)
    {
        Assert.Contains(Works, work => has(work));
        EverySchool((school, year) => Array.ForEach([.. Works.Where(has)], work => check(school, year, work)));
    }

    private static void EverySchool(Action<int, int> check)
    {
        for (int year = Latest.First; year < Region.Parameters.Years; year++)
        {
            foreach (SimulatedSchool school in Region.Schools)
            {
                check(school.Index, year);
            }
        }
    }
}
