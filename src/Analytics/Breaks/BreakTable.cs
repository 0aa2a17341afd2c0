using SchoolSupport.Analytics.Reference;
using SchoolSupport.Domain.Records;

namespace SchoolSupport.Analytics.Breaks;

/// <summary>A break of the list and where it comes from.</summary>
/// <param name="Shipped">What came with the program under this code; null for one that people added.</param>
/// <param name="Kept">What people say of it; null while the shipped one stands.</param>
public sealed record ListedBreak(ComparabilityBreak Break, ComparabilityBreak? Shipped, KeptRecord? Kept);

/// <summary>A kept record that is not a break.</summary>
/// <param name="Why">Russian.</param>
public sealed record UnreadableBreak(KeptRecord Record, string Why);

/// <summary>
/// The breaks known of: those that come with the program, and over them what people of a municipality confirmed, changed, added
/// or set aside.
/// </summary>
/// <param name="Version">Of the shipped list.</param>
/// <param name="Rows">By procedure and time.</param>
/// <param name="Unreadable">Without effect: where one would have changed a shipped break, that stands as shipped.</param>
public sealed record BreakTable(string Version, IReadOnlyList<ListedBreak> Rows, IReadOnlyList<UnreadableBreak> Unreadable)
{
    /// <summary>Without anybody's changes.</summary>
    public static BreakTable Shipped { get; } = OfFile();

    /// <summary>What lines are interrupted or noted by.</summary>
    public IReadOnlyList<ComparabilityBreak> InForce =>
        [.. Rows.Select(row => row.Break).Where(known => known.Status != BreakStatus.SetAside)];

    /// <param name="records">In force, of any kind: a municipality's own goes before its region's, that before one that holds everywhere.</param>
    public static BreakTable Of(IEnumerable<KeptRecord> records, int territoryId)
    {
        Dictionary<string, ListedBreak> rows = Shipped.Rows.ToDictionary(row => row.Break.Code);
        List<UnreadableBreak> unreadable = [];
        foreach (KeptRecord record in records
            .Where(record => record.Kind == RecordKinds.ComparabilityBreak)
            .OrderBy(record => record.TerritoryId is not int place ? 0 : place == territoryId ? 2 : 1)
            .ThenBy(record => record.Id))
        {
            try
            {
                rows[record.Code] = new ListedBreak(
                    BreakJson.Read(record.Body) with { Code = record.Code }, rows.GetValueOrDefault(record.Code)?.Shipped, record);
            }
            catch (FormatException fault)
            {
                unreadable.Add(new UnreadableBreak(record, fault.Message));
            }
        }

        return new BreakTable(Shipped.Version, Ordered(rows.Values), unreadable);
    }

    private static BreakTable OfFile()
    {
        using var reader = new StreamReader(ShippedReference.Open("comparability.json"));
        (string version, IReadOnlyList<ComparabilityBreak> breaks) = BreakJson.ReadFile(reader.ReadToEnd());
        return new BreakTable(version, Ordered(breaks.Select(known => new ListedBreak(known, known, null))), []);
    }

    private static ListedBreak[] Ordered(IEnumerable<ListedBreak> rows) =>
    [
        .. rows.OrderBy(row => Histories.NameOrder.OfProcedure(row.Break.Procedure))
            .ThenBy(row => row.Break.Procedure, StringComparer.Ordinal)
            .ThenBy(row => row.Break.At)
            .ThenBy(row => row.Break.Code, StringComparer.Ordinal),
    ];
}
