namespace SchoolSupport.Domain.Imports;

/// <summary>A file that was taken in, kept once under its SHA-256 so that every number can be shown in its sheet.</summary>
public sealed class Upload
{
    /// <summary>Of the bytes as they came; lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Of the bytes as they came.</summary>
    public required long Size { get; init; }

    /// <summary>The bytes as they came; of a file with rows of pupils a copy without them.</summary>
    public required byte[] Content { get; init; }

    /// <summary>The file held rows of pupils: <see cref="Content"/> is an .xlsx of summaries in their place, and the bytes are gone.</summary>
    public bool IsRedacted { get; init; }
}
