using SchoolSupport.Domain.Facts;
using SchoolSupport.Ingest.Checks.Stored;

namespace SchoolSupport.Ingest.Tests.Checks.Stored;

public sealed class DriftCheckTests
{
    // 2√(60.375) = 15.54 against 2√(20.375) = 9.03 and 2√(22.375) = 9.46: 6.30 above, and 6.30 / √(1 + 1.57/2) = 4.7 > 4.
    [Fact]
    public void CountThreeTimesAsLarge_IsTold()
    {
        var district = new StoredDistrict().Participants(1, 20, 22, 60);

        Assert.Equal(["1 2020"], district.Found("drift"));
        Assert.Contains("участников 60, а в прежние годы было: 2018/19 – 20, 2019/20 – 22", district.Findings()[0].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(20, 22, 30)] // within what a class varies
    [InlineData(3, 4, 12)] // few pupils
    [InlineData(200, 210, 330)] // far beyond chance, and yet not twice as many: two schools were joined
    public void CountThatVaries_IsNot(params int[] counts) => Assert.Empty(new StoredDistrict().Participants(1, counts).Found("drift"));

    [Fact]
    public void YearAfterAWrongOne_IsNotTold() => Assert.Equal(["1 2020"], new StoredDistrict().Participants(1, 20, 22, 190, 21, 20).Found("drift"));

    [Fact]
    public void OneEarlierYear_TellsNothing() => Assert.Empty(new StoredDistrict().Participants(1, 20, 90).Found("drift"));

    /// <summary>The work became obligatory: nothing is wrong with any one school, except the one that alone fell.</summary>
    [Fact]
    public void ShiftThatAllSchoolsShare_IsNoDriftOfOne()
    {
        var district = new StoredDistrict();
        for (int school = 1; school <= 8; school++)
        {
            district.Participants(school, 20 + school, 21 + school, 70 + school);
        }

        Assert.Empty(district.Found("drift"));
        Assert.Equal(["9 2020"], district.Participants(9, 60, 62, 20).Found("drift"));
    }

    /// <summary>A subject of choice goes up and down in every school; the same step is no news there.</summary>
    [Fact]
    public void WorkThatVariesEverywhere_AllowsMore()
    {
        var district = new StoredDistrict().Participants(1, 20, 22, 60);
        for (int school = 2; school <= 9; school++)
        {
            district.Participants(school, 10, 45, 15, 50);
        }

        Assert.Empty(district.Found("drift"));
    }

    /// <summary>Poisson counts of 40 schools over 6 years with nothing wrong: at most one false alarm in 20 000 comparisons.</summary>
    [Fact]
    public void HonestCounts_RaiseNoAlarm()
    {
        var random = new Random(20260101);
        int alarms = 0;
        for (int run = 0; run < 125; run++)
        {
            var district = new StoredDistrict();
            for (int school = 1; school <= 40; school++)
            {
                double mean = Math.Exp(1.5 + (random.NextDouble() * 3.5));
                district.Participants(school, [.. Enumerable.Range(0, 6).Select(_ => Poisson(random, mean))]);
            }

            alarms += district.Found("drift").Count();
        }

        Assert.InRange(alarms, 0, 1);
    }

    // 5 of 20 good, then 19 of 20: 70 points; pooled share 0.6, error 15.5 points, 4.5 of them.
    [Fact]
    public void QualityBeyondChance_IsOnlyNoted()
    {
        StoredFinding found = Assert.Single(new StoredDistrict()
            .Add(1, 2019, StoredDistrict.Marks(0, 15, 5, 0)).Add(1, 2020, StoredDistrict.Marks(0, 1, 19, 0), file: 2).Findings());

        Assert.Equal(("share-drift", Domain.Imports.Severity.Note), (found.Code, found.Severity));
        Assert.Contains("на 70 п.п.", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void QualityOfFewPupils_IsNotNoted() => Assert.Empty(new StoredDistrict()
        .Add(1, 2019, StoredDistrict.Marks(0, 9, 0, 0)).Add(1, 2020, StoredDistrict.Marks(0, 0, 9, 0), file: 2).Findings());

    /// <summary>By multiplication of uniform numbers, good enough for small means.</summary>
    private static int Poisson(Random random, double mean)
    {
        int count = -1;
        for (double product = 1, limit = Math.Exp(-mean); product > limit; product *= random.NextDouble())
        {
            count++;
        }

        return count;
    }
}
