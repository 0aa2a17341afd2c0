using MathNet.Numerics.Random;
using SchoolSupport.Analytics.Decline.Ladder;
using SchoolSupport.Analytics.Statistics;

namespace SchoolSupport.Analytics.Decline.Cards;

/// <summary>Schools drawn again with replacement, all years of a school together (Efron 1979); the same draws for all rungs.</summary>
internal sealed class Bootstrap
{
    private const int Seed = 20260901;
    private const double Tail = 0.05;

    private readonly Dictionary<string, int> _places;

    public Bootstrap(IReadOnlyList<Fold> folds, int draws)
    {
        _places = folds.SelectMany(fold => fold.Rows).Select(example => example.School.Id).Distinct().Order(StringComparer.Ordinal).Index()
            .ToDictionary(school => school.Item, school => school.Index, StringComparer.Ordinal);
        var random = new MersenneTwister(Seed, threadSafe: false);
        Draws = [.. Enumerable.Range(0, draws).Select(_ =>
        {
            int[] times = new int[_places.Count];
            for (int i = 0; i < times.Length; i++)
            {
                times[random.Next(times.Length)]++;
            }

            return times;
        })];
    }

    /// <summary>How often each school was drawn, by its place.</summary>
    public IReadOnlyList<int[]> Draws { get; }

    public int[] Places(IEnumerable<string> schools) => [.. schools.Select(school => _places[school])];

    /// <summary>The middle 90 %; a draw without a value is left out.</summary>
    /// <returns>Null when most draws have no value.</returns>
    public static Interval? Interval(IEnumerable<double?> draws)
    {
        double?[] all = [.. draws];
        double[] values = [.. all.OfType<double>().Order()];
        return values.Length * 2 <= all.Length
            ? null
            : new Interval(values[(int)(Tail * (values.Length - 1))], values[(int)Math.Ceiling((1 - Tail) * (values.Length - 1))]);
    }
}
