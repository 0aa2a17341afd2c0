using SchoolSupport.Analytics.Decline.Panels;
using SchoolSupport.Analytics.Statistics;

namespace SchoolSupport.Analytics.Decline.Features;

/// <summary>Levels of all schools as they were known at an origin, with parameters from what was known then.</summary>
/// <param name="Twos">Null when no marks 2 are known.</param>
internal sealed record OriginLevels(LocalLevelFit Quality, LocalLevelFit? Twos)
{
    /// <summary>More schools add nothing to five parameters but time.</summary>
    private const int MostSchools = 1_000;

    public required IReadOnlyList<LocalLevelFilter?> QualityLevels { get; init; }

    public required IReadOnlyList<LocalLevelFilter?> TwosLevels { get; init; }

    /// <returns>Null when no school has a result.</returns>
    public static OriginLevels? Of(KnownBy known, int schools)
    {
        Seen?[][] quality = Series(year => year.Quality);
        Seen?[][] twos = Series(year => year.Twos);
        if (Fit(quality, LocalLevel.Quality) is not { } fit)
        {
            return null;
        }

        LocalLevelFit? fitOfTwos = Fit(twos, LocalLevel.Twos);
        return new OriginLevels(fit, fitOfTwos)
        {
            QualityLevels = [.. quality.Select(years => LocalLevelFilter.Of(years, fit.Model).Value)],
            TwosLevels = [.. twos.Select(years => fitOfTwos is null ? null : LocalLevelFilter.Of(years, fitOfTwos.Model).Value)],
        };

        Seen?[][] Series(Func<YearOfSchool, Seen?> of) =>
            [.. Enumerable.Range(0, schools).Select(school => known.Years(school).Select(year => year is null ? null : of(year)).ToArray())];
    }

    private static LocalLevelFit? Fit(Seen?[][] schools, LocalLevel centre)
    {
        Seen?[][] seen = [.. schools.Where(years => years.Any(year => year is not null))];
        int step = (seen.Length + MostSchools - 1) / MostSchools;
        return LocalLevelFit.Of(seen.Where((_, i) => i % Math.Max(step, 1) == 0), new LocalLevelPrior(centre)).Value;
    }
}
