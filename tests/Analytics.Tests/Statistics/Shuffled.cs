using CsCheck;

namespace SchoolSupport.Analytics.Tests.Statistics;

internal static class Shuffled
{
    /// <summary>The same elements twice, the second time in another order.</summary>
    public static Gen<(T[] One, T[] Other)> Twice<T>(this Gen<T[]> arrays) =>
        arrays.SelectMany(array => Gen.Shuffle(array).Select(other => (array, other)));
}
