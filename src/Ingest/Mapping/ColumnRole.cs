using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Ingest.Mapping;

/// <summary>Under which heading a role stands in the list people choose from.</summary>
public enum RoleGroup
{
    About = 0,
    Marks = 1,
    Scores = 2,
    Olympiad = 3,
    Staff = 4,
    Pupils = 5,
}

/// <summary>What a column of a table may be.</summary>
/// <param name="Code">Stable, in storage.</param>
/// <param name="Title">Russian, as people choose it.</param>
/// <param name="Synonyms">What such columns are called, shortest first where it matters to nobody.</param>
public sealed record ColumnRole(string Code, string Title, RoleGroup Group, params IReadOnlyList<string> Synonyms)
{
    /// <summary>A code of <see cref="Measures"/>; null for what a row is about.</summary>
    public string? Measure { get; init; }

    /// <summary>A code of <see cref="Aspects"/>.</summary>
    public string Aspect { get; init; } = Aspects.Whole;

    /// <summary>Set where the column is a record of its own, whatever the table is about: staff, pupils.</summary>
    public string? Procedure { get; init; }

    /// <summary>What within <see cref="Procedure"/>: «Высшая категория».</summary>
    public string Item { get; init; } = "";

    public double Min { get; init; }

    public double Max { get; init; } = 100;

    /// <summary>Heads or things: whole numbers.</summary>
    public bool IsCount { get; init; }

    public bool IsValue => Measure is not null;

    /// <summary>The mark a column is of; null for any other column.</summary>
    public int? Mark => Measure is null ? null
        : Measures.Marks.Contains(Measure) || Measures.MarkShares.Contains(Measure) ? Measure[^1] - '0'
        : null;
}
