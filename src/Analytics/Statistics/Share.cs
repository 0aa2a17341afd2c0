namespace SchoolSupport.Analytics.Statistics;

/// <summary>So many of so many: the counts behind a percentage. Zero of zero is allowed and has no value.</summary>
/// <exception cref="ArgumentOutOfRangeException">
/// <paramref name="N"/> is negative, or <paramref name="Successes"/> is not from 0 to <paramref name="N"/>.
/// </exception>
public readonly record struct Share(int Successes, int N)
{
    public int N { get; } = N >= 0
        ? N
        : throw new ArgumentOutOfRangeException(nameof(N), N, "A group cannot have fewer than 0 members.");

    public int Successes { get; } = Successes >= 0 && Successes <= N
        ? Successes
        : throw new ArgumentOutOfRangeException(nameof(Successes), Successes, $"Must be from 0 to N = {N}.");

    /// <summary>From 0 to 1; null when the group is empty.</summary>
    public double? Value => N == 0 ? null : (double)Successes / N;

    public static Share operator +(Share left, Share right) =>
        checked(new(left.Successes + right.Successes, left.N + right.N));
}
