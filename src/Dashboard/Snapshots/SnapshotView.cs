using SchoolSupport.Analytics.Breaks;
using SchoolSupport.Analytics.Histories;
using SchoolSupport.Analytics.Identification;
using SchoolSupport.Analytics.Objectivity;
using SchoolSupport.Analytics.Risk;
using SchoolSupport.Analytics.Trends;
using SchoolSupport.Dashboard.Accounts;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Operations;
using SchoolSupport.Domain.Organisations;
using SchoolSupport.Domain.Records;

namespace SchoolSupport.Dashboard.Snapshots;

/// <summary>What one person may see of a municipality. The only way to a snapshot for pages, documents and exports.</summary>
public sealed class SnapshotView
{
    private readonly TerritorySnapshot _snapshot;

    private SnapshotView(TerritorySnapshot snapshot, MunicipalityHistory history, bool allSchools)
    {
        _snapshot = snapshot;
        Territory = snapshot.Territory;
        Above = snapshot.Above;
        LatestFile = snapshot.LatestFile;
        DataVersion = snapshot.DataVersion;
        IsOutdated = snapshot.IsOutdated;
        History = history;
        SeesAllSchools = allSchools;
        Questions = allSchools ? snapshot.Questions : [];
        DoubtfulCells = allSchools ? snapshot.DoubtfulCells : [];
        Breaks = snapshot.Breaks;
        Identification = new IdentificationSight(snapshot.Identification, [.. history.Schools.Select(school => school.School.Id)], allSchools);
        Trends = snapshot.Trends;
        Conditions = history.Schools.Count == snapshot.History.Schools.Count ? snapshot.Conditions : [];
        Records = [.. snapshot.Records.Where(record => allSchools || record.SchoolId is not int about || history.School(about) is not null)];
    }

    public Territory Territory { get; }

    public IReadOnlyList<Territory> Above { get; }

    /// <summary>With the schools the person may see; the municipality's own values are for everybody who may see it at all.</summary>
    public MunicipalityHistory History { get; }

    /// <summary>
    /// Of the schools of <see cref="History"/> at the end of a year, with parameters of all schools; empty while no school has a composite.
    /// </summary>
    /// <param name="until">Null for the latest.</param>
    public IReadOnlyDictionary<int, SchoolTrend> DirectionsIn(SchoolYear? until) => _snapshot.TrendsUntil(until) is { } trends
        ? History.Schools.ToDictionary(school => school.School.Id, school => trends.Schools[school.School.Id].Trend)
        : new Dictionary<int, SchoolTrend>();

    public LoadedFile? LatestFile { get; }

    /// <summary>A file shows all its schools, so these are only for those who may see them all.</summary>
    public IReadOnlyList<OpenQuestion> Questions { get; }

    public IReadOnlyList<DoubtfulCell> DoubtfulCells { get; }

    /// <summary>What people keep of the municipality and of the schools the person may see.</summary>
    public IReadOnlyList<KeptRecord> Records { get; }

    /// <summary>Levels of all schools together; null while no school has a composite. For view models, never shown of schools outside <see cref="History"/>.</summary>
    internal TrendPanel? Trends { get; }

    /// <summary>Of all schools, for those who may see them all; otherwise empty.</summary>
    public IReadOnlyList<SchoolConditions> Conditions { get; }

    /// <summary>Where lines are interrupted, and why.</summary>
    public BreakTable Breaks { get; }

    /// <summary>Schools with low results, by methodology and year.</summary>
    public IdentificationSight Identification { get; }

    /// <summary>Thresholds and weights of the risk factors' indicators.</summary>
    public RiskRules RiskRules => _snapshot.Risks.Rules;

    /// <summary>Which measures of the roadmaps answer which risk factor.</summary>
    public MeasureLinks MeasureLinks => _snapshot.Risks.Links;

    /// <summary>The year risk factors are shown of where none is asked for; null without any data.</summary>
    public SchoolYear? LatestRiskYear => _snapshot.Risks.LatestYear;

    public int DataVersion { get; }

    /// <summary>And not a single school alone: then nothing may be said of its place among the others.</summary>
    public bool SeesAllSchools { get; }

    public bool IsOutdated { get; }

    /// <summary>Checks of the schools the person may see; they were made with all schools.</summary>
    public ObjectivityReview ObjectivityIn(SchoolYear year)
    {
        ObjectivityReview review = _snapshot.ObjectivityIn(year);
        return review with { Schools = review.Schools.Where(school => History.School(school.Key) is not null).ToDictionary() };
    }

    /// <summary>Of the schools the person may see; how many were compared stays that of all.</summary>
    public ResilientSchools ResilienceIn(SchoolYear year)
    {
        ResilientSchools found = _snapshot.ResilienceIn(year);
        return found with { Schools = [.. found.Schools.Where(school => History.School(school.School) is not null)], LeftOut = [.. found.LeftOut.Where(school => History.School(school) is not null)] };
    }

    /// <summary>The risk factors of the schools the person may see; the municipality's values are of all its schools.</summary>
    public RiskAssessment RisksIn(SchoolYear year)
    {
        RiskAssessment all = _snapshot.Risks.In(year);
        return all with { Schools = [.. all.Schools.Where(school => History.School(school.School.Id) is not null)] };
    }

    /// <returns>Null when the person may see nothing of the municipality.</returns>
    public static SnapshotView? For(Actor actor, TerritorySnapshot snapshot)
    {
        bool here = Permissions.Allows(actor.Role, Right.SeeAll) && actor.TerritoryId is null
            || actor.TerritoryId == snapshot.Territory.Id;
        if (!here)
        {
            return null;
        }

        bool allSchools = actor.SchoolId is null
            && (Permissions.Allows(actor.Role, Right.SeeAll) || Permissions.Allows(actor.Role, Right.SeeMunicipality));
        MunicipalityHistory history = allSchools
            ? snapshot.History
            : snapshot.History with { Schools = [.. snapshot.History.Schools.Where(school => school.School.Id == actor.SchoolId)] };
        return new SnapshotView(snapshot, history, allSchools);
    }
}
