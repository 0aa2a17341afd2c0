namespace SchoolSupport.Domain.Operations;

/// <summary>One file of a <see cref="Job"/> with what may be kept of it until the job ends; afterwards only its name and what became of it.</summary>
public sealed class JobFile
{
    public required int JobId { get; init; }

    /// <summary>Its place among the files of the job, from 0.</summary>
    public required int Number { get; init; }

    public required string Path { get; init; }

    /// <summary>Of the bytes as they came; empty until they are read.</summary>
    public string Sha256 { get; set; } = "";

    /// <summary>Of the bytes as they came.</summary>
    public long Size { get; set; }

    /// <summary>As <see cref="Imports.Upload.Content"/>: never rows of pupils. Null for a file not read, refused, or done with.</summary>
    public byte[]? Content { get; set; }

    public bool IsRedacted { get; set; }

    /// <summary>Why nothing of it can be used.</summary>
    public string? Refusal { get; set; }

    public bool IsLeftOut { get; set; }

    /// <summary>The import it became; set in the transaction that stores it.</summary>
    public int? ImportId { get; set; }

    /// <summary>Whether anybody has looked into it.</summary>
    public bool IsRead => Sha256.Length > 0 || Refusal is not null;
}
