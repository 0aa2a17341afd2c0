using SchoolSupport.Analytics.Histories;
using SchoolSupport.Analytics.Statistics;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Analytics.Trends;

/// <summary>What became of a school's results of all works after its support began. See docs/trends/after-support.md.</summary>
/// <param name="From">The first school year the school is in the project «500+».</param>
/// <param name="Before">The last year before it with a result.</param>
/// <param name="After">The latest year from it on with a result.</param>
public sealed record RiseAfterSupport(SchoolYear From, SchoolYear Before, SchoolYear After, AfterSupport Effect)
{
    /// <param name="model">As fitted to all schools of the municipality.</param>
    /// <returns>Null for a school without support, or without a result before it or after.</returns>
    public static RiseAfterSupport? Of(SchoolHistory school, LocalLevel model)
    {
        if (school.RiskFactors is not [{ Year: var from }, ..] || from.IsUndated)
        {
            return null;
        }

        YearResult[] results = [.. school.Composites.Select(YearResult.Of).OfType<YearResult>().OrderBy(result => result.Year)];
        YearResult[] before = [.. results.Where(result => result.Year < from)];
        YearResult[] after = [.. results.Where(result => result.Year >= from)];
        if (before.Length == 0 || after.Length == 0)
        {
            return null;
        }

        SchoolYear last = before[^1].Year;
        Seen?[] years =
        [
            .. Enumerable.Range(before[0].Year.StartYear, last.StartYear - before[0].Year.StartYear + 1)
                .Select(year => before.Where(result => result.Year.StartYear == year).Select(result => (Seen?)result.Seen).FirstOrDefault()),
        ];
        SchoolYear now = after[^1].Year;
        return AfterSupport.Of(years, after[^1].Seen, now.StartYear - last.StartYear, model).Value is { } effect
            ? new RiseAfterSupport(from, last, now, effect)
            : null;
    }
}
