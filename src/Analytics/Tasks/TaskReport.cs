using SchoolSupport.Analytics.Histories;
using SchoolSupport.Domain.Organisations;

namespace SchoolSupport.Analytics.Tasks;

/// <summary>
/// The tasks of one work in one place beside the places above it: what is below the threshold of its level, and what therefore is to
/// be taught again. See docs/indicators/tasks.md.
/// </summary>
/// <param name="Work">Procedure, grade and subject.</param>
/// <param name="Lines">In the order of the work.</param>
public sealed record TaskReport(SeriesKey Work, Period Period, IReadOnlyList<TaskLine> Lines)
{
    /// <summary>Lacking beyond the chance of a small group, the furthest below its border first.</summary>
    public IReadOnlyList<TaskLine> ToTeachAgain =>
    [
        .. Lines.Where(line => line.Verdict.IsConfirmed)
            .OrderBy(line => line.Completion.Value!.Value - line.Verdict.Threshold!.Lacking)
            .ThenBy(line => TaskResult.OrderOf(line.Task), StringComparer.Ordinal),
    ];

    /// <summary>How many of them may stand there by chance: the sum of what their probabilities leave open.</summary>
    public double ExpectedFalse => ToTeachAgain.Sum(line => 1 - line.Verdict.Probability!.Value);

    /// <summary>Lacking in the number as it is, but the pupils are too few to be sure.</summary>
    public IReadOnlyList<TaskLine> PerhapsToTeachAgain => [.. Lines.Where(line => line.Verdict is { State: TaskState.Lacking, IsConfirmed: false })];

    /// <summary>No file tells the level of some task.</summary>
    public bool LevelsUnknown => Lines.Any(line => line.Level is null);

    /// <summary>The reports of a school, or of the municipality itself, by work and period; works without tasks are left out.</summary>
    /// <param name="schoolId">Null for the municipality.</param>
    /// <returns>Empty when the school is not one of the municipality's.</returns>
    public static IReadOnlyList<TaskReport> Of(MunicipalityHistory municipality, int? schoolId)
    {
        IReadOnlyList<AssessmentSeries> own = schoolId is int id ? municipality.School(id)?.Assessments ?? [] : municipality.Assessments;
        return
        [
            .. own.SelectMany(series => series.Points.Select(point => (series.Key, Point: point, point.Tasks)))
                .Where(work => work.Tasks.Count > 0)
                .Select(work => Of(municipality, schoolId, work.Key, work.Point, work.Tasks)),
        ];
    }

    private static TaskReport Of(MunicipalityHistory municipality, int? schoolId, SeriesKey key, AssessmentPoint point, IReadOnlyList<TaskResult> tasks)
    {
        IReadOnlyList<TaskResult> district = At(municipality.Assessments);
        (Territory Territory, IReadOnlyList<TaskResult> Tasks)[] above =
            [.. municipality.References.OrderByDescending(reference => reference.Territory.Kind).Select(reference => (reference.Territory, At(reference.Assessments)))];
        return new TaskReport(key, point.Period,
        [
            .. tasks.Select(task =>
            {
                TaskResult? inDistrict = Find(district, task.Task);
                TaskResult?[] everywhere = [task, inDistrict, .. above.Select(place => Find(place.Tasks, task.Task))];
                TaskLevel? level = everywhere.Select(one => one?.Level).FirstOrDefault(found => found is not null);
                return new TaskLine(
                    task.Task,
                    level,
                    everywhere.Select(one => one?.Skill).FirstOrDefault(found => found is not null),
                    task.Most ?? inDistrict?.Most,
                    task.Completion,
                    TaskVerdict.Of(task.Completion.Estimate, level),
                    [
                        .. schoolId is null || inDistrict is null ? [] : new[] { TaskReference.Of(municipality.Territory, task.Completion, inDistrict.Completion) },
                        .. above.Select(place => (place.Territory, Task: Find(place.Tasks, task.Task))).Where(place => place.Task is not null)
                            .Select(place => TaskReference.Of(place.Territory, task.Completion, place.Task!.Completion)),
                    ]);
            }),
        ]);

        IReadOnlyList<TaskResult> At(IReadOnlyList<AssessmentSeries> series) => series.FirstOrDefault(one => one.Key == key)?.Points
            .FirstOrDefault(one => one.Period == point.Period && one.PupilGrade == point.PupilGrade)?.Tasks ?? [];

        static TaskResult? Find(IReadOnlyList<TaskResult> results, string task) => results.FirstOrDefault(result => result.Task == task);
    }
}

/// <summary>One task.</summary>
/// <param name="References">The municipality (of a school), the region, the country, where their values are known.</param>
public sealed record TaskLine(
    string Task, TaskLevel? Level, string? Skill, int? Most, Figure Completion, TaskVerdict Verdict, IReadOnlyList<TaskReference> References);

/// <summary>The same task in a larger place.</summary>
/// <param name="Distinguishable">Whether the value lies outside the interval of the smaller place; null without one.</param>
public sealed record TaskReference(Territory Territory, Figure Completion, bool? Distinguishable)
{
    internal static TaskReference Of(Territory territory, Figure own, Figure there) => new(
        territory, there, own.Estimate.Interval is { } interval && there.Value is double value ? !interval.Contains(value) : null);
}
