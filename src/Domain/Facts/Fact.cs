namespace SchoolSupport.Domain.Facts;

/// <summary>
/// One record of one table: «this upload claims these values for this key». Never changed after it is stored, except the
/// flag <see cref="IsCurrent"/>.
/// </summary>
public sealed class Fact
{
    public long Id { get; init; }

    /// <summary>The table that says so: import, sheet, layout and scope.</summary>
    public required Claim Claim { get; init; }

    public long ClaimId { get; init; }

    /// <summary>The school's territory, or the territory itself where <see cref="SchoolId"/> is null.</summary>
    public required int TerritoryId { get; init; }

    public required int? SchoolId { get; init; }

    public required SchoolYear Year { get; init; }

    public required Season Season { get; init; }

    public required Attempt Attempt { get; init; }

    /// <summary>A code of <see cref="Procedures"/> or one a department added.</summary>
    public required string Procedure { get; init; }

    /// <summary>The grade whose programme was assessed; null where it makes no sense or several are pooled.</summary>
    public required int? ProgrammeGrade { get; init; }

    /// <summary>The grade the pupils were in; differs from <see cref="ProgrammeGrade"/> in the ВПР of autumn 2020.</summary>
    public required int? PupilGrade { get; init; }

    /// <summary>What within the procedure: a school subject, an experience band, a risk factor; empty when there is nothing to tell apart.</summary>
    public required string Subject { get; init; }

    /// <summary>The row of the sheet (a column where years run across), counted from 1.</summary>
    public required int Row { get; init; }

    public required IReadOnlyList<FactValue> Values { get; init; }

    /// <summary>Whether this fact is what its source says now and its source leads for the key; kept by the commit.</summary>
    public bool IsCurrent { get; set; }

    public FactKey Key => new(TerritoryId, SchoolId, Year, Season, Attempt, Procedure, ProgrammeGrade, PupilGrade, Subject, Claim.Aspect);

    public FactValue? this[string measure]
    {
        get
        {
            // Asked for millions of times: nothing is allocated for it.
            for (int index = 0; index < Values.Count; index++)
            {
                if (Values[index].Measure == measure)
                {
                    return Values[index];
                }
            }

            return null;
        }
    }
}

/// <summary>What is measured. Two facts with one key say the same thing, perhaps differently.</summary>
public readonly record struct FactKey(
    int TerritoryId,
    int? SchoolId,
    SchoolYear Year,
    Season Season,
    Attempt Attempt,
    string Procedure,
    int? ProgrammeGrade,
    int? PupilGrade,
    string Subject,
    string Aspect);
