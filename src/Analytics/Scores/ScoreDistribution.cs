using SchoolSupport.Analytics.Indicators;
using SchoolSupport.Analytics.Statistics;

namespace SchoolSupport.Analytics.Scores;

/// <summary>How many pupils have which whole score: everything a table of scores can tell. See docs/indicators/scores.md.</summary>
public sealed class ScoreDistribution
{
    private readonly SortedDictionary<int, int> _counts;

    /// <param name="counts">Scores may repeat; their counts are added.</param>
    /// <exception cref="ArgumentOutOfRangeException">A score or a count is negative.</exception>
    public ScoreDistribution(IEnumerable<(int Score, int Count)> counts)
    {
        _counts = [];
        foreach ((int score, int count) in counts)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(score);
            ArgumentOutOfRangeException.ThrowIfNegative(count);
            if (count > 0)
            {
                _counts[score] = checked(_counts.GetValueOrDefault(score) + count);
            }
        }
    }

    public int N => _counts.Values.Sum();

    public Moments Moments => new(
        N, _counts.Sum(pair => (double)pair.Key * pair.Value), _counts.Sum(pair => (double)pair.Key * pair.Key * pair.Value));

    /// <summary>Null when nobody has a score, as the others.</summary>
    public int? Least => N == 0 ? null : _counts.Keys.First();

    public int? Most => N == 0 ? null : _counts.Keys.Last();

    /// <summary>The score in the middle; of an even number of pupils the mean of the two in the middle.</summary>
    public double? Median => N == 0 ? null : (At((N - 1) / 2) + At(N / 2)) / 2.0;

    public Estimate Mean(Unit unit, double most) => Estimate.OfScores(Moments, most, unit, Method.Counted);

    /// <summary>Pupils with a score of the band.</summary>
    public int Within(ScoreBand band) => _counts.Where(pair => band.From <= pair.Key && pair.Key <= band.To).Sum(pair => pair.Value);

    public int Below(int score) => _counts.Where(pair => pair.Key < score).Sum(pair => pair.Value);

    public static ScoreDistribution operator +(ScoreDistribution left, ScoreDistribution right) =>
        new(left._counts.Concat(right._counts).Select(pair => (pair.Key, pair.Value)));

    /// <summary>The score of the pupil with so many before him in ascending order.</summary>
    private int At(int place)
    {
        int before = 0;
        foreach ((int score, int count) in _counts)
        {
            before += count;
            if (place < before)
            {
                return score;
            }
        }

        throw new ArgumentOutOfRangeException(nameof(place), place, "There are not so many pupils.");
    }
}
