namespace SchoolSupport.Dashboard.Registry;

/// <summary>The example tables that come with the program, when they do: data/samples beside it or in a folder above.</summary>
public sealed class SampleFolders(IHostEnvironment host)
{
    /// <summary>The invented district.</summary>
    public string? Training { get; } = Find(host.ContentRootPath, "training");

    /// <summary>Published tables of a real district.</summary>
    public string? Published { get; } = Find(host.ContentRootPath, "baikalovo");

    private static string? Find(string contentRoot, string name) => new[] { contentRoot, AppContext.BaseDirectory }
        .SelectMany(Upwards)
        .Select(folder => Path.Combine(folder, "data", "samples", name))
        .FirstOrDefault(Directory.Exists);

    private static IEnumerable<string> Upwards(string folder)
    {
        for (DirectoryInfo? step = new(folder); step is not null; step = step.Parent)
        {
            yield return step.FullName;
        }
    }
}
