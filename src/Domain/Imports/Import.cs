namespace SchoolSupport.Domain.Imports;

/// <summary>One file that was taken in. Undone imports stay in the list; their bytes may be loaded again.</summary>
public sealed class Import
{
    public int Id { get; init; }

    public required string Sha256 { get; init; }

    /// <summary>File name without folders, as people know it.</summary>
    public required string FileName { get; init; }

    /// <summary>Where in the folder or archive it lay, with forward slashes; the file name when it came alone.</summary>
    public required string Path { get; init; }

    public required string Person { get; init; }

    public required Operations.Role Role { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>The data version at which the file was last read: the import itself, or a later answer about one of its cells.</summary>
    public required int Revision { get; set; }

    /// <summary>The data version at which it was undone; null while it counts.</summary>
    public int? UndoneAt { get; set; }

    public List<ImportedTable> Tables { get; init; } = [];

    public List<Issue> Issues { get; init; } = [];
}

/// <summary>One table found in the file and what it was taken for.</summary>
public sealed class ImportedTable
{
    public int Id { get; init; }

    public int ImportId { get; init; }

    public required int Revision { get; init; }

    public required string Sheet { get; init; }

    /// <summary>«A4:J17».</summary>
    public required string Range { get; init; }

    public required string Layout { get; init; }

    /// <summary>From 0 to 1.</summary>
    public required double Confidence { get; init; }

    public required int Facts { get; init; }
}

/// <summary>An import with the tables and issues of its current revision.</summary>
/// <param name="TerritoryIds">The territories its facts are about.</param>
public sealed record ImportDetail(Import Import, IReadOnlyList<int> TerritoryIds);
