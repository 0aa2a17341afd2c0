using SchoolSupport.Analytics.Statistics;

namespace SchoolSupport.Analytics.Decline.Features;

/// <summary>What the marks are made of: twos, fives, examinations beside the school's own works.</summary>
internal static class MarkFeatures
{
    private const string Reason = "структура отметок";

    public static readonly IReadOnlyList<Feature> All =
    [
        New("marks.twos", "доля отметок «2»"),
        New("marks.twos-change", "изменение доли отметок «2»"),
        New("marks.fives", "доля отметок «5»"),
        New("marks.final", "результаты экзаменов"),
        New("marks.works", "результаты проверочных работ"),
        New("marks.gap", "разрыв экзаменов и проверочных работ"),
    ];

    public static IEnumerable<double?> Of(SchoolAtOrigin school)
    {
        Seen? final = school.Year(0)?.OfPart(part => part.Result.Procedure.IsFinal);
        Seen? works = school.Year(0)?.OfPart(part => !part.Result.Procedure.IsFinal);
        yield return school.Twos?.Levels[^1].Mean;
        yield return school.Twos is { Levels.Count: > 1 } twos ? twos.Levels[^1].Mean - twos.Levels[^2].Mean : null;
        yield return school.Fives?.Levels[^1].Mean;
        yield return Shrunken(final, school.Model);
        yield return Shrunken(works, school.Model);
        yield return Shrunken(final, school.Model) - Shrunken(works, school.Model);
    }

    private static double? Shrunken(Seen? seen, LocalLevel model) => seen is { } value
        ? value.Residual * model.Tau * model.Tau / ((model.Tau * model.Tau) + model.ObservedVariance(value.BinomialVariance))
        : null;

    private static Feature New(string code, string title) => new(code, FeatureGroup.Marks, title, Reason);
}
