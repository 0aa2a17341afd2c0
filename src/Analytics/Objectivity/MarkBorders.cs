namespace SchoolSupport.Analytics.Objectivity;

/// <summary>
/// The least primary score of each mark, as the tables themselves show it: where as many pupils lie below a score as have a lower mark.
/// Scales change every year, and a table seldom says its own.
/// </summary>
internal static class MarkBorders
{
    /// <summary>Two tables of one work need not count the same pupils to the last.</summary>
    private const double Tolerance = 0.005;

    /// <param name="scores">Primary scores of all schools of which marks are known too.</param>
    /// <param name="marks">Of the same schools.</param>
    /// <returns>For the marks 3, 4 and 5; null where no score fits, or more than one does.</returns>
    public static IReadOnlyList<int?> Of(ScoreDistribution scores, ScoreDistribution marks)
    {
        double tolerance = Math.Max(0.5, Tolerance * scores.N);
        return [.. Enumerable.Range(3, 3).Select(mark => Fitting(marks.Pupils.Where(one => one.Score < mark).Sum(one => one.Pupils)))];

        int? Fitting(double lower)
        {
            (int Score, double Off)[] near =
            [
                .. scores.Pupils.Select(one => (one.Score, Math.Abs(scores.Pupils.Where(below => below.Score < one.Score).Sum(below => below.Pupils) - lower)))
                    .OrderBy(score => score.Item2),
            ];
            bool single = near.Length > 1 && near[0].Off <= tolerance && near[1].Off > near[0].Off;
            return single ? near[0].Score : null;
        }
    }
}
