using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Domain.Mappings;

/// <summary>Who says what a whole table is about.</summary>
public enum SaidBy
{
    /// <summary>Nobody: there is nothing to say, e.g. no subject of reading technique.</summary>
    Nobody = 0,

    /// <summary>The texts above the table, the sheet's name or the file's, each time anew.</summary>
    Text = 1,

    /// <summary>Each row in a column of its own.</summary>
    Column = 2,

    /// <summary>The headings of the columns.</summary>
    Heading = 3,

    /// <summary>The person who mapped the table.</summary>
    Person = 4,
}

/// <summary>What the columns of a table mean and where procedure, year, subject and grade come from.</summary>
public sealed record MappingRules
{
    /// <summary>All columns of the table from the left, those that are not loaded too.</summary>
    public required IReadOnlyList<MappedColumn> Columns { get; init; }

    /// <summary>The rows are of the municipality as a whole, not of schools.</summary>
    public bool IsOfMunicipality { get; init; }

    public SaidBy YearBy { get; init; }

    /// <summary>The calendar year the school year starts in; set for <see cref="SaidBy.Person"/> only.</summary>
    public int? Year { get; init; }

    public SaidBy ProcedureBy { get; init; }

    /// <summary>A code of <see cref="Procedures"/>; of a department's own work also where the texts name it.</summary>
    public string? Procedure { get; init; }

    public SaidBy SubjectBy { get; init; }

    public string? Subject { get; init; }

    public SaidBy GradeBy { get; init; }

    public int? Grade { get; init; }

    public bool IsAutumn { get; init; }
}

/// <param name="Heading">As it stood over the column when the table was mapped.</param>
/// <param name="Role">A code of ColumnRoles in Ingest; empty for a column that is not loaded.</param>
/// <param name="Subject">The subject the heading names; null where it names none.</param>
/// <param name="Grade">The grade the heading names.</param>
public sealed record MappedColumn(string Heading, string Role, string? Subject = null, int? Grade = null);
