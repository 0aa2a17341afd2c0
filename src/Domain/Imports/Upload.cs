namespace SchoolSupport.Domain.Imports;

/// <summary>The bytes of a file as it came, kept once under its SHA-256 so that every number can be shown in its sheet.</summary>
public sealed class Upload
{
    /// <summary>Lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    public required long Size { get; init; }

    public required byte[] Content { get; init; }
}
