using SchoolSupport.Analytics.Decline.Panels;
using SchoolSupport.Analytics.Statistics;

namespace SchoolSupport.Analytics.Decline.Features;

/// <summary>Levels of all schools as they were known at an origin, with parameters from what was known then.</summary>
/// <param name="Twos">Null when no marks 2 are known.</param>
/// <param name="Fives">Null when no marks 5 are known.</param>
internal sealed record OriginLevels(MarkLevels Quality, MarkLevels? Twos, MarkLevels? Fives)
{
    /// <returns>Null when no school has a result.</returns>
    public static OriginLevels? Of(KnownBy known, int schools)
    {
        MarkLevels? quality = null;
        MarkLevels? twos = null;
        MarkLevels? fives = null;
        Parallel.Invoke(
            () => quality = MarkLevels.Of(known, schools, year => year.Quality, LocalLevel.Quality),
            () => twos = MarkLevels.Of(known, schools, year => year.Twos, LocalLevel.Twos),
            // The upper tail is about as rare as the lower one, and its own prior has not been measured.
            () => fives = MarkLevels.Of(known, schools, year => year.Fives, LocalLevel.Twos));
        return quality is null ? null : new OriginLevels(quality, twos, fives);
    }
}
