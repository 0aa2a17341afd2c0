using CsCheck;
using SchoolSupport.Analytics.Indicators;

namespace SchoolSupport.Analytics.Tests.Indicators;

internal static class MarkGen
{
    /// <summary>Groups of 1 to 200 pupils with any marks, nobody without one.</summary>
    public static Gen<MarkCounts> Any { get; } = Gen.Int[0, 50].Array[4]
        .Where(counts => counts.Sum() > 0)
        .Select(counts => new MarkCounts(counts[0], counts[1], counts[2], counts[3]));
}
