using SchoolSupport.Analytics.Statistics;

namespace SchoolSupport.Analytics.Decline.Features;

/// <summary>The school's own results: where it stands, how sure that is, where it has been going.</summary>
internal static class HistoryFeatures
{
    private const string Reason = "история результатов";
    private const int YearsOfLine = 5;
    private const int YearsOfSpread = 4;

    /// <summary>
    /// What the history-only model uses: six numbers of the school's own results, whose kinds are chosen to say different things.
    /// Nothing of staff, context or other schools.
    /// </summary>
    public static readonly IReadOnlyList<string> Few =
        ["history.level", "history.score", "history.pupils", "marks.twos", "marks.fives", "cohorts.forecast"];

    public static readonly IReadOnlyList<Feature> All =
    [
        New("history.level", "уровень школы"),
        New("history.doubt", "неопределённость уровня"),
        New("history.surprise", "отличие последнего года от уровня"),
        New("history.score", "неожиданность последнего года"),
        New("history.score1", "неожиданность предпоследнего года"),
        New("history.change1", "изменение уровня за год"),
        New("history.change2", "изменение уровня за два года"),
        New("history.line", "направление за пять лет"),
        New("history.spread", "непостоянство за четыре года"),
        New("history.pupils", "число участников"),
    ];

    public static IEnumerable<double?> Of(SchoolAtOrigin school)
    {
        double? last = school.Year(0)?.Quality?.Residual;
        yield return school.Level.Mean;
        yield return Math.Sqrt(school.Level.Variance);
        yield return last - school.Level.Mean;
        yield return school.Levels.Scores[^1];
        yield return school.Levels.Scores.Count > 1 ? school.Levels.Scores[^2] : null;
        yield return school.Level.Mean - school.LevelBefore(1);
        yield return school.Level.Mean - school.LevelBefore(2);
        yield return Line(school);
        yield return Spread(school);
        yield return Math.Log(school.Latest.N);
    }

    private static double? Line(SchoolAtOrigin school) => TheilSen.Of(
        Enumerable.Range(0, YearsOfLine)
            .Where(back => school.Year(back)?.Quality is not null)
            .Select(back => new Point(-back, school.Year(back)!.Quality!.Value.Residual))).Value?.Slope;

    private static double? Spread(SchoolAtOrigin school)
    {
        double[] last = [.. Enumerable.Range(0, YearsOfSpread).Select(back => school.Year(back)?.Quality?.Residual).OfType<double>()];
        if (last.Length < 2)
        {
            return null;
        }

        double mean = last.Average();
        return Math.Sqrt(last.Sum(value => (value - mean) * (value - mean)) / (last.Length - 1));
    }

    private static Feature New(string code, string title) => new(code, FeatureGroup.History, title, Reason);
}
