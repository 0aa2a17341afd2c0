using SchoolSupport.Ingest.Workbooks;

namespace SchoolSupport.Ingest.Tests.Workbooks;

/// <summary>
/// Real files of other people, which may not be copied into the repository: a folder «shared» beside it, or
/// SCHOOLSUPPORT_SHARED. Tests that use them return early where it is absent, and say so in their output.
/// </summary>
internal static class SharedFiles
{
    public static string? Data { get; } = Find();

    /// <summary>The largest take seconds, on a busy machine minutes.</summary>
    public static ReadLimits Limits { get; } = ReadLimits.Default with { MaxTime = TimeSpan.FromMinutes(10) };

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("SCHOOLSUPPORT_SHARED") is { Length: > 0 } configured)
        {
            return Existing(configured);
        }

        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (Existing(Path.Combine(folder.FullName, "shared")) is { } data)
            {
                return data;
            }
        }

        return null;
    }

    private static string? Existing(string shared) =>
        Path.Combine(shared, "data") is var data && Directory.Exists(data) ? data : null;
}
