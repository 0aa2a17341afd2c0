using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Analytics.Decline.Panels;

/// <summary>
/// The last day whose news may be used when the year after an origin is foretold: 1 October after its spring, so the
/// autumn's staff reports count and no result of the coming year does.
/// </summary>
public static class CutOff
{
    private const int Month = 10;

    public static DateOnly Of(SchoolYear origin) => new(origin.StartYear + 1, Month, 1);

    /// <summary>The day spring results count as known, where a source gives no day.</summary>
    public static DateOnly ResultsOf(SchoolYear year) => new(year.StartYear + 1, 7, 1);
}
