using SchoolSupport.Analytics.Histories;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Analytics.Objectivity;

/// <summary>What the numbers of a distribution are.</summary>
public enum ScoreScale
{
    PrimaryScores,

    /// <summary>2 to 5, where a table gives marks alone.</summary>
    Marks,
}

/// <summary>How many pupils of a group have which score. From shares the numbers are not whole.</summary>
/// <param name="Pupils">By score, in ascending order.</param>
public sealed record ScoreDistribution(ScoreScale Scale, IReadOnlyList<(int Score, double Pupils)> Pupils)
{
    public double N { get; } = Pupils.Sum(score => score.Pupils);

    public double Mean => Pupils.Sum(score => score.Score * score.Pupils) / N;

    /// <summary>Of the sample, n − 1 below.</summary>
    public double Deviation => Math.Sqrt(Pupils.Sum(score => Math.Pow(score.Score - Mean, 2) * score.Pupils) / (N - 1));

    public double this[int score] => Pupils.FirstOrDefault(known => known.Score == score).Pupils;

    /// <summary>Primary scores where the table gives them all, else null.</summary>
    public static ScoreDistribution? OfScores(AssessmentPoint point) =>
        point is ReportedPoint reported ? Known(ScoreScale.PrimaryScores, Scores(reported), reported.Participants) : null;

    public static ScoreDistribution? OfMarks(AssessmentPoint point) =>
        point is ReportedPoint reported ? Known(ScoreScale.Marks, Marks(reported), reported.Participants) : null;

    /// <summary>All pupils as one group.</summary>
    public static ScoreDistribution? Together(IReadOnlyCollection<ScoreDistribution> groups) => groups.Count == 0
        ? null
        : new ScoreDistribution(groups.First().Scale,
        [
            .. groups.SelectMany(group => group.Pupils).GroupBy(score => score.Score)
                .OrderBy(score => score.Key)
                .Select(score => (score.Key, score.Select(one => one.Pupils).Order().Sum())),
        ]);

    private static IEnumerable<(int Score, FactValue Value, bool IsShare)> Scores(ReportedPoint point) =>
        from value in point.Values
        let score = Measures.PrimaryScoreOf(value.Measure)
        where score is not null
        select (score.Value.Score, value, score.Value.IsShare);

    /// <summary>Counts where they are given; shares beside counts are the same once more.</summary>
    private static IEnumerable<(int Score, FactValue Value, bool IsShare)> Marks(ReportedPoint point)
    {
        bool counted = Measures.Marks.All(mark => point.Values.Any(value => value.Measure == mark && value.State == ValueState.Known));
        return (counted ? Measures.Marks : Measures.MarkShares)
            .Select((measure, index) => (index + 2, Value: point.Values.FirstOrDefault(value => value.Measure == measure), !counted))
            .Where(mark => mark.Value is not null)
            .Select(mark => (mark.Item1, mark.Value!, mark.Item3));
    }

    /// <returns>Null for nothing, a value in doubt or hidden, or shares of an unknown number.</returns>
    private static ScoreDistribution? Known(ScoreScale scale, IEnumerable<(int Score, FactValue Value, bool IsShare)> scores, int? participants)
    {
        (int Score, FactValue Value, bool IsShare)[] all = [.. scores.OrderBy(score => score.Score)];
        if (all.Length < 2 || all.DistinctBy(score => score.Score).Count() != all.Length
            || all.Any(score => score.Value is not { State: ValueState.Known, Number: not null })
            || (all.Any(score => score.IsShare) && participants is null))
        {
            return null;
        }

        ScoreDistribution found = new(scale, [.. all.Select(score => (score.Score, score.Value.Number!.Value * (score.IsShare ? participants!.Value / 100.0 : 1)))]);
        return found.N > 0 ? found : null;
    }
}
