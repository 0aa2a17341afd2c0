using MathNet.Numerics.Random;
using SchoolSupport.Analytics.Decline.Ladder;
using SchoolSupport.Analytics.Statistics;

namespace SchoolSupport.Analytics.Decline.Cards;

/// <summary>Schools drawn again with replacement, all years of a school together (Efron 1979); the same draws for all rungs.</summary>
internal sealed class Bootstrap
{
    private const int Seed = 20260901;
    private const double Tail = 0.05;

    private readonly string[] _schools;
    private readonly int _draws;

    public Bootstrap(IReadOnlyList<Fold> folds, int draws)
    {
        _schools = [.. folds.SelectMany(fold => fold.Rows).Select(example => example.School.Id).Distinct().Order(StringComparer.Ordinal)];
        _draws = draws;
    }

    /// <summary>How often each school was drawn; made anew on each pass, the same every time.</summary>
    public IEnumerable<IReadOnlyDictionary<string, int>> Draws
    {
        get
        {
            var random = new MersenneTwister(Seed, threadSafe: false);
            for (int draw = 0; draw < _draws; draw++)
            {
                var times = new Dictionary<string, int>(_schools.Length, StringComparer.Ordinal);
                for (int i = 0; i < _schools.Length; i++)
                {
                    string school = _schools[random.Next(_schools.Length)];
                    times[school] = times.GetValueOrDefault(school) + 1;
                }

                yield return times;
            }
        }
    }

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
