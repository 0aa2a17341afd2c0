using SchoolSupport.Analytics.Histories;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Analytics.Identification;

/// <summary>The conditions a school works in, for a comparison with schools in similar ones.</summary>
/// <param name="Kind">Schools of other kinds are never comparable: rural and urban, primary and full.</param>
/// <param name="Conditions">By name; what is not known is absent. Numbers of pupils are better given as logarithms.</param>
public sealed record SchoolConditions(int School, string Kind, IReadOnlyDictionary<string, double> Conditions)
{
    /// <summary>The natural logarithm of the number of pupils: 40 and 80 differ as 400 and 800.</summary>
    public const string LogPupils = "log-pupils";

    /// <summary>A share of the pupils.</summary>
    public const string SpecialNeeds = "special-needs";

    /// <summary>Pupils in a class.</summary>
    public const string ClassSize = "class-size";

    /// <summary>A share of the positions.</summary>
    public const string Vacancies = "vacancies";

    /// <summary>Of the latest year each is known for; kinds by type and by village or town.</summary>
    public static SchoolConditions Of(SchoolHistory school)
    {
        var known = new Dictionary<string, double>();
        double? pupils = Latest("Всего");
        if (pupils > 0)
        {
            known[LogPupils] = Math.Log(pupils.Value);
            Add(SpecialNeeds, Latest("С ОВЗ") / pupils);
            Add(ClassSize, Latest("Классы") is > 0 and { } classes ? pupils / classes : null);
        }

        if (school.Staff.LastOrDefault(profile => profile.Total.Value > 0) is { } staff
            && staff.Band(Procedures.StaffMovement, StaffProfile.Vacancies)?.People.Value is { } vacancies)
        {
            known[Vacancies] = vacancies / (vacancies + staff.Total.Value!.Value);
        }

        return new SchoolConditions(school.School.Id, $"{school.School.Type}, {school.School.Locality}", known);

        double? Latest(string item) => school.Context.Where(value => value.Item == item && value.Figure.Value is not null).MaxBy(value => value.Year)?.Figure.Value;

        void Add(string name, double? value)
        {
            if (value is double number)
            {
                known[name] = number;
            }
        }
    }
}

/// <param name="Distance">
/// In typical differences between schools: 1 means that the conditions known of both differ by one standard deviation each.
/// </param>
/// <param name="Known">Conditions known of both schools.</param>
public readonly record struct ComparableSchool(int School, double Distance, int Known);

/// <summary>Why no comparable schools are named.</summary>
public enum NoComparison
{
    /// <summary>Too few of the school's conditions are known.</summary>
    ConditionsUnknown,

    /// <summary>Fewer than <see cref="ComparableSchools.MinSchools"/> are near enough.</summary>
    TooFewNear,
}

/// <summary>
/// The nearest schools in similar conditions, or a refusal: with a handful of schools «похожие» would be whoever is there.
/// </summary>
/// <param name="Schools">The nearest first; empty when refused.</param>
/// <param name="Near">How many are near enough, those beyond the asked number included.</param>
public sealed record ComparableSchools(IReadOnlyList<ComparableSchool> Schools, int Near, NoComparison? Why)
{
    /// <summary>Fewer than this make no comparison.</summary>
    public const int MinSchools = 5;

    /// <summary>Farther schools are not comparable.</summary>
    public const double MaxDistance = 1;

    /// <summary>Fewer conditions in common describe no school.</summary>
    public const int MinConditions = 3;

    /// <param name="all">All schools to choose from and to take the typical differences from, the school itself included.</param>
    /// <param name="count">How many to name, at least <see cref="MinSchools"/>.</param>
    /// <exception cref="ArgumentException">The school is not among all.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is below <see cref="MinSchools"/>.</exception>
    public static ComparableSchools To(int school, IReadOnlyCollection<SchoolConditions> all, int count = 10)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, MinSchools);
        SchoolConditions own = all.FirstOrDefault(other => other.School == school)
            ?? throw new ArgumentException("The school is not among all.", nameof(school));
        Dictionary<string, double> scales = Scales(all);
        if (own.Conditions.Keys.Count(scales.ContainsKey) < MinConditions)
        {
            return new ComparableSchools([], 0, NoComparison.ConditionsUnknown);
        }

        ComparableSchool[] near =
        [
            .. all.Where(other => other.School != school && other.Kind == own.Kind)
                .Select(other => Measured(own, other, scales))
                .Where(other => other.Known >= MinConditions && other.Distance <= MaxDistance)
                .OrderBy(other => other.Distance)
                .ThenBy(other => other.School),
        ];
        return near.Length < MinSchools
            ? new ComparableSchools([], near.Length, NoComparison.TooFewNear)
            : new ComparableSchools([.. near.Take(count)], near.Length, Why: null);
    }

    /// <summary>The root of the mean squared difference over the conditions known of both, each in its standard deviation.</summary>
    private static ComparableSchool Measured(SchoolConditions own, SchoolConditions other, Dictionary<string, double> scales)
    {
        double[] squares =
        [
            .. own.Conditions.Where(condition => scales.ContainsKey(condition.Key) && other.Conditions.ContainsKey(condition.Key))
                .Select(condition => Math.Pow((condition.Value - other.Conditions[condition.Key]) / scales[condition.Key], 2))
                .Order(),
        ];
        return new ComparableSchool(other.School, squares.Length == 0 ? double.PositiveInfinity : Math.Sqrt(squares.Sum() / squares.Length), squares.Length);
    }

    /// <summary>Standard deviations between schools; a condition all schools share says nothing and is left out.</summary>
    private static Dictionary<string, double> Scales(IEnumerable<SchoolConditions> all) => all
        .SelectMany(school => school.Conditions)
        .GroupBy(condition => condition.Key, condition => condition.Value)
        .Select(values => (values.Key, Scale: Deviation([.. values.Order()])))
        .Where(condition => condition.Scale > 0)
        .ToDictionary(condition => condition.Key, condition => condition.Scale);

    private static double Deviation(double[] ascending)
    {
        if (ascending.Length < 2 || ascending[0] == ascending[^1])
        {
            return 0;
        }

        double mean = ascending.Sum() / ascending.Length;
        return Math.Sqrt(ascending.Select(value => Math.Pow(value - mean, 2)).Order().Sum() / (ascending.Length - 1));
    }
}
