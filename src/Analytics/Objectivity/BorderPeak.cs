using SchoolSupport.Analytics.Statistics;

namespace SchoolSupport.Analytics.Objectivity;

/// <summary>
/// More pupils on the least score of a mark than just below it, beyond a smooth line through the scores around: a possible sign that
/// «требует дополнительного анализа» (ФИОКО 2026). The statistic is ours: see docs/objectivity/newer-markers.md.
/// </summary>
/// <param name="Mark">The mark that begins at <paramref name="Border"/>.</param>
/// <param name="Below">Pupils one point short of it.</param>
/// <param name="At">Pupils on it.</param>
/// <param name="Z">Of the most unusual of the borders.</param>
/// <param name="AdjustedP">Over the borders and all schools and works of the year.</param>
public sealed record BorderPeak(int Mark, int Border, int Below, int At, int N, double Z, double AdjustedP) : Evidence
{
    /// <summary>«Информативна от 50 работ».</summary>
    public const int Informative = 50;

    /// <summary>Below it a histogram is no histogram.</summary>
    public const int Least = 20;

    public bool IsOrienting => N < Informative;

    public bool IsSignal => SignalRule.IsSignal(Z, AdjustedP);

    /// <param name="borders">The least score of the marks 3, 4 and 5; null where it is not known.</param>
    /// <returns>Not yet adjusted for other schools; null below <see cref="Least"/> or without a border to ask at.</returns>
    public static BorderPeak? Of(ScoreDistribution school, IReadOnlyList<int?> borders)
    {
        (int Mark, int Border, double Z)[] asked =
        [
            .. borders.Select((border, index) => (Mark: index + 3, Border: border))
                .Where(border => border.Border >= 2)
                .Select(border => (border.Mark, border.Border!.Value, Score(school, border.Border.Value))),
        ];
        if (school.N < Least || asked.Length == 0)
        {
            return null;
        }

        (int mark, int at, double z) = asked.MaxBy(border => border.Z);
        double p = Math.Min(1, asked.Length * Tail.NormalAbove(z));
        return new BorderPeak(mark, at, Whole(school[at - 1]), Whole(school[at]), Whole(school.N), z, p);
    }

    /// <summary>
    /// ln c(b) − ln c(b − 1) against a third of ln c(b + 1) − ln c(b − 2), which is the same step where the logarithms lie on a line; ½ is
    /// added to each number.
    /// </summary>
    private static double Score(ScoreDistribution school, int border)
    {
        double[] c = [.. Enumerable.Range(border - 2, 4).Select(score => Whole(school[score]) + 0.5)];
        double step = Math.Log(c[2] / c[1]) - (Math.Log(c[3] / c[0]) / 3);
        return step / Math.Sqrt((1 / c[1]) + (1 / c[2]) + (((1 / c[0]) + (1 / c[3])) / 9));
    }

    /// <summary>Of shares the numbers are not quite whole.</summary>
    private static int Whole(double pupils) => (int)Math.Round(pupils, MidpointRounding.AwayFromZero);
}
