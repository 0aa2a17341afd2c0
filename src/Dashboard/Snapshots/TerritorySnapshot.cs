using SchoolSupport.Analytics.Breaks;
using SchoolSupport.Analytics.Decline.Panels;
using SchoolSupport.Analytics.Histories;
using SchoolSupport.Analytics.Identification;
using SchoolSupport.Analytics.Objectivity;
using SchoolSupport.Analytics.Risk;
using SchoolSupport.Analytics.Statistics;
using SchoolSupport.Analytics.Trends;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Organisations;
using SchoolSupport.Domain.Records;

namespace SchoolSupport.Dashboard.Snapshots;

/// <summary>A municipality as its data were at one data version; never changes. Pages get it only through <see cref="SnapshotView"/>.</summary>
/// <param name="Above">The territories above it, nearest first.</param>
/// <param name="DataVersion">Compared with the database's to know whether something changed meanwhile.</param>
/// <param name="IsOutdated">A newer state could not be built; this is the last good one.</param>
public sealed record TerritorySnapshot(
    Territory Territory,
    IReadOnlyList<Territory> Above,
    MunicipalityHistory History,
    LoadedFile? LatestFile,
    int DataVersion,
    bool IsOutdated)
{
    private readonly PerYear<ObjectivityReview> _objectivity = new();
    private readonly PerYear<ResilientSchools> _resilience = new();
    private readonly PerYear<Finding<TrendPanel>> _trends = new();

    /// <summary>Levels and directions, estimated from all schools together; null while no school has a composite.</summary>
    public TrendPanel? Trends { get; } = TrendPanel.Of(History).Value;

    /// <summary>As they were seen at the end of a year: later years are not looked at.</summary>
    public TrendPanel? TrendsUntil(SchoolYear? year) => year is SchoolYear last && last < Trends?.Years[^1]
        ? _trends.Of(last, until => TrendPanel.Of(History, until)).Value
        : Trends;

    /// <summary>What the results of a year give reason to ask.</summary>
    public ObjectivityReview ObjectivityIn(SchoolYear year) => _objectivity.Of(year, one => ObjectivityReview.Of(History, Trends, one));

    /// <summary>Schools above what their conditions foretell, in a year and the one before.</summary>
    public ResilientSchools ResilienceIn(SchoolYear year) => _resilience.Of(year, one => ResilientSchools.Of(History, one));

    /// <summary>What the schools do not choose, for finding those like one another.</summary>
    public IReadOnlyList<SchoolConditions> Conditions { get; } = [.. History.Schools.Select(SchoolConditions.Of)];

    /// <summary>What waits for somebody's decision, over all files of the municipality.</summary>
    public IReadOnlyList<OpenQuestion> Questions { get; init; } = [];

    public IReadOnlyList<DoubtfulCell> DoubtfulCells { get; init; } = [];

    /// <summary>What people keep and what holds here, in the order it was given.</summary>
    public IReadOnlyList<KeptRecord> Records { get; init; } = [];

    /// <summary>Those <see cref="History"/> was built with.</summary>
    public BreakTable Breaks { get; init; } = BreakTable.Shipped;

    public IdentificationLists Identification { get; } = new(History);

    /// <summary>What the risk of decline is learned from, made when first asked for.</summary>
    public DeclinePanel Panel => field ??= MunicipalityPanel.Of(History);

    /// <summary>Risk factors, made when first asked for.</summary>
    public RiskBook Risks => field ??= new RiskBook(History, Records);
}

/// <summary>The last file that brought facts of a municipality.</summary>
/// <param name="At">UTC.</param>
public sealed record LoadedFile(int ImportId, string FileName, DateTime At);
