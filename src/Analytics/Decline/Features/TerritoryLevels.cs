using SchoolSupport.Analytics.Decline.Panels;
using SchoolSupport.Analytics.Statistics;

namespace SchoolSupport.Analytics.Decline.Features;

/// <summary>Mean levels of territories, to be asked for without one school.</summary>
internal sealed class TerritoryLevels(DeclinePanel panel, OriginLevels levels)
{
    private const int MinOthers = 2;

    private readonly Dictionary<string, (double Sum, int Schools)> _sums = [];

    public static TerritoryLevels Of(DeclinePanel panel, OriginLevels levels)
    {
        var territories = new TerritoryLevels(panel, levels);
        foreach (var territory in panel.Schools.Select((school, i) => (school.Territory, Level: levels.Quality.Schools[i]?.Levels[^1].Mean))
                     .Where(school => school.Territory is not null && school.Level is not null)
                     .GroupBy(school => school.Territory!, StringComparer.Ordinal))
        {
            territories._sums[territory.Key] = (Sums.Ordered(territory.Select(school => school.Level!.Value)), territory.Count());
        }

        return territories;
    }

    /// <summary>Within a single territory it would only be the school's own level turned round.</summary>
    public double? Without(int school)
    {
        if (_sums.Count < 2 || panel.Schools[school].Territory is not { } territory
            || !_sums.TryGetValue(territory, out (double Sum, int Schools) all) || levels.Quality.Schools[school]?.Levels[^1].Mean is not { } own)
        {
            return null;
        }

        return all.Schools - 1 < MinOthers ? null : (all.Sum - own) / (all.Schools - 1);
    }
}
