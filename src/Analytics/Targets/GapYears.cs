using SchoolSupport.Analytics.Histories;
using SchoolSupport.Analytics.Statistics;
using SchoolSupport.Analytics.Trends;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Vocabulary;

namespace SchoolSupport.Analytics.Targets;

/// <summary>
/// The gap of a municipality's schools in the two works all ninth-graders take, ОГЭ in Russian and mathematics. See
/// docs/targets/gap.md.
/// </summary>
public static class GapYears
{
    /// <summary>A pupil counts in both works, so two participations tell little more than one.</summary>
    private const double LeastDispersion = 2;

    private static readonly string[] Works = [NameKey.Of("Русский язык"), NameKey.Of("Математика")];

    /// <summary>The latest year with results of these works; null when there is none.</summary>
    public static SchoolYear? Latest(MunicipalityHistory history) => history.Schools
        .SelectMany(school => school.Assessments).Where(series => IsOf(series.Key)).SelectMany(series => series.Points)
        .Where(point => point.Marks is { N: > 0 })
        .Select(point => (SchoolYear?)point.Period.Year).Max();

    /// <summary>The parts as they stand before a year: by the level of all works up to the year before it.</summary>
    /// <returns>No finding without an earlier year, or with fewer than <see cref="Gap.MinSchools"/> schools in a part.</returns>
    public static Finding<Gap> Define(MunicipalityHistory history, TrendPanel? levels, SchoolYear year)
    {
        int index = levels is null ? -1 : levels.Years.ToList().FindLastIndex(known => known < year);
        if (index < 0)
        {
            return NoFinding.NoObservations;
        }

        Dictionary<int, double> places = history.Schools
            .Where(school => school.Composites.Any(composite => composite.Year < year && composite.Residual.Value is not null))
            .Where(school => levels!.Schools[school.School.Id].Levels is not null)
            .ToDictionary(school => school.School.Id, school => levels!.Schools[school.School.Id].Levels!.Levels[index].Mean);
        return Gap.Of(places, Results(history, year), dispersion: Dispersion(levels!));
    }

    /// <summary>Between the schools of a kept definition.</summary>
    /// <returns>No finding with results of fewer than <see cref="Gap.MinSchools"/> schools in a part.</returns>
    public static Finding<Gap> Of(MunicipalityHistory history, TrendPanel? levels, GapDefinition definition, SchoolYear year)
    {
        double dispersion = levels is null ? LeastDispersion : Dispersion(levels);
        return new Gap(definition.Upper, definition.Lower, 0, new Interval(0, 0)).In(Results(history, year), dispersion);
    }

    /// <summary>The definition without the schools that lack results in one of two years: only the others tell what changed.</summary>
    public static GapDefinition InBoth(MunicipalityHistory history, GapDefinition definition, SchoolYear other)
    {
        Dictionary<int, Share>[] years = [Results(history, definition.Year), Results(history, other)];
        return new GapDefinition(definition.Year, Known(definition.Upper), Known(definition.Lower));

        int[] Known(IReadOnlyList<int> part) => [.. part.Where(school => years.All(year => year.GetValueOrDefault(school).N > 0))];
    }

    /// <summary>Marks 4 and 5 of a part in a year.</summary>
    public static Share PartOf(MunicipalityHistory history, IReadOnlyList<int> schools, SchoolYear year)
    {
        Dictionary<int, Share> results = Results(history, year);
        return schools.Aggregate(default(Share), (sum, school) => sum + results.GetValueOrDefault(school));
    }

    private static double Dispersion(TrendPanel levels) => Math.Max(LeastDispersion, levels.Fit.Model.Phi);

    private static Dictionary<int, Share> Results(MunicipalityHistory history, SchoolYear year) => history.Schools.ToDictionary(
        school => school.School.Id,
        school => school.Assessments.Where(series => IsOf(series.Key)).SelectMany(series => series.Points)
            .Where(point => point.Period.Year == year && point.Marks is { N: > 0 } && !point.Doubtful)
            .Aggregate(default(Share), (sum, point) => sum + new Share(point.Marks!.Value.Fours + point.Marks!.Value.Fives, point.Marks!.Value.N)));

    private static bool IsOf(SeriesKey key) => key.Procedure == Procedures.Oge && Works.Contains(NameKey.Of(key.Subject));
}
