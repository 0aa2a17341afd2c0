using CsCheck;
using SchoolSupport.Analytics.Identification.Methodologies;

namespace SchoolSupport.Analytics.Tests.Identification.Methodologies;

public sealed class PupilsToBorderTests
{
    private static readonly ListRule _either = new(2, 2, RuleJoin.Or);

    // Named by two low works, 3 and 1 pupils over the border: one pupil fewer takes the second away.
    [Fact]
    public void Of_NamedByTwo_TheCheaperOneTurnsIt() => Assert.Equal(1, PupilsToBorder.Of(
        [new(IsLow: true, 3, LowBefore: false), new(IsLow: true, 1, LowBefore: false), new(IsLow: false, 5, LowBefore: false)], _either, isNamed: true));

    // One low work; a second needs 4 pupils more, the work that was low last year 2.
    [Fact]
    public void Of_NotNamed_TheYearBeforeMakesItNearer() => Assert.Equal(2, PupilsToBorder.Of(
        [new(IsLow: true, 1, LowBefore: false), new(IsLow: false, 4, LowBefore: false), new(IsLow: false, 2, LowBefore: true)], _either, isNamed: false));

    [Fact]
    public void Of_NumbersUnknown_IsNull() => Assert.Null(PupilsToBorder.Of([new(IsLow: true, null, LowBefore: true)], _either, isNamed: true));

    [Fact]
    public void Of_Any_IsWhatTryingEverythingFinds()
    {
        Gen<ProcedureBorder> procedure = Gen.Select(Gen.Bool, Gen.Int[1, 9], Gen.Int[0, 4], Gen.Bool)
            .Select((low, pupils, known, before) => new ProcedureBorder(low, known == 0 ? null : pupils, before));
        Gen<ListRule> rule = Gen.Select(Gen.Int[0, 3], Gen.Bool, Gen.Bool)
            .Select((count, running, and) => new ListRule(count == 0 ? null : count, running ? 2 : null, and ? RuleJoin.And : RuleJoin.Or))
            .Where(one => one is not { InOneYear: null, YearsRunning: null });

        Gen.Select(procedure.Array[1, 5], rule).Sample((works, one) =>
        {
            bool named = Names(works, one, turned: 0);
            int?[] costs =
            [
                .. Enumerable.Range(0, 1 << works.Length)
                    .Where(turned => Names(works, one, turned) != named)
                    .Select(turned => works.Where((_, i) => IsTurned(turned, i)).Aggregate((int?)0, (sum, work) => sum + work.Pupils)),
            ];

            Assert.Equal(costs.Min(), PupilsToBorder.Of(works, one, named));
        });
    }

    private static bool IsTurned(int turned, int index) => (turned & (1 << index)) != 0;

    private static bool Names(ProcedureBorder[] works, ListRule rule, int turned)
    {
        ProcedureBorder[] low = [.. works.Where((work, i) => work.IsLow != IsTurned(turned, i))];
        bool? enough = rule.InOneYear is int count ? low.Length >= count : null;
        bool? running = rule.YearsRunning is null ? null : low.Any(work => work.LowBefore);
        return rule.Join == RuleJoin.And ? (enough ?? true) && (running ?? true) : enough == true || running == true;
    }
}
