namespace SchoolSupport.SampleRegion.Simulation;

/// <summary>
/// What is behind the marks of one work in one place: how many pupils have each primary score, and the points of all of them in each
/// task. The scores make the marks, and the tasks make the scores.
/// </summary>
/// <param name="Pupils">By primary score from 0.</param>
/// <param name="TaskPoints">In the order of the tasks; empty where there are none.</param>
public sealed record WorkScores(IReadOnlyList<int> Pupils, IReadOnlyList<int> TaskPoints)
{
    /// <summary>Standard deviation of a pupil's score, in points between the least scores of 3 and 5.</summary>
    private const double Spread = 0.38;

    /// <summary>By which a logit is divided to be about a standard normal number.</summary>
    private const double LogitPerSd = 1.7;

    /// <summary>Where pupils are helped, those who end just over a border.</summary>
    private const double Lifted = 0.5;

    private const double FurtherPoint = 0.4;
    private const double Mood = 1.3;

    /// <summary>Where the answers are not the pupils' own, the easy tasks are hardly easier than the hard ones.</summary>
    private const double EaseWhereHelped = 0.35;

    public int Participants => Pupils.Sum();

    public static WorkScores operator +(WorkScores a, WorkScores b) => new(
        [.. a.Pupils.Zip(b.Pupils, (left, right) => left + right)],
        [.. a.TaskPoints.Zip(b.TaskPoints, (left, right) => left + right)]);

    public static WorkScores Add(WorkScores left, WorkScores right) => left + right;

    /// <param name="logit">Of P(mark ≥ 4): how high the pupils stand within each mark.</param>
    internal static WorkScores Draw(
        PrimaryScale scale, IReadOnlyList<WorkTask> tasks, MarkCounts marks, double logit, bool isHelped, Draws draws)
    {
        int[] pupils = new int[scale.Most + 1];
        int[] points = new int[tasks.Count];
        double sd = (scale.Five - scale.Three) * Spread;
        double mean = scale.Four - 0.5 + (sd * logit / LogitPerSd);
        (int Count, int Least, int Most)[] byMark =
        [
            (marks.Twos, 0, scale.Three - 1), (marks.Threes, scale.Three, scale.Four - 1),
            (marks.Fours, scale.Four, scale.Five - 1), (marks.Fives, scale.Five, scale.Most),
        ];
        foreach ((int count, int least, int most) in byMark)
        {
            double[] weights = Weights(least, most, mean, sd);
            for (int pupil = 0; pupil < count; pupil++)
            {
                int score = isHelped && least > 0 && draws.Chance(Lifted) ? least : least + draws.Choice(weights);
                pupils[score]++;
                AddTasks(points, tasks, score, isHelped ? EaseWhereHelped : 1, draws);
            }
        }

        return new WorkScores(pupils, points);
    }

    /// <summary>A normal curve cut off at the borders of a mark.</summary>
    private static double[] Weights(int least, int most, double mean, double sd)
    {
        double[] weights = [.. Enumerable.Range(least, most - least + 1).Select(score => Math.Exp(-Math.Pow((score - mean) / sd, 2) / 2))];
        double sum = weights.Sum();
        return [.. weights.Select(weight => weight / sum)];
    }

    /// <summary>A pupil has the points that were easiest on that day, as many as the score says.</summary>
    private static void AddTasks(int[] points, IReadOnlyList<WorkTask> tasks, int score, double easeWeight, Draws draws)
    {
        IEnumerable<int> easiest = tasks
            .SelectMany((task, index) => Enumerable.Range(0, task.Points).Select(point => (index, task.Ease - (FurtherPoint * point))))
            .Select(point => (point.index, Ease: (point.Item2 * easeWeight) + draws.Normal(0, Mood)))
            .OrderByDescending(point => point.Ease)
            .Take(score)
            .Select(point => point.index);
        foreach (int task in easiest)
        {
            points[task]++;
        }
    }
}
