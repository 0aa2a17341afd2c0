using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;

namespace SchoolSupport.Domain.Storage;

/// <summary>
/// Which imports cover the parts of one source's scope. Tables of one import stand side by side: a file may spread a scope
/// over several sheets.
/// </summary>
internal sealed class Coverage
{
    private readonly Dictionary<int, IReadOnlySet<int>> _lists = [];
    private readonly Dictionary<int, int> _sheets = [];
    private readonly HashSet<int> _ownValues = [];
    private readonly HashSet<int> _totalRows = [];
    private readonly Dictionary<int, int?> _replacing = [];
    private int? _latestTotal;

    public void Add(LiveFact fact)
    {
        int import = fact.Claim.ImportId;
        switch (fact.Claim.Extent)
        {
            case Extent.TerritoryItself:
                _ownValues.Add(import);
                break;
            case Extent.TotalRow:
                _totalRows.Add(import);
                break;
            case Extent.AllSchools:
                _lists[import] = fact.Claim.Roster;
                break;
            default:
                int school = fact.Key.SchoolId!.Value;
                _sheets[school] = Math.Max(_sheets.GetValueOrDefault(school), import);
                break;
        }
    }

    /// <summary>Whether a later table of the source replaces the fact, be it only by its absence there.</summary>
    public Verdict Of(LiveFact fact)
    {
        int import = fact.Claim.ImportId;
        if (fact.Key.SchoolId is not int school)
        {
            return fact.Claim.Extent == Extent.TotalRow && OtherPart(import) is int other ? new Verdict(Standing.TotalOfPart, other)
                : LatestTotal > import ? new Verdict(Standing.Replaced, LatestTotal)
                : Verdict.InForce;
        }

        int? list = fact.Claim.Extent == Extent.AllSchools ? ListReplacing(import) : ListNaming(school, import);
        int? sheet = _sheets.TryGetValue(school, out int latest) && latest > import ? latest : null;
        return list is null && sheet is null
            ? Verdict.InForce
            : new Verdict(Standing.Replaced, Math.Max(list ?? 0, sheet ?? 0));
    }

    /// <summary>Another list of the source that has no school in common with the import's: their totals are of parts.</summary>
    private int? OtherPart(int import) => _lists.TryGetValue(import, out IReadOnlySet<int>? own)
        ? Latest(_lists.Where(other => !other.Value.Overlaps(own)))
        : null;

    /// <summary>The latest import whose total is the territory's.</summary>
    private int LatestTotal => _latestTotal ??=
        _ownValues.Concat(_totalRows.Where(import => OtherPart(import) is null)).DefaultIfEmpty(0).Max();

    private int? ListReplacing(int import)
    {
        if (!_replacing.TryGetValue(import, out int? by))
        {
            IReadOnlySet<int> own = _lists[import];
            by = Latest(_lists.Where(other => other.Key > import && other.Value.Overlaps(own)));
            _replacing.Add(import, by);
        }

        return by;
    }

    private int? ListNaming(int school, int import) =>
        Latest(_lists.Where(list => list.Key > import && list.Value.Contains(school)));

    private static int? Latest(IEnumerable<KeyValuePair<int, IReadOnlySet<int>>> lists) =>
        lists.Max(list => (int?)list.Key);
}
