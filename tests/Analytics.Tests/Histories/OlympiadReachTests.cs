using SchoolSupport.Analytics.Histories;
using SchoolSupport.Analytics.Indicators;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Analytics.Tests.Histories;

public sealed class OlympiadReachTests
{
    private readonly FactBuilder _facts = new();

    // 57 pupils of the 140 in grades 4 to 9 (20 and five times 24); grade 10 and 11 the school does not have.
    [Fact]
    public void Pupils_AreOfTheGradesThatMayTakePart()
    {
        Participations("Физика", 60);
        Pupils(57);
        Grade(3, 30);
        Grade(4, 20);
        for (int grade = 5; grade <= 9; grade++)
        {
            Grade(grade, 24);
        }

        OlympiadReach reach = Reach();

        Assert.Equal((57, 140, 4), (reach.Share.Estimate.Successes, reach.Share.Estimate.N, reach.Whole!.FromGrade));
        Assert.Null(reach.AtMost);
        Assert.Equal(7, reach.Share.Origin.Values.Count);
        Assert.Equal(60, Whole.Participations.Value);
    }

    [Fact]
    public void WithAGradeMissing_ItIsOfAllPupils()
    {
        Pupils(57);
        Grade(4, 20);
        All(200);

        Assert.Equal((200, null), (Reach().Share.Estimate.N, Reach().Whole!.FromGrade));
    }

    // 60 participations of 200 pupils: nobody knows how many pupils, but not more than 30 %.
    [Fact]
    public void Participations_TellOnlyABound()
    {
        Participations("Физика", 40);
        Participations("Химия", 20);
        All(200);

        OlympiadReach reach = Reach();

        Assert.Equal((null, 30.0), (reach.Share.Value, reach.AtMost));
    }

    [Fact]
    public void MoreParticipationsThanPupils_TellNothing()
    {
        Participations("Физика", 240);
        All(200);

        Assert.Equal((null, null), (Reach().Share.Value, Reach().AtMost));
    }

    [Fact]
    public void MorePupilsThanParticipations_IsInDoubt()
    {
        Participations("Физика", 40);
        Pupils(57);
        All(200);

        Assert.Equal((NoValue.Doubtful, null), (Reach().Share.Estimate.WhyNoValue, Reach().AtMost));
    }

    // 57 of 200; the second school knows only its participations.
    [Fact]
    public void Municipality_IsOfTheSchoolsThatTellPupils()
    {
        Pupils(57);
        All(200);
        Participations("Физика", 10, school: 2);

        (Figure share, int known, int schools) = OlympiadReach.OfSchools(Procedures.OlympiadSchoolStage, new SchoolYear(2023), Baikalovo.History(_facts).Schools);

        Assert.Equal((57, 200, 1, 2), (share.Estimate.Successes, share.Estimate.N, known, schools));
    }

    private OlympiadPoint Whole => Assert.Single(Baikalovo.History(_facts).School(1)!.Olympiads.Single(series => series.Subject.Length == 0).Points);

    private OlympiadReach Reach() => OlympiadReach.Of(Procedures.OlympiadSchoolStage, Whole, Baikalovo.History(_facts).School(1)!.Context);

    private void Participations(string subject, int count, int school = 1) =>
        _facts.Add(school, 2023, Procedures.OlympiadSchoolStage, subject, [FactBuilder.Number(Measures.Participations, count)], Season.Year, grade: null);

    private void Pupils(int count) => _facts.Add(1, 2023, Procedures.OlympiadSchoolStage, "", [FactBuilder.Number(Measures.OlympiadPupils, count)], Season.Year, grade: null);

    private void Grade(int grade, int pupils) => _facts.Add(1, 2023, Procedures.Context, $"{grade} класс", [FactBuilder.Number(Measures.Pupils, pupils)], Season.Year, grade: null);

    private void All(int pupils) => _facts.Add(1, 2023, Procedures.Context, "Всего", [FactBuilder.Number(Measures.Pupils, pupils)], Season.Year, grade: null);
}
