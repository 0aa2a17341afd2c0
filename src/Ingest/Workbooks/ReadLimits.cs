namespace SchoolSupport.Ingest.Workbooks;

/// <summary>
/// How much of a file is read before it is refused. An honest table of a whole region stays far below; a file made to exhaust
/// memory or time does not.
/// </summary>
public sealed record ReadLimits
{
    private const long Megabyte = 1024 * 1024;

    public static ReadLimits Default { get; } = new();

    public long MaxFileBytes { get; init; } = 50 * Megabyte;

    /// <summary>All parts of an .xlsx together, unpacked.</summary>
    public long MaxUnpackedBytes { get; init; } = 200 * Megabyte;

    /// <summary>The table of texts of an .xlsx is held in memory whole.</summary>
    public long MaxSharedStringsBytes { get; init; } = 100 * Megabyte;

    /// <summary>Unpacked to packed, for parts over <see cref="RatioAppliesFromBytes"/>; a real sheet stays under 60.</summary>
    public int MaxCompressionRatio { get; init; } = 200;

    /// <summary>Small parts may compress extremely well and harm nobody.</summary>
    public long RatioAppliesFromBytes { get; init; } = 10 * Megabyte;

    public int MaxEntries { get; init; } = 10_000;

    /// <summary>The last row of a sheet that may hold anything.</summary>
    public int MaxRows { get; init; } = 300_000;

    /// <summary>Columns further to the right are not looked at: no table of results is that wide, stray formatting is.</summary>
    public int MaxColumns { get; init; } = 512;

    /// <summary>Filled cells of all sheets together.</summary>
    public int MaxCells { get; init; } = 3_000_000;

    /// <summary>What Excel itself allows.</summary>
    public int MaxCellCharacters { get; init; } = 32_767;

    public int MaxMerges { get; init; } = 100_000;

    public TimeSpan MaxTime { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Files of one import: in folders and archives together.</summary>
    public int MaxFiles { get; init; } = 10_000;

    /// <summary>A .zip with workbooks, as it lies on the disk.</summary>
    public long MaxArchiveBytes { get; init; } = 500 * Megabyte;

    /// <summary>All files of a .zip together, unpacked; they are unpacked one at a time.</summary>
    public long MaxArchiveUnpackedBytes { get; init; } = 2048 * Megabyte;
}
