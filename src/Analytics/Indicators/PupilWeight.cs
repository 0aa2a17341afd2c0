namespace SchoolSupport.Analytics.Indicators;

/// <summary>By how much one pupil moves a percentage of the group: «1 ученик = 11,1 п.п.» for 9 pupils.</summary>
public static class PupilWeight
{
    /// <returns>Percentage points; null for an empty group.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="n"/> is negative.</exception>
    public static double? Of(int n)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(n);
        return n == 0 ? null : 100.0 / n;
    }
}
