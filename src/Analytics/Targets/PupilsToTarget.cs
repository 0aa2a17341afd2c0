using SchoolSupport.Analytics.Statistics;

namespace SchoolSupport.Analytics.Targets;

/// <summary>
/// «Сколько учеников не хватает до…»: by how many whole pupils of the same group a share misses its target. One pupil more
/// or less is what chance moves in any class, and percentages hide it.
/// </summary>
public static class PupilsToTarget
{
    /// <summary>How many more have to succeed for the share to be at least the target; 0 when it is.</summary>
    /// <param name="target">A share from 0 to 1; a decimal, since 0.3 · 10 must be 3 and not a little more.</param>
    /// <returns>Null for an empty group.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The target is not from 0 to 1.</exception>
    public static int? ToAtLeast(Share now, decimal target)
    {
        Check(target);
        return now.N == 0 ? null : Math.Max(0, (int)Math.Ceiling(target * now.N) - now.Successes);
    }

    /// <summary>How many fewer there have to be for the share to be at most the target: for twos, debts, vacancies.</summary>
    /// <returns>Null for an empty group.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The target is not from 0 to 1.</exception>
    public static int? ToAtMost(Share now, decimal target)
    {
        Check(target);
        return now.N == 0 ? null : Math.Max(0, now.Successes - (int)Math.Floor(target * now.N));
    }

    /// <summary>
    /// How far a group is from the border of a rule «at least <paramref name="threshold"/>»: positive when so many more would
    /// bring it under the rule, negative when so many fewer would take it out. Never 0.
    /// </summary>
    /// <returns>Null for an empty group, or where the rule holds for any number.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The threshold is not from 0 to 1.</exception>
    public static int? ToBorder(Share now, decimal threshold)
    {
        Check(threshold);
        if (now.N == 0 || threshold == 0)
        {
            return null;
        }

        int least = ShareAtLeast.MinCount(now.N, threshold);
        return now.Successes >= least ? least - 1 - now.Successes : least - now.Successes;
    }

    private static void Check(decimal target)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(target);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(target, 1);
    }
}
