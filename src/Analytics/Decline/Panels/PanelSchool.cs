using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Analytics.Decline.Panels;

/// <summary>One work pupils sit every year: «ВПР, 5 класс, математика».</summary>
/// <param name="Name">Tells procedures apart.</param>
/// <param name="Grade">Null where it is not known; then no cohort can be followed.</param>
/// <param name="IsFinal">A state examination, marked outside the school.</param>
public sealed record PanelProcedure(string Name, int? Grade = null, bool IsFinal = false)
{
    /// <summary>Whether marks 2 in it can put a school on the list of low results; where nothing says which do, all can.</summary>
    public bool IsListed { get; init; } = true;

    /// <summary>Russian; null where the name has to do.</summary>
    public string? Title { get; init; }
}

/// <summary>What a school did in one procedure of one year.</summary>
/// <param name="Good">Pupils with marks 4 and 5.</param>
/// <param name="Twos">Null where not known.</param>
/// <param name="Fives">Null where not known.</param>
/// <param name="KnownAt">The day from which it could have been used.</param>
public readonly record struct PanelResult(
    SchoolYear Year, PanelProcedure Procedure, int N, int Good, int? Twos, int? Fives, DateOnly KnownAt);

/// <param name="Year">The year of results it stands beside: what autumn 2026 reports stands beside spring 2026.</param>
/// <param name="KnownAt">The day from which it could have been used.</param>
public readonly record struct CovariateValue(SchoolYear Year, string Code, double Value, DateOnly KnownAt);

/// <summary>One school with all that is known of it, each value with the day it became known.</summary>
/// <param name="Id">Tells schools apart; never a feature.</param>
/// <param name="Territory">Where lists are made; null: one for all.</param>
public sealed record PanelSchool(
    string Id, string? Territory, IReadOnlyList<PanelResult> Results, IReadOnlyList<CovariateValue> Values)
{
    /// <summary>
    /// Whose results its own are held against; null: those of the whole panel. Tables of municipalities begin in different years, and with one group
    /// the level of all would jump when a strong one joins.
    /// </summary>
    public string? ReferenceGroup { get; init; }

    /// <summary>«город», «село»; null where not known. Only for tables of how a list falls on schools.</summary>
    public string? Settlement { get; init; }

    /// <summary>«СОШ», «ООШ»; null where not known.</summary>
    public string? Kind { get; init; }

    /// <summary>
    /// First years with the pupils of a school that was joined to it, the earliest first: what is before and after is not of one school.
    /// </summary>
    public IReadOnlyList<SchoolYear> Joined { get; init; } = [];

    /// <summary>The calendar year it was closed in; null for a school that exists.</summary>
    public int? ClosedYear { get; init; }

    /// <summary>The first year with the pupils it had in a year; null where no school had been joined to it by then.</summary>
    public SchoolYear? Since(SchoolYear year) => Joined.Where(joined => joined <= year).Select(joined => (SchoolYear?)joined).LastOrDefault();

    /// <summary>Whether it is not closed before the spring of a year.</summary>
    public bool SeesSpringOf(SchoolYear year) => !(ClosedYear <= year.StartYear);
}
