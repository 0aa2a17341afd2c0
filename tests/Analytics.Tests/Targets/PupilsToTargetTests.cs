using CsCheck;
using SchoolSupport.Analytics.Statistics;
using SchoolSupport.Analytics.Targets;

namespace SchoolSupport.Analytics.Tests.Targets;

public sealed class PupilsToTargetTests
{
    private static readonly Gen<(Share Group, decimal Target)> Cases = Gen.Select(
        Gen.Int[1, 200].SelectMany(n => Gen.Int[0, n].Select(k => new Share(k, n))), Gen.Int[0, 100].Select(percent => percent / 100m));

    // 60 % of 9 is 5.4: six are needed and four there.
    [Theory]
    [InlineData(4, 9, 60, 2)]
    [InlineData(6, 9, 60, 0)]
    [InlineData(3, 10, 30, 0)]
    [InlineData(2, 10, 30, 1)]
    [InlineData(0, 1, 100, 1)]
    public void ToAtLeast_WholePupils(int k, int n, int percent, int missing) =>
        Assert.Equal(missing, PupilsToTarget.ToAtLeast(new Share(k, n), percent / 100m));

    // Twos at most 10 % of 9: none may be left.
    [Theory]
    [InlineData(2, 9, 10, 2)]
    [InlineData(1, 10, 10, 0)]
    [InlineData(2, 10, 10, 1)]
    public void ToAtMost_WholePupils(int k, int n, int percent, int tooMany) =>
        Assert.Equal(tooMany, PupilsToTarget.ToAtMost(new Share(k, n), percent / 100m));

    // «Не менее 30 %» of 10 is 3: two twos are one short of it, three are one over, four two.
    [Theory]
    [InlineData(2, 1)]
    [InlineData(3, -1)]
    [InlineData(4, -2)]
    [InlineData(0, 3)]
    public void ToBorder_OfTen(int twos, int pupils) => Assert.Equal(pupils, PupilsToTarget.ToBorder(new Share(twos, 10), 0.30m));

    [Fact]
    public void EmptyGroupOrTarget_IsNotZero()
    {
        Assert.Null(PupilsToTarget.ToAtLeast(new Share(0, 0), 0.5m));
        Assert.Null(PupilsToTarget.ToAtMost(new Share(0, 0), 0.5m));
        Assert.Null(PupilsToTarget.ToBorder(new Share(0, 0), 0.5m));
        Assert.Null(PupilsToTarget.ToBorder(new Share(1, 2), 0m));
        Assert.Throws<ArgumentOutOfRangeException>(() => PupilsToTarget.ToAtLeast(new Share(1, 2), 60m));
    }

    [Fact]
    public void AnyGroup_MovedBySoMany_ReachesTheTargetAndByOneFewerDoesNot() => Cases.Sample(one =>
    {
        (Share group, decimal target) = one;
        bool Reaches(int k) => (decimal)k / group.N >= target;
        int more = PupilsToTarget.ToAtLeast(group, target)!.Value;
        int? border = PupilsToTarget.ToBorder(group, target);
        return Reaches(group.Successes + more) && (more == 0 || !Reaches(group.Successes + more - 1))
            && (border is not { } pupils || (Reaches(group.Successes + pupils) != Reaches(group.Successes)
                && Reaches(group.Successes + pupils - Math.Sign(pupils)) == Reaches(group.Successes)));
    });
}
