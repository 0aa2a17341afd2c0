using CsCheck;
using SchoolSupport.Analytics.Statistics;

namespace SchoolSupport.Analytics.Tests.Statistics;

public sealed class MeanIntervalTests
{
    private static readonly Gen<CategoryCounts> Groups = Gen.Int[0, 60].Array[4]
        .Where(counts => counts.Sum() >= StudentMean.MinN)
        .Select(counts => Marks(counts[0], counts[1], counts[2], counts[3]));

    // 2·3·4·5 with 1·2·1·1: mean 17/5 = 3.4. Raised counts 1.5·2.5·1.5·1.5, sum 7, their mean 24/7,
    // squares 90 − 24²/7 = 54/7, s² = 54/7/6 = 9/7. t(4) = 2.776445, half = 2.776445·√(9/35) = 1.407915.
    // 3.4 − 1.407915 = 1.992085 is below the scale and becomes 2.
    [Fact]
    public void StudentMean_FivePupils_ByHandAndCutToTheScale()
    {
        CategoryCounts marks = Marks(1, 2, 1, 1);

        Interval interval = StudentMean.Of(marks)!.Value;

        Assert.Equal(9.0 / 7, marks.SmoothedVariance, 1e-12);
        Assert.Equal(2, interval.Low);
        Assert.Equal(4.807915, interval.High, 1e-6);
    }

    // Raised counts 0.5·9.5·0.5·0.5, sum 11, mean 34/11; s² = 3.2/11 = 0.290909 (not 0), half = 2.306004·√(0.290909/9).
    [Fact]
    public void StudentMean_EqualMarks_IsNotCertain()
    {
        Interval interval = StudentMean.Of(Marks(0, 9, 0, 0))!.Value;

        Assert.Equal(2.585411, interval.Low, 1e-6);
        Assert.Equal(3.414589, interval.High, 1e-6);
    }

    [Fact]
    public void StudentMean_FourPupils_IsNull() => Assert.Null(StudentMean.Of(Marks(1, 1, 1, 1)));

    // v1 = 0.606061/10 = 0.060606, v2 = 1.285714/5 = 0.257143; their sum 0.317749.
    // ν = 0.317749² / (0.060606²/9 + 0.257143²/4) = 5.960562; t(ν) = 2.450842; half = 2.450842·√0.317749 = 1.381520.
    [Fact]
    public void WelchDifference_TenAndFivePupils_ByHand()
    {
        Interval interval = WelchDifference.Of(Marks(0, 0, 5, 5), Marks(1, 2, 1, 1))!.Value;

        Assert.Equal(1.1 - 1.381520, interval.Low, 1e-6);
        Assert.Equal(1.1 + 1.381520, interval.High, 1e-6);
    }

    [Fact]
    public void WelchDifference_OneGroupOfFour_IsNull()
    {
        Assert.Null(WelchDifference.Of(Marks(1, 1, 1, 1), Marks(5, 5, 5, 5)));
        Assert.Null(WelchDifference.Of(Marks(5, 5, 5, 5), Marks(1, 1, 1, 1)));
    }

    [Fact]
    public void Of_ConfidenceInPercent_ThrowsWithTheValue()
    {
        CategoryCounts marks = Marks(1, 1, 1, 1);
        Assert.Equal(95.0, Assert.Throws<ArgumentOutOfRangeException>(() => StudentMean.Of(marks, 95)).ActualValue);
        Assert.Equal(95.0, Assert.Throws<ArgumentOutOfRangeException>(() => WelchDifference.Of(marks, marks, 95)).ActualValue);
    }

    [Fact]
    public void CategoryCounts_NegativeOrRepeated_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Marks(-1, 0, 0, 0));
        Assert.Throws<ArgumentException>(() => new CategoryCounts(new Category(2, 1), new Category(2, 3)));
    }

    [Fact]
    public void StudentMean_AnyGroup_ContainsItsMeanAndStaysOnTheScale() => Groups.Sample(marks =>
    {
        Interval interval = StudentMean.Of(marks)!.Value;
        return 2 <= interval.Low && interval.High <= 5 && interval.Contains(marks.Mean!.Value);
    });

    [Fact]
    public void StudentMean_MarksTurnedOver_IsTheMirrorImage() => Groups.Sample(marks =>
    {
        Interval interval = StudentMean.Of(marks)!.Value;
        CategoryCounts turned = new([.. marks.Categories.Select(category => category with { Value = 7 - category.Value })]);
        Interval mirror = StudentMean.Of(turned)!.Value;
        return Math.Abs(interval.Low - (7 - mirror.High)) < 1e-9 && Math.Abs(interval.High - (7 - mirror.Low)) < 1e-9;
    });

    [Fact]
    public void WelchDifference_GroupsSwapped_ChangesTheSign() => Gen.Select(Groups, Groups).Sample((first, second) =>
    {
        Interval forth = WelchDifference.Of(first, second)!.Value;
        Interval back = WelchDifference.Of(second, first)!.Value;
        return Math.Abs(forth.Low + back.High) < 1e-9 && Math.Abs(forth.High + back.Low) < 1e-9;
    });

    private static CategoryCounts Marks(int twos, int threes, int fours, int fives) =>
        new(new Category(2, twos), new Category(3, threes), new Category(4, fours), new Category(5, fives));
}
