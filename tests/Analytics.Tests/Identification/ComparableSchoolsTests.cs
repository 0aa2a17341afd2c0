using SchoolSupport.Analytics.Identification;

namespace SchoolSupport.Analytics.Tests.Identification;

public sealed class ComparableSchoolsTests
{
    // Each condition runs over 1…7, standard deviation √(28/6) = 2.160247. School 2 differs from 1 by 1 in each of three:
    // distance 1/2.160247 = 0.462910; school 4 by 3: 1.388730, too far.
    private static readonly SchoolConditions[] Seven = [.. Enumerable.Range(1, 7).Select(school => School(school, "сельская", school, school, school))];

    [Fact]
    public void To_MiddleSchool_NamesTheNearestWithDistance()
    {
        ComparableSchools found = ComparableSchools.To(1, [.. Seven, .. Enumerable.Range(20, 5).Select(school => School(school, "сельская", 1, 1, 1))]);

        Assert.Null(found.Why);
        Assert.Equal([20, 21, 22, 23, 24], found.Schools.Take(5).Select(school => school.School));
        Assert.Equal((0.0, 3), (found.Schools[0].Distance, found.Schools[0].Known));
        Assert.True(found.Schools.Zip(found.Schools.Skip(1)).All(pair => pair.First.Distance <= pair.Second.Distance));
    }

    [Fact]
    public void To_FourNear_IsRefused()
    {
        ComparableSchools found = ComparableSchools.To(4, Seven);

        Assert.Equal((NoComparison.TooFewNear, 4), (found.Why, found.Near));
        Assert.Empty(found.Schools);
    }

    [Fact]
    public void To_DistanceOfOneStep_ByHand()
    {
        SchoolConditions[] all = [.. Seven, School(8, "сельская", 4, 4, 4)];
        ComparableSchools found = ComparableSchools.To(4, all);

        // With one more school in the middle the deviation is √(28/7) = 2: one step is 0.5, two are 1.
        Assert.Equal([(8, 0.0), (3, 0.5), (5, 0.5), (2, 1.0), (6, 1.0)], found.Schools.Select(school => (school.School, Math.Round(school.Distance, 12))));
    }

    [Fact]
    public void To_OtherKind_IsNeverComparable()
    {
        SchoolConditions[] all = [.. Seven, .. Enumerable.Range(20, 6).Select(school => School(school, "городская", 4, 4, 4))];

        Assert.Equal(NoComparison.TooFewNear, ComparableSchools.To(4, all).Why);
    }

    [Fact]
    public void To_ConditionsUnknown_IsRefusedAndUnknownOnesOfOthersAreLeftOut()
    {
        var bare = new SchoolConditions(9, "сельская", new Dictionary<string, double> { ["ученики"] = 3 });

        Assert.Equal(NoComparison.ConditionsUnknown, ComparableSchools.To(9, [.. Seven, bare]).Why);
        Assert.DoesNotContain(9, ComparableSchools.To(4, [.. Seven, bare, School(8, "сельская", 4, 4, 4)]).Schools.Select(school => school.School));
        Assert.Throws<ArgumentException>(() => ComparableSchools.To(99, Seven));
        Assert.Throws<ArgumentOutOfRangeException>(() => ComparableSchools.To(4, Seven, count: 4));
    }

    [Fact]
    public void To_SchoolsInAnotherOrder_IsTheSame()
    {
        SchoolConditions[] all = [.. Seven, School(8, "сельская", 4, 4, 4)];

        Assert.Equal(ComparableSchools.To(4, all).Schools, ComparableSchools.To(4, [.. all.Reverse()]).Schools);
    }

    private static SchoolConditions School(int school, string kind, double pupils, double staff, double needs) => new(
        school, kind, new Dictionary<string, double> { ["ученики"] = pupils, ["вакансии"] = staff, ["ОВЗ"] = needs });
}
