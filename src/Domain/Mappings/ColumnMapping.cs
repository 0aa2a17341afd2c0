using SchoolSupport.Domain.Operations;

namespace SchoolSupport.Domain.Mappings;

/// <summary>
/// A person's word on what the columns of a table of no known layout mean. It belongs to a header, not to an import: it is not
/// undone with one, and next year's table with the same header is read by it.
/// </summary>
public sealed class ColumnMapping
{
    public int Id { get; init; }

    /// <summary>Of the header: see HeaderFingerprint in Ingest.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>
    /// Narrows the mapping where it says what the texts of the table do not: «file:» and the SHA-256 for a year put in by hand,
    /// «name:» and the names of file and sheet for a subject put in by hand; empty for any table with the header.
    /// </summary>
    public required string Bound { get; init; }

    /// <summary>The file it was made on, for people.</summary>
    public required string FileName { get; init; }

    public required string Sheet { get; init; }

    public required MappingRules Rules { get; init; }

    public required string Person { get; init; }

    public required Role Role { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>The data version it became.</summary>
    public required int GivenAt { get; init; }

    /// <summary>The data version at which it was taken back or given anew; null while it holds.</summary>
    public int? RevokedAt { get; set; }
}

/// <summary>A <see cref="ColumnMapping"/> before it is stored. Property order and meaning as there.</summary>
public sealed record MappingDraft(string Fingerprint, string Bound, string FileName, string Sheet, MappingRules Rules);
