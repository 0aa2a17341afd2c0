using SchoolSupport.Analytics.Indicators;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Organisations;
using SchoolSupport.Domain.Vocabulary;

namespace SchoolSupport.Analytics.Histories;

/// <summary>Which schools have results of a procedure, grade and period in any subject, and which that should have none.</summary>
/// <remarks>
/// The subject plays no part where it is chosen: physics is taken by those who like to, and a school without it misses nothing; a
/// school without a single subject of the examination was not loaded. Russian and mathematics of ОГЭ everybody takes: a school without
/// one of them has pupils nobody knows the result of.
/// </remarks>
internal sealed class LoadedSchools
{
    private static readonly HashSet<string> Compulsory = [NameKey.Of("Русский язык"), NameKey.Of("Математика")];

    private readonly IReadOnlyList<School> _schools;
    private readonly Dictionary<Loaded, HashSet<int>> _loaded = [];
    private readonly Dictionary<Loaded, IReadOnlyList<int>> _missing = [];

    /// <param name="series">Of each school, in the same order.</param>
    public LoadedSchools(IReadOnlyList<School> schools, IReadOnlyList<IReadOnlyList<AssessmentSeries>> series)
    {
        _schools = schools;
        foreach ((School school, IReadOnlyList<AssessmentSeries> own) in schools.Zip(series))
        {
            foreach (AssessmentSeries one in own)
            {
                string subject = SubjectOf(one.Key);
                foreach (AssessmentPoint point in one.Points)
                {
                    var whole = new Loaded(one.Key.Procedure, one.Key.ProgrammeGrade, "", point.Period);
                    Add(whole, school);
                    if (subject.Length > 0 && Tells(point))
                    {
                        Add(whole with { Subject = subject }, school);
                    }
                }
            }
        }

        void Add(Loaded key, School school)
        {
            if (!_loaded.TryGetValue(key, out HashSet<int>? ids))
            {
                _loaded.Add(key, ids = []);
            }

            ids.Add(school.Id);
        }
    }

    /// <param name="Subject">Empty where it plays no part.</param>
    private readonly record struct Loaded(string Procedure, int? Grade, string Subject, Period Period);

    /// <summary>Schools that should have results and have none, by id.</summary>
    public IReadOnlyList<int> Missing(SeriesKey key, Period period)
    {
        Loaded of = KeyOf(key, period);
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
        _loaded.TryGetValue(KeyOf(key, period), out HashSet<int>? loaded) ? loaded.Count : 0,
        Missing(key, period).Count);

    private static Loaded KeyOf(SeriesKey key, Period period) => new(key.Procedure, key.ProgrammeGrade, SubjectOf(key), period);

    /// <summary>Empty where the subject is chosen and plays no part.</summary>
    private static string SubjectOf(SeriesKey key) =>
        key.Procedure == Procedures.Oge && NameKey.Of(key.Subject) is string subject && Compulsory.Contains(subject) ? subject : "";

    /// <summary>An empty cell is no result; one that says that nobody sat the examination tells of everybody.</summary>
    private static bool Tells(AssessmentPoint point) =>
        point.Marks is not null || point.N is not null || point.Quality.Value is not null || point.Quality.Estimate.WhyNoValue is NoValue.NotHeld or NoValue.Hidden or NoValue.Doubtful;
}
