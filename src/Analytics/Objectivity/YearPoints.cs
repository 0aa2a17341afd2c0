using SchoolSupport.Analytics.Histories;
using SchoolSupport.Analytics.Statistics;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Organisations;

namespace SchoolSupport.Analytics.Objectivity;

/// <summary>The results of all schools of a municipality in one year and the one before, as the checks ask for them.</summary>
internal sealed class YearPoints(MunicipalityHistory history, SchoolYear year)
{
    public SchoolYear Year => year;

    public IReadOnlyList<SchoolHistory> Schools => history.Schools;

    /// <summary>The region's own values of a work; null where no table brings them.</summary>
    public AssessmentPoint? Region(SeriesKey key) => history.References
        .Where(reference => reference.Territory.Kind == TerritoryKind.Region)
        .SelectMany(reference => reference.Assessments)
        .Where(series => series.Key == key)
        .Select(series => In(series, year))
        .FirstOrDefault();

    public static AssessmentPoint? Of(SchoolHistory school, SeriesKey key, SchoolYear year) =>
        school.Series(key) is { } series ? In(series, year) : null;

    /// <summary>The works of a procedure any school has in the year, in the order in which they are shown.</summary>
    public IReadOnlyList<SeriesKey> Works(string procedure) =>
    [
        .. SeriesKey.Order(
            Schools.SelectMany(school => school.Assessments)
                .Where(series => series.Key.Procedure == procedure && In(series, year) is not null)
                .Select(series => series.Key)
                .Distinct(),
            key => key),
    ];

    /// <summary>
    /// The rate a school is compared with: of all schools, of the others alone where it has most of the pupils; ½ is added to either side, for
    /// what happened nowhere else is rare and not impossible.
    /// </summary>
    /// <returns>Null for fewer schools than <see cref="SignalRule.MinSchools"/>.</returns>
    public static double? Rate(int school, IReadOnlyDictionary<int, Share> all)
    {
        if (all.Count < SignalRule.MinSchools)
        {
            return null;
        }

        Share own = all[school];
        long n = all.Values.Sum(share => (long)share.N);
        double? rate = ReferenceRate.For(own, all.Where(other => other.Key != school).Select(other => other.Value));
        double counted = own.N > ReferenceRate.LargeShare * n ? n - own.N : n;
        return rate is double known ? ((known * counted) + 0.5) / (counted + 1) : null;
    }

    /// <summary>The spring's work before that of autumn.</summary>
    private static AssessmentPoint? In(AssessmentSeries series, SchoolYear year) => series.Points.LastOrDefault(point => point.Period.Year == year);
}
