namespace SchoolSupport.Ingest.Tests.Quirks;

/// <summary>A small workbook with one oddity, and what has to come of it.</summary>
/// <param name="Name">The oddity, as a person would tell it.</param>
internal sealed record Quirk(string Name, string Path, byte[] Content)
{
    /// <summary>What has to be understood; the facts of <see cref="SmallTable"/> unless the oddity changes them.</summary>
    public string[] Facts { get; init; } = SmallTable.Facts;

    /// <summary>«code@cell» of each issue, in reading order.</summary>
    public string[] Issues { get; init; } = [];

    /// <summary>A word of the reason, for a file of which nothing can be taken.</summary>
    public string? Refused { get; init; }

    public override string ToString() => Name;
}
