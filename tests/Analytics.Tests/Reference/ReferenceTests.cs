using SchoolSupport.Analytics.Indicators;
using SchoolSupport.Analytics.Statistics;

namespace SchoolSupport.Analytics.Tests.Reference;

public sealed class ReferenceTests
{
    public static TheoryData<string> WilsonIds => ReferenceCase.Ids("wilson");

    public static TheoryData<string> JeffreysIds => ReferenceCase.Ids("jeffreys");

    public static TheoryData<string> ClopperPearsonIds => ReferenceCase.Ids("clopper_pearson");

    public static TheoryData<string> NewcombeIds => ReferenceCase.Ids("newcombe_diff");

    public static TheoryData<string> MarksIds => ReferenceCase.Ids("marks");

    [Theory]
    [MemberData(nameof(WilsonIds))]
    public void Wilson_MatchesR(string id) => CheckShare(id, Wilson.Of);

    [Theory]
    [MemberData(nameof(JeffreysIds))]
    public void Jeffreys_MatchesR(string id) => CheckShare(id, Jeffreys.Of);

    [Theory]
    [MemberData(nameof(ClopperPearsonIds))]
    public void ClopperPearson_MatchesR(string id) => CheckShare(id, ClopperPearson.Of);

    [Theory]
    [MemberData(nameof(NewcombeIds))]
    public void NewcombeDifference_MatchesReference(string id)
    {
        ReferenceCase reference = ReferenceCase.Get(id);
        var first = new Share(reference.Count("k1"), reference.Count("n1"));
        var second = new Share(reference.Count("k2"), reference.Count("n2"));

        Interval interval = NewcombeDifference.Of(first, second, reference.Number("conf"))!.Value;

        reference.Check("diff", first.Value!.Value - second.Value!.Value);
        reference.Check("lo", interval.Low);
        reference.Check("hi", interval.High);
    }

    [Theory]
    [MemberData(nameof(MarksIds))]
    public void Indicators_MatchReference(string id)
    {
        ReferenceCase reference = ReferenceCase.Get(id);
        var marks = new MarkCounts(
            reference.Count("n2"), reference.Count("n3"), reference.Count("n4"), reference.Count("n5"));

        reference.Check("n", marks.N);
        reference.Check("quality", Quality.Of(marks).Value!.Value / 100);
        reference.Check("success", PassRate.Of(marks).Value!.Value / 100);
        reference.Check("mean", MeanMark.Of(marks).Value!.Value);
        reference.Check("sou", Sou.Of(marks).Value!.Value);
    }

    private static void CheckShare(string id, Func<Share, double, Interval?> method)
    {
        ReferenceCase reference = ReferenceCase.Get(id);

        Interval interval = method(new Share(reference.Count("k"), reference.Count("n")), reference.Number("conf"))!.Value;

        reference.Check("lo", interval.Low);
        reference.Check("hi", interval.High);
    }
}
