using SchoolSupport.Analytics.Statistics;

namespace SchoolSupport.Analytics.Decline.Features;

/// <summary>
/// How far an examination lies from the work the same pupils sat a year before, in standard deviations: doubt about the
/// level, not guilt.
/// </summary>
internal static class Mismatch
{
    /// <summary>Deviation of one class in one procedure, as a share.</summary>
    private const double Cell = 0.09;

    public static readonly IReadOnlyList<Feature> All =
        [new("objectivity.mismatch", FeatureGroup.Objectivity, "расхождение экзамена с работой прошлого года", "надёжность отметок")];

    public static IEnumerable<double?> Of(SchoolAtOrigin school)
    {
        int[] grades = [.. school.Year(0)?.Parts.Where(part => part.Result.Procedure.IsFinal).Select(part => part.Result.Procedure.Grade).OfType<int>() ?? []];
        Seen? exam = school.Year(0)?.OfPart(part => part.Result.Procedure.IsFinal);
        Seen? work = school.Year(1)?.OfPart(part => part.Result.Procedure.Grade is { } grade && grades.Contains(grade + 1));
        if (exam is not { } now || work is not { } before)
        {
            return [null];
        }

        int cells = school.Year(0)!.Parts.Count(part => part.Result.Procedure.IsFinal);
        int cellsBefore = school.Year(1)!.Parts.Count(part => part.Result.Procedure.Grade is { } grade && grades.Contains(grade + 1));
        double variance = school.Model.ObservedVariance(now.BinomialVariance) + school.Model.ObservedVariance(before.BinomialVariance)
            + (Cell * Cell / cells) + (Cell * Cell / cellsBefore);
        return [(now.Residual - before.Residual) / Math.Sqrt(variance)];
    }
}
