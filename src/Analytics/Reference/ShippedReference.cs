using System.Reflection;

namespace SchoolSupport.Analytics.Reference;

/// <summary>The reference data that come with the program: the files of data/reference, each row with its source.</summary>
public static class ShippedReference
{
    private const string Prefix = "reference/";
    private static readonly Assembly Here = typeof(ShippedReference).Assembly;

    /// <summary>The names of all files, sorted.</summary>
    public static IReadOnlyList<string> Files { get; } =
    [
        .. Here.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(name => name[Prefix.Length..])
            .Order(StringComparer.Ordinal),
    ];

    /// <param name="file">«methodologies.json».</param>
    /// <returns>UTF-8.</returns>
    /// <exception cref="FileNotFoundException">No such file came with the program.</exception>
    public static Stream Open(string file) => Here.GetManifestResourceStream(Prefix + file)
        ?? throw new FileNotFoundException($"No reference data «{file}» come with the program.", file);
}
