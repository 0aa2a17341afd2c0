using SchoolSupport.Analytics.Breaks;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Organisations;

namespace SchoolSupport.Analytics.Histories;

/// <summary>A school that another was joined to has other pupils from that year on: its years before and after are not one line.</summary>
public static class Mergers
{
    /// <summary>The schools that were joined to a school, the earliest first.</summary>
    /// <param name="schools">Of one municipality.</param>
    public static IReadOnlyList<School> Into(School school, IEnumerable<School> schools) =>
    [
        .. schools.Where(joined => joined.MergedInto == school.Code && joined.TerritoryId == school.TerritoryId && joined.Id != school.Id && joined.ClosedYear is not null)
            .OrderBy(joined => joined.ClosedYear).ThenBy(joined => joined.Id),
    ];

    /// <summary>The first years with the pupils of a school that was joined, the earliest first.</summary>
    /// <param name="schools">Of one municipality.</param>
    public static IReadOnlyList<SchoolYear> Years(School school, IEnumerable<School> schools) =>
        [.. Into(school, schools).Select(joined => new SchoolYear(joined.ClosedYear!.Value)).Distinct()];

    /// <summary>The first year with the pupils a school has now; null for a school that no other was joined to.</summary>
    /// <param name="schools">Of one municipality.</param>
    public static SchoolYear? Since(School school, IEnumerable<School> schools) =>
        Years(school, schools) is [.., var last] ? last : null;

    internal static IReadOnlyList<AssessmentSeries> Mark(IReadOnlyList<AssessmentSeries> series, School school, IReadOnlyList<School> schools)
    {
        IReadOnlyList<School> joined = Into(school, schools);
        return joined.Count == 0 ? series : [.. series.Select(one => one with { Breaks = [.. one.Breaks, .. joined.Select(other => Break(one.Key.Procedure, other))] })];
    }

    private static ComparabilityBreak Break(string procedure, School joined)
    {
        var from = new SchoolYear(joined.ClosedYear!.Value);
        return new ComparabilityBreak(procedure, BreakKind.ChangedFrom, new Period(from, Season.Autumn), $"С {from} вместе со школой «{joined.Name}», которую присоединили.", BreakStatus.Confirmed);
    }
}
