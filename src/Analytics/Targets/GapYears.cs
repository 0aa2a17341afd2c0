using SchoolSupport.Analytics.Histories;
using SchoolSupport.Analytics.Statistics;
using SchoolSupport.Analytics.Trends;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Vocabulary;

namespace SchoolSupport.Analytics.Targets;

/// <summary>
/// The gap of a municipality's schools in the two works all ninth-graders take, ОГЭ in Russian and mathematics: of each work by
/// itself, and the mean of the two. Pooled, a part whose schools lack the harder work would seem better. See docs/targets/gap.md.
/// </summary>
public static class GapYears
{
    /// <summary>A pupil counts in both works: with φ = 2 in each, their mean is no surer than one of them.</summary>
    private const double LeastDispersion = 2;

    private static readonly string[] Works = ["Русский язык", "Математика"];

    /// <summary>The latest year with results of these works; null when there is none.</summary>
    public static SchoolYear? Latest(MunicipalityHistory history) => history.Schools
        .SelectMany(school => school.Assessments).Where(series => IsOf(series.Key)).SelectMany(series => series.Points)
        .Where(point => point.Marks is { N: > 0 })
        .Select(point => (SchoolYear?)point.Period.Year).Max();

    /// <summary>The parts as they stand before a year: by the level of all works up to the year before it.</summary>
    /// <returns>No finding without an earlier year, or with fewer than <see cref="Gap.MinSchools"/> schools in a part.</returns>
    public static Finding<GapDefinition> Define(MunicipalityHistory history, TrendPanel? levels, SchoolYear year)
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
        var any = history.Schools.ToDictionary(
            school => school.School.Id, school => Works.Aggregate(default(Share), (sum, work) => sum + ResultOf(school, work, year)));
        return Gap.Of(places, any) is { Value: { } parts } ? new GapDefinition(year, parts.Upper, parts.Lower) : NoFinding.TooFew;
    }

    /// <summary>Between the schools of a definition.</summary>
    /// <param name="levels">Tells how much more than by chance results vary; null where that is not known.</param>
    /// <param name="other">A year it is compared with: of each work only schools with results in both years are counted. Null for none.</param>
    /// <returns>No finding with results of fewer than <see cref="Gap.MinSchools"/> schools in a part, in whichever work.</returns>
    public static Finding<YearGap> Of(
        MunicipalityHistory history, TrendPanel? levels, GapDefinition definition, SchoolYear year, SchoolYear? other = null)
    {
        WorkGap[] works = [.. Works.Select(work => OfWork(history, levels, definition, work, year, other)).OfType<WorkGap>()];
        if (works.Length == 0)
        {
            return NoFinding.TooFew;
        }

        double value = works.Average(work => work.Gap.Value);
        var interval = new Interval(
            value - (Sums.Hypotenuse(works.Select(work => work.Gap.Value - work.Gap.Interval.Low)) / works.Length),
            value + (Sums.Hypotenuse(works.Select(work => work.Gap.Interval.High - work.Gap.Value)) / works.Length));
        int[] counted = [.. works.SelectMany(work => work.Gap.Upper.Concat(work.Gap.Lower)).Distinct()];
        return new YearGap(
            year,
            new Gap(definition.Upper, definition.Lower, value, interval),
            works,
            [.. definition.Upper.Concat(definition.Lower).Except(counted)]);
    }

    private static WorkGap? OfWork(
        MunicipalityHistory history, TrendPanel? levels, GapDefinition definition, string work, SchoolYear year, SchoolYear? other)
    {
        var results = history.Schools
            .Where(school => other is not SchoolYear compared || ResultOf(school, work, compared).N > 0)
            .ToDictionary(school => school.School.Id, school => ResultOf(school, work, year));
        double dispersion = levels is null ? LeastDispersion : Math.Max(LeastDispersion, levels.Fit.Model.Phi);
        return new Gap(definition.Upper, definition.Lower, 0, new Interval(0, 0)).In(results, dispersion).Value is { } gap
            ? new WorkGap(work, gap, Part(gap.Upper), Part(gap.Lower))
            : null;

        Share Part(IReadOnlyList<int> schools) => schools.Aggregate(default(Share), (sum, school) => sum + results[school]);
    }

    /// <summary>Marks 4 and 5; nobody where a mark is in doubt.</summary>
    private static Share ResultOf(SchoolHistory school, string work, SchoolYear year) => school.Assessments
        .Where(series => series.Key.Procedure == Procedures.Oge && NameKey.Of(series.Key.Subject) == NameKey.Of(work))
        .SelectMany(series => series.Points)
        .Where(point => point.Period.Year == year && point.Marks is { N: > 0 } && !point.Doubtful)
        .Aggregate(default(Share), (sum, point) => sum + new Share(point.Marks!.Value.Fours + point.Marks!.Value.Fives, point.Marks!.Value.N));

    private static bool IsOf(SeriesKey key) => key.Procedure == Procedures.Oge && Works.Any(work => NameKey.Of(work) == NameKey.Of(key.Subject));
}
