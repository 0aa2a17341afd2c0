using MathNet.Numerics;
using SchoolSupport.Analytics.Identification.Methodologies;
using SchoolSupport.Analytics.Statistics;

namespace SchoolSupport.Analytics.Identification.Lists;

/// <summary>
/// What a year's results let expect of the next one's if nothing changes (posterior predictive): a school's share is
/// believed from its own pupils and from the other schools', then pupils are drawn in the number that really wrote.
/// </summary>
internal sealed class NextYear
{
    private readonly IdentificationList _before;
    private readonly Dictionary<MethodologyProcedure, Finding<BetaBinomialFit>> _fits;

    public NextYear(IdentificationList before)
    {
        _before = before;
        _fits = before.Methodology.Procedures.ToDictionary(
            procedure => procedure,
            procedure => BetaBinomialFit.Of(before.Verdicts
                .SelectMany(verdict => verdict.Procedures)
                .Where(years => years.Current.Procedure == procedure)
                .Select(years => years.Current.Below)
                .OfType<Share>()));
    }

    /// <summary>The probability that the rule names the school this year.</summary>
    public double Named(SchoolVerdict last, SchoolVerdict now) => ListChance.Of(
        now.Procedures.Select((procedure, index) => new ProcedureChance(
            Low(last.Procedures[index].Current, procedure.Current),
            procedure.NotComparable is null && procedure.Earlier.Count > 0 && procedure.Earlier.All(result => result.IsLow) ? 1 : 0)),
        _before.Methodology.Rule);

    private double Low(ProcedureResult last, ProcedureResult now)
    {
        if (now is not { Below: { N: > 0 } below, State: not ResultState.TooFewPupils })
        {
            return now.IsLow ? 1 : 0;
        }

        int border = ShareAtLeast.MinCount(below.N, _before.Methodology.ThresholdPercent!.Value / 100);
        Share seen = last.Below ?? new Share(0, 0);
        return _fits[now.Procedure].Value switch
        {
            { Degenerate: true } one => Tail.BinomialAtLeast(border, below.N, one.Mean),
            { A: { } a, B: { } b } => AtLeast(border, below.N, a + seen.Successes, b + (seen.N - seen.Successes)),

            // All schools together without a single two, or a single school: only its own pupils speak.
            _ => AtLeast(border, below.N, 0.5 + seen.Successes, 0.5 + (seen.N - seen.Successes)),
        };
    }

    private static double AtLeast(int border, int n, double a, double b) => Math.Clamp(
        Sums.Ordered(Enumerable.Range(border, n - border + 1).Select(count => Math.Exp(
            SpecialFunctions.BinomialLn(n, count) + SpecialFunctions.BetaLn(a + count, b + (n - count)) - SpecialFunctions.BetaLn(a, b)))),
        0,
        1);
}
