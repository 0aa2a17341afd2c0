using System.Text.RegularExpressions;
using SchoolSupport.Analytics.Indicators;
using SchoolSupport.Analytics.Statistics;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Analytics.Histories;

/// <summary>What is asked of the teachers of a place, whatever bands its tables have.</summary>
public enum StaffIndicator
{
    /// <summary>Укомплектованность: teachers of teachers and vacancies; one person counts as one position.</summary>
    Completeness,
    HigherEducation,

    /// <summary>The highest or the first category.</summary>
    AnyCategory,
    HighestCategory,

    /// <summary>Teaching for less than three years.</summary>
    YoungSpecialists,
    PensionAge,

    /// <summary>Further training in the last three years.</summary>
    Trained,
}

/// <summary>Staff indicators out of the bands of a table. A band that means something else is never taken for one. See docs/indicators/staffing.md.</summary>
public static partial class StaffIndicators
{
    public static IReadOnlyList<StaffIndicator> All { get; } = Enum.GetValues<StaffIndicator>();

    /// <returns>Percentages of the teachers (of the positions, for <see cref="StaffIndicator.Completeness"/>), with the counts where they are known.</returns>
    public static Figure Of(StaffProfile profile, StaffIndicator indicator) => indicator switch
    {
        StaffIndicator.Completeness => Completeness(profile),
        StaffIndicator.AnyCategory when Band(profile, (Procedures.StaffCategory, Both())) is { Share: { } share } => share,
        StaffIndicator.AnyCategory => Together(profile, Procedures.StaffCategory, Highest(), First()),
        _ => Band(profile, Where(indicator)) is { Share: { } share } ? share : Figure.None(Unit.Percent, NoValue.NoData, profile.Total.Basis),
    };

    /// <summary>The names of the bands a table has where the one asked for is not among them; empty when it is, or when there is no such table.</summary>
    public static IReadOnlyList<string> OtherBands(StaffProfile profile, StaffIndicator indicator)
    {
        (string procedure, Regex band) = Where(indicator);
        return Band(profile, (procedure, band)) is not null ? [] : [.. Bands(profile, procedure).Select(other => other.Name)];
    }

    /// <summary>
    /// Over the schools that tell it. Fewer schools than have teachers that year may be in it: the coverage says how many.
    /// </summary>
    public static (Figure Figure, SchoolCoverage Coverage) OfSchools(IReadOnlyList<SchoolHistory> schools, SchoolYear year, StaffIndicator indicator)
    {
        StaffProfile[] profiles = [.. schools.SelectMany(school => school.Staff.Where(profile => profile.Year == year))];
        Figure[] known = [.. profiles.Select(profile => Of(profile, indicator)).Where(figure => figure.Estimate.Share is not null)];
        Estimate pooled = known.Length == 0
            ? Estimate.None(Unit.Percent, NoValue.NoData)
            : Estimate.OfWhole(known.Select(figure => figure.Estimate.Share!.Value).Aggregate((sum, next) => sum + next));
        return (new Figure(pooled, Origin.Of(known.Select(figure => figure.Origin)), Basis.Pooled), new SchoolCoverage(known.Length, profiles.Length - known.Length));
    }

    private static Figure Completeness(StaffProfile profile)
    {
        Figure? vacancies = profile.Band(Procedures.StaffMovement, StaffProfile.Vacancies)?.People;
        return profile.Total.Value is > 0 and double teachers && vacancies?.Value is double open
            ? new Figure(Estimate.OfWhole(new Share((int)teachers, (int)(teachers + open))), Origin.Of([profile.Total.Origin, vacancies.Origin]), profile.Total.Basis)
            : Figure.None(Unit.Percent, NoValue.NoData, profile.Total.Basis);
    }

    /// <summary>Bands of one table that exclude one another, added up.</summary>
    private static Figure Together(StaffProfile profile, string procedure, params Regex[] names)
    {
        StaffBand?[] bands = [.. names.Select(name => Band(profile, (procedure, name)))];
        Figure[] shares = [.. bands.Select(band => band?.Share).OfType<Figure>()];
        if (shares.Length == names.Length && shares.All(share => share.Estimate.Share is not null) && shares.Select(share => share.Estimate.N).Distinct().Count() == 1)
        {
            int n = shares[0].Estimate.N!.Value;
            int people = shares.Sum(share => share.Estimate.Successes!.Value);
            return people > n
                ? Figure.None(Unit.Percent, NoValue.Doubtful, profile.Total.Basis)
                : new Figure(Estimate.OfWhole(new Share(people, n)), Origin.Of(shares.Select(share => share.Origin)), shares[0].Basis);
        }

        return Figure.None(Unit.Percent, NoValue.NoData, profile.Total.Basis);
    }

    private static StaffBand? Band(StaffProfile profile, (string Procedure, Regex Name) wanted) =>
        Bands(profile, wanted.Procedure).Where(band => wanted.Name.IsMatch(band.Name)).ToArray() is [var only] ? only : null;

    private static IEnumerable<StaffBand> Bands(StaffProfile profile, string procedure) =>
        profile.Groups.Where(group => group.Procedure == procedure).SelectMany(group => group.Bands);

    private static (string Procedure, Regex Band) Where(StaffIndicator indicator) => indicator switch
    {
        StaffIndicator.HigherEducation => (Procedures.StaffEducation, Higher()),
        StaffIndicator.AnyCategory or StaffIndicator.HighestCategory => (Procedures.StaffCategory, Highest()),
        StaffIndicator.YoungSpecialists => (Procedures.StaffExperience, UpToThree()),
        StaffIndicator.PensionAge => (Procedures.StaffAge, Pension()),
        StaffIndicator.Trained => (Procedures.StaffTraining, Any()),
        _ => (Procedures.StaffMovement, Vacancies()),
    };

    [GeneratedRegex("^высшее", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Higher();

    [GeneratedRegex("^высш(ая|ую|ей)( |$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Highest();

    [GeneratedRegex("^перв(ая|ую|ой)(?! и высш)( |$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex First();

    /// <summary>ФИС ОКО asks for the two together, beside the highest alone.</summary>
    [GeneratedRegex("^первая и высшая( |$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Both();

    [GeneratedRegex("^(до|менее) 3( лет)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex UpToThree();

    [GeneratedRegex("^пенсионного возраста$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pension();

    [GeneratedRegex("")]
    private static partial Regex Any();

    [GeneratedRegex("^вакансий$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Vacancies();
}
