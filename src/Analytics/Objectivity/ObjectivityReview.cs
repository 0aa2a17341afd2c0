using SchoolSupport.Analytics.Histories;
using SchoolSupport.Analytics.Trends;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Analytics.Objectivity;

/// <summary>
/// What the results of one year give reason to ask the schools of a municipality. A signal is a question; whether results are objective
/// no arithmetic can say.
/// </summary>
/// <param name="Schools">Checks of each school: made, and not made with the reason.</param>
public sealed record ObjectivityReview(SchoolYear Year, IReadOnlyDictionary<int, IReadOnlyList<SchoolCheck>> Schools)
{
    /// <summary>All kinds, whatever is loaded; one made of no school is told with its commonest reason.</summary>
    public IReadOnlyList<CheckCount> Counts =>
    [
        .. Enum.GetValues<CheckKind>().Select(kind => new CheckCount(
            kind,
            Schools.Count(school => school.Value.Any(check => check.Check.Kind == kind && check.Evidence is not null)),
            Schools.Count(school => school.Value.Any(check => check.Check.Kind == kind && check.IsSignal)),
            Schools.Count(school => school.Value.Any(check => check.Check.Kind == kind && check.Evidence is InflatedMean { Fires: true, IsSmall: true })),
            CommonestReason([.. Schools.Values.SelectMany(checks => checks).Where(check => check.Check.Kind == kind)]))),
    ];

    /// <param name="trends">Levels of the schools; null while no school has a composite.</param>
    public static ObjectivityReview Of(MunicipalityHistory history, TrendPanel? trends, SchoolYear year)
    {
        var points = new YearPoints(history, year);
        (int School, SchoolCheck Check)[] markers = [.. MarkerChecks.Of(points)];
        ILookup<int, SchoolCheck> all = markers
            .Concat(EgeChecks.Of(points, history, markers.ToLookup(one => one.School, one => one.Check)))
            .Concat(WorkChecks.Of(points))
            .Concat(JournalChecks.Of(points))
            .Concat(CohortChecks.Of(points))
            .Concat(Jumps(history, trends, year))
            .ToLookup(one => one.School, one => one.Check);
        return new ObjectivityReview(year, history.Schools.ToDictionary(school => school.School.Id, school => (IReadOnlyList<SchoolCheck>)[.. all[school.School.Id]]));
    }

    /// <param name="checks">None where there is no work to make them of: nobody took one.</param>
    private static NoCheck? CommonestReason(IReadOnlyList<SchoolCheck> checks) => checks.Count == 0
        ? NoCheck.NotTaken
        : checks.Where(check => check.Why is not null).GroupBy(check => check.Why!.Value)
            .OrderByDescending(why => why.Count()).ThenBy(why => why.Key)
            .Select(why => (NoCheck?)why.Key).FirstOrDefault();

    private static IEnumerable<(int School, SchoolCheck Check)> Jumps(MunicipalityHistory history, TrendPanel? trends, SchoolYear year)
    {
        var check = new Check(CheckKind.LevelJump);
        return history.Schools.Select(school => (school.School.Id, Of(school)));

        SchoolCheck Of(SchoolHistory school)
        {
            double? residual = school.Composite(year)?.Residual.Value / 100;
            int place = trends?.Years.Select((one, index) => (one, index)).FirstOrDefault(one => one.one == year, (default, -1)).Item2 ?? -1;
            return residual is null || place < 0 ? SchoolCheck.Not(check, school.Composite(year) is null ? NoCheck.NotTaken : NoCheck.TooFewPupils)
                : trends!.Schools[school.School.Id].Levels is { } levels && LevelJump.Of(levels, place, residual) is { } jump
                    ? SchoolCheck.Made(check, jump, jump.IsSignal)
                    : SchoolCheck.Not(check, NoCheck.NoEarlierWork);
        }
    }
}

/// <summary>How far one kind of check got.</summary>
/// <param name="Judged">Schools it was made of.</param>
/// <param name="Asked">Schools it gives reason to ask.</param>
/// <param name="Small">Schools a marker points at with too few pupils to ask.</param>
/// <param name="Why">The commonest reason where it was not made.</param>
public sealed record CheckCount(CheckKind Kind, int Judged, int Asked, int Small, NoCheck? Why);
