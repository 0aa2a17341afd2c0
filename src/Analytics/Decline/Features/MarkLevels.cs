using SchoolSupport.Analytics.Decline.Panels;
using SchoolSupport.Analytics.Statistics;

namespace SchoolSupport.Analytics.Decline.Features;

/// <summary>The level of every school in one share of marks, with the parameters of all schools together.</summary>
/// <param name="Schools">One for each school of the panel; null for a school without a result.</param>
internal sealed record MarkLevels(LocalLevelFit Fit, IReadOnlyList<LocalLevelFilter?> Schools)
{
    /// <summary>More schools add nothing to five parameters but time.</summary>
    private const int MostSchools = 1_000;

    public LocalLevel Model => Fit.Model;

    /// <returns>Null when no school has a result.</returns>
    public static MarkLevels? Of(KnownBy known, int schools, Func<YearOfSchool, Seen?> mark, LocalLevel centre)
    {
        Seen?[][] series = [.. Enumerable.Range(0, schools)
            .Select(school => known.Years(school).Select(year => year is null ? null : mark(year)).ToArray())];
        Seen?[][] seen = [.. series.Where(years => years.Any(year => year is not null))];
        int step = (seen.Length + MostSchools - 1) / MostSchools;
        return LocalLevelFit.Of(seen.Where((_, i) => i % Math.Max(step, 1) == 0), new LocalLevelPrior(centre)).Value is { } fit
            ? new MarkLevels(fit, [.. series.Select(years => LocalLevelFilter.Of(years, fit.Model).Value)])
            : null;
    }
}
