using SchoolSupport.Domain.Imports;

namespace SchoolSupport.Domain.Facts;

/// <summary>How far a table speaks for its scope: a later one replaces what it covers, absences included.</summary>
public enum Extent
{
    /// <summary>
    /// A list of the schools of the territory: a school it leaves out has no result. A list that has no school in common with
    /// another one is the other part of it.
    /// </summary>
    AllSchools = 0,

    /// <summary>One school's own sheet.</summary>
    OneSchool = 1,

    /// <summary>The territory's own values (a municipal table, a row that names the territory).</summary>
    TerritoryItself = 2,

    /// <summary>The schools it lists and no others: somebody said that it is a part of a list.</summary>
    ListedSchools = 3,

    /// <summary>The total row of a list: the territory's value unless the list is one of several parts.</summary>
    TotalRow = 4,
}

/// <summary>
/// One table's claim to a scope: source kind × territory × year × season × attempt × procedure × subject.
/// Of the claims of one source to one scope that of the latest import that is not undone is current.
/// </summary>
public sealed class Claim
{
    public long Id { get; init; }

    public required Import Import { get; init; }

    public int ImportId { get; init; }

    /// <summary>The data version at which the table was read; a table read again after an answer has a later one.</summary>
    public required int Revision { get; init; }

    /// <summary>A code of <see cref="Sources"/>.</summary>
    public required string Source { get; init; }

    public required Extent Extent { get; init; }

    public required int TerritoryId { get; init; }

    /// <summary>Set only for <see cref="Extent.OneSchool"/>.</summary>
    public required int? SchoolId { get; init; }

    public required SchoolYear Year { get; init; }

    public required Season Season { get; init; }

    public required Attempt Attempt { get; init; }

    public required string Procedure { get; init; }

    public required int? ProgrammeGrade { get; init; }

    public required string Subject { get; init; }

    /// <summary>A code of <see cref="Aspects"/>.</summary>
    public string Aspect { get; init; } = "";

    public required string Sheet { get; init; }

    public required string Layout { get; init; }

    public Scope Scope => new(TerritoryId, Year, Season, Attempt, Procedure, ProgrammeGrade, Subject, Aspect);
}
