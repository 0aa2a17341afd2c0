using SchoolSupport.Analytics.Histories;
using SchoolSupport.Analytics.Indicators;
using SchoolSupport.Analytics.Statistics;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Analytics.Tasks;

/// <summary>The tasks of one work, as tables of one place give them or added up over schools.</summary>
internal static class TaskResults
{
    private const double Slack = 1e-6;

    public static IReadOnlyList<TaskResult> Of(FactRow row, Basis basis) =>
    [
        .. row.MeasureCodes.Where(measure => Measures.TaskOf(measure) is not null).OrderBy(measure => TaskResult.OrderOf(measure), StringComparer.Ordinal).Select(measure =>
        {
            string task = Measures.TaskOf(measure)!;
            int? most = row.Known(Measures.TaskMost(task)) is double points ? TaskResult.Count(points) : null;
            return new TaskResult(
                task, Completion(row, measure, most, basis), TaskLevels.Parse(row.TextOf(Measures.TaskLevel(task))), row.TextOf(Measures.TaskSkill(task)), most);
        }),
    ];

    /// <summary>By the pupils who wrote each task; a task no school's table tells is the published one.</summary>
    public static IReadOnlyList<TaskResult> Pooled(IReadOnlyList<AssessmentPoint> schools, IReadOnlyList<TaskResult> published)
    {
        var byTask = schools.SelectMany(school => school.Tasks).GroupBy(result => result.Task).ToDictionary(same => same.Key, same => same.ToArray());
        return
        [
            .. byTask.Keys.Concat(published.Select(result => result.Task)).Distinct().OrderBy(TaskResult.OrderOf, StringComparer.Ordinal).Select(task =>
            {
                TaskResult? own = published.FirstOrDefault(result => result.Task == task);
                TaskResult[] parts = byTask.GetValueOrDefault(task, []);
                Figure pooled = Pool([.. parts.Select(part => part.Completion)]);
                return new TaskResult(
                    task,
                    pooled.Value is null && own is not null ? own.Completion : pooled,
                    parts.Select(part => part.Level).FirstOrDefault(level => level is not null) ?? own?.Level,
                    parts.Select(part => part.Skill).FirstOrDefault(skill => skill is not null) ?? own?.Skill,
                    parts.Select(part => part.Most).FirstOrDefault(most => most is not null) ?? own?.Most);
            }),
        ];
    }

    private static Figure Completion(FactRow row, string measure, int? most, Basis basis)
    {
        FactValue value = row[measure]!;
        if (row.Known(measure) is not (>= 0 and <= 100 and double percent))
        {
            return Figure.None(Unit.Percent, row.WhyNot(measure), basis);
        }

        int? n = (value.N ?? row.KnownCount(Measures.Participants)) is > 0 and int known ? known : null;
        return new Figure(EstimateOf(percent, n, most, value.Method == ValueMethod.Counted), row.OriginOf(measure), basis);
    }

    /// <summary>A task of one point is a share of pupils; of more points only their mean is known, and its interval is a wide one.</summary>
    private static Estimate EstimateOf(double percent, int? n, int? most, bool counted)
    {
        if (n is not int pupils)
        {
            return Estimate.Reported(percent, Unit.Percent, null);
        }

        int nearest = (int)Math.Round(percent * pupils / 100, MidpointRounding.AwayFromZero);
        double gap = Math.Abs(percent - (100.0 * nearest / pupils));
        return most == 1 && gap <= (counted ? Slack : MarkReconstruction.Tolerance(2) + Slack)
            ? Estimate.OfShare(new Share(nearest, pupils), counted ? Method.Counted : Method.Reconstructed)
            : Estimate.OfCompletion(percent, pupils, counted ? Method.Counted : Method.AsReported);
    }

    private static Figure Pool(Figure[] schools)
    {
        Figure[] known = [.. schools.Where(school => school.Estimate is { Value: not null, N: not null }).OrderBy(school => school.Estimate.N).ThenBy(school => school.Value)];
        if (known.Length == 0)
        {
            return Figure.None(Unit.Percent, schools.Length > 0 && schools.All(school => school.Value is not null) ? NoValue.NumberUnknown : NoValue.NoData, Basis.Pooled);
        }

        var origin = Origin.Of(known.Select(school => school.Origin));
        if (known.All(school => school.Estimate.Share is not null))
        {
            return new Figure(Pooling.ByParticipants(known.Select(school => school.Estimate), Unit.Percent).Estimate, origin, Basis.Pooled);
        }

        int n = known.Sum(school => school.Estimate.N!.Value);
        double percent = Math.Clamp(known.Sum(school => school.Estimate.N!.Value * school.Value!.Value) / n, 0, 100);
        Method method = known.All(school => school.Estimate.Method == Method.Counted) ? Method.Counted : Method.WeightedByParticipants;
        return new Figure(Estimate.OfCompletion(percent, n, method), origin, Basis.Pooled);
    }
}
