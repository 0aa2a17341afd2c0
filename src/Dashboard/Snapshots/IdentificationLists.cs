using System.Collections.Concurrent;
using SchoolSupport.Analytics.Histories;
using SchoolSupport.Analytics.Identification.Lists;
using SchoolSupport.Analytics.Identification.Methodologies;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Dashboard.Snapshots;

/// <summary>A municipality's lists by methodology and year, each worked out once for a snapshot and when somebody asks for it.</summary>
public sealed class IdentificationLists(MunicipalityHistory history)
{
    private readonly ConcurrentDictionary<(string Methodology, SchoolYear Year), Lazy<IdentificationList>> _lists = new();

    public IdentificationList Of(Methodology methodology, SchoolYear year) => _lists.GetOrAdd(
        (MethodologyJson.Write(methodology), year),
        _ => new Lazy<IdentificationList>(() => IdentificationList.Of(history, methodology, year))).Value;
}

/// <summary>What one person may see of the lists: verdicts of the schools that are theirs, worked out from all schools.</summary>
public sealed class IdentificationSight(IdentificationLists lists, IReadOnlyCollection<int> schools, bool allSchools)
{
    /// <summary>Whether sums over all schools are for this person.</summary>
    public bool AllSchools => allSchools;

    public IdentificationList Of(Methodology methodology, SchoolYear year)
    {
        IdentificationList list = lists.Of(methodology, year);
        return allSchools ? list : list with { Verdicts = [.. list.Verdicts.Where(verdict => schools.Contains(verdict.SchoolId))] };
    }

    /// <returns>Null where no school can be compared, or the person may not see all of them.</returns>
    public ChanceMoves? Chance(Methodology methodology, SchoolYear year, IReadOnlyDictionary<int, ListStatus> before) =>
        allSchools ? ChanceMoves.Of(lists.Of(methodology, year.Previous), lists.Of(methodology, year), before) : null;
}
