using SchoolSupport.Analytics.Histories;
using SchoolSupport.Analytics.Statistics;

namespace SchoolSupport.Analytics.Decline.Panels;

/// <summary>A result beside what was expected of it.</summary>
/// <param name="GoodRate">Of the territory in this procedure and year.</param>
/// <param name="TwosRate">Null where marks 2 are not known.</param>
/// <param name="FivesRate">Null where marks 5 are not known.</param>
internal readonly record struct ExpectedResult(PanelResult Result, double GoodRate, double? TwosRate, double? FivesRate)
{
    public double Excess => Result.Good - (Result.N * GoodRate);
}

/// <summary>All results of one school in one year against expectation.</summary>
internal sealed class YearOfSchool(IReadOnlyList<ExpectedResult> parts)
{
    public IReadOnlyList<ExpectedResult> Parts { get; } = parts;

    /// <summary>Pupils over all procedures.</summary>
    public int N { get; } = parts.Sum(part => part.Result.N);

    public double PupilsPerProcedure => (double)N / Parts.Count;

    /// <summary>Marks 4 and 5; null below <see cref="CompositeResidual.MinPupils"/>.</summary>
    public Seen? Quality { get; } = Of(parts, part => part.Result.Good, part => part.GoodRate);

    public Seen? Twos => Of(Parts, part => part.Result.Twos, part => part.TwosRate);

    public Seen? Fives => Of(Parts, part => part.Result.Fives, part => part.FivesRate);

    public Seen? OfPart(Func<ExpectedResult, bool> which) =>
        Of([.. Parts.Where(which)], part => part.Result.Good, part => part.GoodRate);

    private static Seen? Of(
        IReadOnlyList<ExpectedResult> parts, Func<ExpectedResult, int?> successes, Func<ExpectedResult, double?> rate)
    {
        long n = 0;
        double excess = 0;
        double variance = 0;
        foreach (ExpectedResult part in parts)
        {
            if (successes(part) is { } count && rate(part) is { } p)
            {
                n += part.Result.N;
                excess += count - (part.Result.N * p);
                variance += part.Result.N * p * (1 - p);
            }
        }

        return n < CompositeResidual.MinPupils ? null : new Seen(excess / n, variance / n / n);
    }
}
