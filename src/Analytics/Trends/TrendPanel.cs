using SchoolSupport.Analytics.Histories;
using SchoolSupport.Analytics.Statistics;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Organisations;

namespace SchoolSupport.Analytics.Trends;

/// <summary>One school of a <see cref="TrendPanel"/>.</summary>
/// <param name="Levels">
/// One for each year of the panel, as shares above or below what is expected, each from the years up to it; null when
/// the school has no results at all.
/// </param>
public sealed record SchoolLevels(LocalLevelFilter? Levels, SchoolTrend Trend)
{
    /// <summary>In the last year of the panel, with more doubt the longer ago the school was seen.</summary>
    public Level? Latest => Levels?.Levels[^1];
}

/// <summary>Levels and directions of all schools of a territory, with parameters estimated from all of them.</summary>
/// <param name="Years">All from the first year with a result to the last.</param>
/// <param name="Fit">Few schools: mostly the prior.</param>
/// <param name="Spread">Of the slopes; <see cref="SlopeSpread.Usual"/> for few schools.</param>
/// <param name="Schools">By the key the results came with.</param>
public sealed record TrendPanel(
    IReadOnlyList<SchoolYear> Years, LocalLevelFit Fit, SlopeSpread Spread, IReadOnlyDictionary<int, SchoolLevels> Schools)
{
    /// <param name="schools">Results of each school in any order; only years that may be compared.</param>
    /// <returns>No finding when no school has a result.</returns>
    /// <exception cref="ArgumentException">A school has two results of one year.</exception>
    public static Finding<TrendPanel> Of(
        IReadOnlyDictionary<int, IReadOnlyList<YearResult>> schools, LocalLevelPrior prior)
    {
        if (schools.Values.All(results => results.Count == 0))
        {
            return NoFinding.NoObservations;
        }

        int first = schools.Values.SelectMany(results => results).Min(result => result.Year.StartYear);
        int last = schools.Values.SelectMany(results => results).Max(result => result.Year.StartYear);
        SchoolYear[] years = [.. Enumerable.Range(first, last - first + 1).Select(year => new SchoolYear(year))];
        Dictionary<int, Seen?[]> seen = schools.ToDictionary(school => school.Key, school => Aligned(school.Value, years));

        LocalLevelFit fit = LocalLevelFit.Of(seen.Values, prior).Value!;
        SlopeSpread spread = SlopeSpread.Of(
            [.. schools.Values.Select(results => SchoolTrend.Of(results, fit.Model, SlopeSpread.Usual, years[^1]).Slope).OfType<ShrunkenSlope>()]);
        return new TrendPanel(years, fit, spread, schools.ToDictionary(
            school => school.Key,
            school => new SchoolLevels(
                LocalLevelFilter.Of(seen[school.Key], fit.Model).Value,
                SchoolTrend.Of(school.Value, fit.Model, spread, years[^1]))));
    }

    /// <summary>Of the composites of a municipality's schools, by the id of the school.</summary>
    /// <param name="until">The last year that is looked at; null for all.</param>
    /// <returns>No finding when no school has a composite with a value.</returns>
    public static Finding<TrendPanel> Of(MunicipalityHistory municipality, SchoolYear? until = null)
    {
        School[] schools = [.. municipality.Schools.Select(school => school.School)];
        return Of(
            municipality.Schools.ToDictionary(school => school.School.Id, school => Results(school, Mergers.Since(school.School, schools), until)),
            new LocalLevelPrior(LocalLevel.Quality));
    }

    private static IReadOnlyList<YearResult> Results(SchoolHistory school, SchoolYear? since, SchoolYear? until) =>
    [
        .. school.Composites
            .Where(composite => (since is null || composite.Year >= since) && (until is null || composite.Year <= until))
            .Select(YearResult.Of)
            .OfType<YearResult>(),
    ];

    private static Seen?[] Aligned(IReadOnlyList<YearResult> results, SchoolYear[] years)
    {
        Dictionary<SchoolYear, Seen> known = YearResult.InTime(results).ToDictionary(result => result.Year, result => result.Seen);
        return [.. years.Select(year => known.TryGetValue(year, out Seen seen) ? seen : (Seen?)null)];
    }
}
