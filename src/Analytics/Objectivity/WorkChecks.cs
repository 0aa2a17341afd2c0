using SchoolSupport.Analytics.Histories;
using SchoolSupport.Analytics.Statistics;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Analytics.Objectivity;

/// <summary>What is asked of each ВПР by itself: peaks at the borders of marks, and easy tasks against hard ones.</summary>
internal static class WorkChecks
{
    public static IEnumerable<(int School, SchoolCheck Check)> Of(YearPoints points)
    {
        (int School, SchoolCheck Check)[] made =
            [.. points.Works(Procedures.Vpr).SelectMany(key => Peaks(points, key).Concat(Patterns(points, key)))];
        return Adjusted(made);
    }

    private static IEnumerable<(int School, SchoolCheck Check)> Peaks(YearPoints points, SeriesKey key)
    {
        var check = new Check(CheckKind.BorderPeak, key);
        (int School, AssessmentPoint Point, ScoreDistribution? Scores, ScoreDistribution? Marks)[] taken = [.. Taken(points, key)
            .Select(school => (school.School, school.Point, ScoreDistribution.OfScores(school.Point), ScoreDistribution.OfMarks(school.Point)))];
        var both = taken.Where(school => school is { Scores: not null, Marks: not null }).ToArray();
        IReadOnlyList<int?> borders = both.Length == 0
            ? [null, null, null]
            : MarkBorders.Of(ScoreDistribution.Together([.. both.Select(school => school.Scores!)])!, ScoreDistribution.Together([.. both.Select(school => school.Marks!)])!);
        return taken.Select(school => (school.School, school.Scores is not { } scores ? SchoolCheck.Not(check, NoCheck.ValuesUnknown)
            : scores.N < BorderPeak.Least ? SchoolCheck.Not(check, NoCheck.TooFewPupils)
            : BorderPeak.Of(scores, borders) is { } peak ? SchoolCheck.Made(check, peak, isSignal: false)
            : SchoolCheck.Not(check, NoCheck.BordersUnknown)));
    }

    private static IEnumerable<(int School, SchoolCheck Check)> Patterns(YearPoints points, SeriesKey key)
    {
        var check = new Check(CheckKind.TaskPattern, key);
        var taken = Taken(points, key).Select(school => (school.School, Tasks: Tasks(school.Point), N: N(school.Point))).ToArray();
        Dictionary<string, double> region = points.Region(key) is { } above ? Tasks(above) : [];
        return taken.Select(school =>
        {
            (int School, IReadOnlyDictionary<string, double> Tasks, int? N)[] others = [.. taken.Where(other => other.School != school.School && other is { Tasks.Count: > 0, N: > 0 })];
            return (school.School, school.Tasks.Count == 0 || school.N is null ? SchoolCheck.Not(check, NoCheck.ValuesUnknown)
                : region.Count == 0 && others.Length < SignalRule.MinSchools - 1 ? SchoolCheck.Not(check, NoCheck.TooFewSchools)
                : TaskPattern.Of([.. Pairs(school.Tasks, others)], school.N.Value) is { } pattern ? SchoolCheck.Made(check, pattern, isSignal: false)
                : SchoolCheck.Not(check, NoCheck.TooFewPupils));
        });

        IEnumerable<TaskResult> Pairs(IReadOnlyDictionary<string, double> own, (int School, IReadOnlyDictionary<string, double> Tasks, int? N)[] others) =>
            from task in own
            let expected = region.TryGetValue(task.Key, out double known) ? known : Pooled(task.Key, others)
            where expected is not null
            select new TaskResult(task.Value, expected.Value);
    }

    private static double? Pooled(string task, (int School, IReadOnlyDictionary<string, double> Tasks, int? N)[] others)
    {
        (double Value, int N)[] known = [.. others.Where(other => other.Tasks.ContainsKey(task)).Select(other => (other.Tasks[task], other.N!.Value))];
        return known.Length == 0 ? null : known.Sum(one => one.Value * one.N) / known.Sum(one => one.N);
    }

    private static IEnumerable<(int School, AssessmentPoint Point)> Taken(YearPoints points, SeriesKey key) =>
        from school in points.Schools
        let point = YearPoints.Of(school, key, points.Year)
        where point is not null
        select (school.School.Id, point);

    private static Dictionary<string, double> Tasks(AssessmentPoint point) => point is ReportedPoint reported
        ? reported.Values.Where(value => Measures.TaskOf(value.Measure) is not null && value is { State: ValueState.Known, Number: not null })
            .ToDictionary(value => Measures.TaskOf(value.Measure)!, value => value.Number!.Value / 100)
        : [];

    private static int? N(AssessmentPoint point) => point is ReportedPoint reported
        ? reported.Values.Where(value => Measures.TaskOf(value.Measure) is not null).Select(value => value.N).Min() ?? reported.Participants
        : null;

    /// <summary>All schools and works of a kind are one family: the more are asked about, the more say something by chance.</summary>
    private static IEnumerable<(int School, SchoolCheck Check)> Adjusted((int School, SchoolCheck Check)[] made)
    {
        IReadOnlyList<double> peaks = BenjaminiHochberg.Adjust([.. made.Select(one => one.Check.Evidence).OfType<BorderPeak>().Select(peak => peak.AdjustedP)]);
        TaskPattern[] patterns = [.. made.Select(one => one.Check.Evidence).OfType<TaskPattern>()];
        double dispersion = SignalRule.Dispersion([.. patterns.Select(pattern => pattern.Z)]);
        IReadOnlyList<double> tasks = BenjaminiHochberg.Adjust([.. patterns.Select(pattern => Tail.NormalAbove(pattern.Z / Math.Sqrt(dispersion)))]);
        int peak = 0;
        int pattern = 0;
        foreach ((int school, SchoolCheck check) in made)
        {
            yield return (school, check.Evidence switch
            {
                BorderPeak one => With(check, one = one with { AdjustedP = peaks[peak++] }, one.IsSignal),
                TaskPattern one => With(check, one = one with { AdjustedP = tasks[pattern++], Dispersion = dispersion }, one.IsSignal),
                _ => check,
            });
        }

        static SchoolCheck With(SchoolCheck check, Evidence evidence, bool isSignal) => check with { Evidence = evidence, IsSignal = isSignal };
    }
}
