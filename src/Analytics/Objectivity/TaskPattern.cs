namespace SchoolSupport.Analytics.Objectivity;

/// <summary>How one task was done, from 0 to 1.</summary>
public readonly record struct TaskResult(double School, double Others);

/// <summary>
/// Easy tasks done worse than elsewhere and hard ones better (described in the press on the lists of 2018). The statistic is ours: see
/// docs/objectivity/newer-markers.md.
/// </summary>
/// <param name="Easy">Mean difference to the other schools over the easier half of the tasks, a share.</param>
/// <param name="Hard">The same over the harder half; of an odd number the middle task is in neither.</param>
/// <param name="Deviation">What hard minus easy varies by where pupils alone decide it.</param>
public sealed record TaskPattern(double Easy, double Hard, double Deviation, double Dispersion, double AdjustedP, int N, int Tasks) : Evidence
{
    public const int LeastTasks = 6;

    public double Z => (Hard - Easy) / Deviation / Math.Sqrt(Dispersion);

    public bool IsSignal => Easy < 0 && Hard > 0 && SignalRule.IsSignal(Z, AdjustedP);

    /// <returns>Null for fewer than <see cref="LeastTasks"/>, too few pupils, or tasks everybody else did or nobody.</returns>
    public static TaskPattern? Of(IReadOnlyCollection<TaskResult> tasks, int n)
    {
        if (tasks.Count < LeastTasks || n < SignalRule.MinPupils)
        {
            return null;
        }

        TaskResult[] ordered = [.. tasks.OrderByDescending(task => task.Others).ThenBy(task => task.School)];
        TaskResult[] easy = ordered[..(ordered.Length / 2)];
        TaskResult[] hard = ordered[^(ordered.Length / 2)..];
        double variance = (Variance(easy) + Variance(hard)) / n;
        return variance <= 0 ? null : new TaskPattern(Difference(easy), Difference(hard), Math.Sqrt(variance), 1, 1, n, tasks.Count);
    }

    private static double Difference(TaskResult[] tasks) => tasks.Average(task => task.School - task.Others);

    private static double Variance(TaskResult[] tasks) => tasks.Sum(task => task.Others * (1 - task.Others)) / tasks.Length / tasks.Length;
}
