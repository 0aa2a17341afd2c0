namespace SchoolSupport.Domain.Organisations;

/// <summary>A school as the register has it now. Its earlier and other names are <see cref="SchoolName"/>.</summary>
public sealed class School
{
    public int Id { get; init; }

    public required int TerritoryId { get; init; }

    /// <summary>The department's own code, unique within the territory; the address of the school's page.</summary>
    public required string Code { get; set; }

    /// <summary>Short official name: «МКОУ Байкаловская СОШ».</summary>
    public required string Name { get; set; }

    public string? FullName { get; set; }

    /// <summary>«СОШ», «ООШ», «НОШ», «гимназия» …, as the department calls it.</summary>
    public string? Type { get; set; }

    public string? Settlement { get; set; }

    /// <summary>«село» or «город».</summary>
    public string? Locality { get; set; }

    /// <summary>Code of the school this one is a branch of.</summary>
    public string? BranchOf { get; set; }

    public int? OpenedYear { get; set; }

    public int? ClosedYear { get; set; }

    /// <summary>Code of the school this one was joined to in <see cref="ClosedYear"/>; null when it closed for good.</summary>
    public string? MergedInto { get; set; }

    public List<SchoolName> Names { get; init; } = [];

    public List<SchoolCode> Codes { get; init; } = [];
}

/// <summary>A spelling under which tables know a school, an alias somebody confirmed included.</summary>
public sealed class SchoolName
{
    public int Id { get; init; }

    public int SchoolId { get; init; }

    public required string Text { get; init; }

    /// <summary>Normalised for look-ups (see <see cref="Vocabulary.NameKey"/>).</summary>
    public required string NameKey { get; init; }

    /// <summary>First school year of the name; null when it was always so or is not known.</summary>
    public int? FromYear { get; init; }

    /// <summary>Last school year of the name.</summary>
    public int? ToYear { get; init; }

    /// <summary>The data version it came with; null for names older than this record.</summary>
    public int? AddedAt { get; set; }

    /// <summary>The data version it was taken back at; null while tables are read by it. A register holds only such names.</summary>
    public int? RevokedAt { get; set; }
}

/// <summary>A code another system knows a school by.</summary>
public sealed class SchoolCode
{
    public int Id { get; init; }

    public int SchoolId { get; init; }

    public required CodeSystem System { get; init; }

    public required string Value { get; init; }
}

public enum CodeSystem
{
    /// <summary>Login of ФИС ОКО; digits only, since its prefix changed from «sch» to «edu» in 2022.</summary>
    FisOko = 0,

    /// <summary>Code of the regional processing centre (РЦОИ).</summary>
    RegionalCentre = 1,
}
