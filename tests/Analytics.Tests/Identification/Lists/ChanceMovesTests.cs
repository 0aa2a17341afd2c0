using MathNet.Numerics.Distributions;
using SchoolSupport.Analytics.Identification.Lists;
using SchoolSupport.Analytics.Identification.Methodologies;
using SchoolSupport.Analytics.Statistics;
using SchoolSupport.Analytics.Tests.Identification.Methodologies;
using SchoolSupport.Domain.Facts;
using Xunit.Abstractions;

namespace SchoolSupport.Analytics.Tests.Identification.Lists;

public sealed class ChanceMovesTests(ITestOutputHelper output)
{
    private static readonly Methodology _methodology = Sample.Methodology with { Rule = Sample.OnlyInOneYear };
    private static readonly SchoolYear _year = new(2020);

    /// <summary>
    /// Worlds in which no school ever changes: what is expected by chance is what happens, by schools of a village and of a town.
    /// </summary>
    [Theory]
    [InlineData(12, 150)]
    [InlineData(40, 60)]
    public void Of_SchoolsThatNeverChange_ExpectsWhatHappens(int schools, int worlds)
    {
        (double seenIn, double expectedIn, double seenOut, double expectedOut) = (0, 0, 0, 0);
        for (int seed = 0; seed < worlds; seed++)
        {
            var random = new Random(seed);
            School[] all = [.. Enumerable.Range(1, schools).Select(id => new School(id, random))];
            (IdentificationList before, IdentificationList now) = (List(_year, all, random), List(_year.Next, all, random));
            ChanceMoves moves = ChanceMoves.Of(before, now, before.Verdicts.ToDictionary(verdict => verdict.SchoolId, verdict => verdict.Status))!;
            (seenIn, expectedIn) = (seenIn + moves.Entered.Seen, expectedIn + moves.Entered.Expected);
            (seenOut, expectedOut) = (seenOut + moves.Left.Seen, expectedOut + moves.Left.Expected);
        }

        output.WriteLine($"{schools}: entered {seenIn} of {expectedIn:0.0}, left {seenOut} of {expectedOut:0.0}");
        Assert.True(seenIn > 100 && seenOut > 100);
        Assert.InRange(expectedIn / seenIn, 0.85, 1.15);
        Assert.InRange(expectedOut / seenOut, 0.85, 1.15);
    }

    // One school, nothing known of others: last year 0 of 10 in each work gives Beta(½, 10½); three of ten twos or more then have
    // probability 1 − P(0) − P(1) − P(2) = 0.039, and two such works of four 6·p²(1−p)² + 4·p³(1−p) + p⁴.
    [Fact]
    public void Of_OneSchool_ByHand()
    {
        IdentificationList before = Of(_year, Verdict(1, _year, [new(0, 10), new(0, 10), new(0, 10), new(0, 10)]));
        IdentificationList now = Of(_year.Next, Verdict(1, _year.Next, [new(5, 10), new(5, 10), new(0, 10), new(0, 10)]));
        double[] probability = new double[3];
        probability[0] = Enumerable.Range(0, 10).Aggregate(1.0, (product, i) => product * (10.5 + i) / (11 + i));
        probability[1] = probability[0] * 10 * 0.5 / 19.5;
        probability[2] = probability[1] * 9 / 2.0 * 1.5 / 18.5;
        double low = 1 - probability.Sum();

        ChanceMoves moves = ChanceMoves.Of(before, now, new Dictionary<int, ListStatus> { [1] = ListStatus.NotListed })!;

        double named = (6 * low * low * (1 - low) * (1 - low)) + (4 * Math.Pow(low, 3) * (1 - low)) + Math.Pow(low, 4);
        Assert.Equal((1, 1), (moves.Entered.Seen, moves.Entered.OfSchools));
        Assert.Equal(named, moves.Entered.Expected, 1e-9);
        Assert.Equal(named, moves.Entered.AtLeast, 1e-9);
        Assert.Equal((0, 0.0, 0), (moves.Left.Seen, moves.Left.Expected, moves.Left.OfSchools));
    }

    [Fact]
    public void Of_SchoolsNotJudgedInBothYears_AreLeftAside()
    {
        IdentificationList before = Of(_year, Verdict(1, _year, [new(0, 10), new(0, 10), new(0, 10), new(0, 10)]));

        Assert.Null(ChanceMoves.Of(before, before, new Dictionary<int, ListStatus> { [1] = ListStatus.CannotBeJudged }));
        Assert.Null(ChanceMoves.Of(before, before, new Dictionary<int, ListStatus>()));
    }

    /// <summary>A school with shares of its own in each work; the works of one school have nothing in common.</summary>
    private sealed class School(int id, Random random)
    {
        public int Id => id;

        public double[] Shares { get; } = [.. Enumerable.Range(0, 4).Select(_ => Beta.Sample(random, 3, 10))];

        public int Pupils { get; } = random.Next(4, 40);
    }

    private static IdentificationList List(SchoolYear year, School[] schools, Random random) => Of(year, [.. schools.Select(school => Verdict(
        school.Id, year, [.. school.Shares.Select(share => new Share(Binomial.Sample(random, share, school.Pupils), school.Pupils))]))]);

    private static IdentificationList Of(SchoolYear year, params SchoolVerdict[] verdicts) =>
        new(_methodology, year, verdicts, null, new Dictionary<MethodologyProcedure, Share>());

    private static SchoolVerdict Verdict(int school, SchoolYear year, Share[] works)
    {
        ProcedureYears[] procedures =
        [
            .. _methodology.Procedures.Zip(works, (procedure, work) => new ProcedureYears(
                new ProcedureResult(procedure, year, work.Successes >= ShareAtLeast.MinCount(work.N, 0.3m) ? ResultState.Low : ResultState.NotLow)
                {
                    Below = work, N = work.N,
                },
                [],
                RulePart.Absent,
                null)),
        ];
        bool named = procedures.Count(years => years.Current.IsLow) >= 2;
        return new SchoolVerdict(
            school, year, named ? ListStatus.Listed : ListStatus.NotListed, procedures, named ? RulePart.Met : RulePart.NotMet, RulePart.Absent);
    }
}
