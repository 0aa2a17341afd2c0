using SchoolSupport.Domain.Organisations;

namespace SchoolSupport.Analytics.Histories;

/// <summary>Which schools have results of a procedure, grade and period in any subject, and which that should have none.</summary>
/// <remarks>
/// The subject plays no part: physics is taken by those who chose it, and a school without it misses nothing. A school
/// without a single subject of the examination was not loaded.
/// </remarks>
internal sealed class LoadedSchools
{
    private readonly IReadOnlyList<School> _schools;
    private readonly Dictionary<(string Procedure, int? Grade, Period Period), HashSet<int>> _loaded = [];
    private readonly Dictionary<(string Procedure, int? Grade, Period Period), IReadOnlyList<int>> _missing = [];

    /// <param name="series">Of each school, in the same order.</param>
    public LoadedSchools(IReadOnlyList<School> schools, IReadOnlyList<IReadOnlyList<AssessmentSeries>> series)
    {
        _schools = schools;
        foreach ((School school, IReadOnlyList<AssessmentSeries> own) in schools.Zip(series))
        {
            foreach (AssessmentSeries one in own)
            {
                foreach (AssessmentPoint point in one.Points)
                {
                    (string, int?, Period) key = (one.Key.Procedure, one.Key.ProgrammeGrade, point.Period);
                    if (!_loaded.TryGetValue(key, out HashSet<int>? ids))
                    {
                        _loaded.Add(key, ids = []);
                    }

                    ids.Add(school.Id);
                }
            }
        }
    }

    /// <summary>Schools that should have results and have none, by id.</summary>
    public IReadOnlyList<int> Missing(SeriesKey key, Period period)
    {
        (string, int?, Period) of = (key.Procedure, key.ProgrammeGrade, period);
        if (!_missing.TryGetValue(of, out IReadOnlyList<int>? missing))
        {
            HashSet<int> loaded = _loaded.GetValueOrDefault(of, []);
            _missing.Add(of, missing =
            [
                .. _schools.Where(school => !loaded.Contains(school.Id)
                        && SchoolScope.IsExpected(school, key.Procedure, key.ProgrammeGrade, period.Year))
                    .Select(school => school.Id),
            ]);
        }

        return missing;
    }

    public SchoolCoverage Coverage(SeriesKey key, Period period) => new(
        _loaded.TryGetValue((key.Procedure, key.ProgrammeGrade, period), out HashSet<int>? loaded) ? loaded.Count : 0,
        Missing(key, period).Count);
}
