using System.Text.Json;

namespace SchoolSupport.Analytics.Tests.Reference;

/// <summary>One value computed outside the product, in R or Python, with the tolerance it was published with.</summary>
public sealed record ReferenceCase(string Id, JsonElement Input, JsonElement Expect, double Tol, string Source)
{
    private static readonly JsonSerializerOptions Lowercase = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    public static TheoryData<string> Ids(string group) => [.. Load(group).Select(reference => reference.Id)];

    /// <param name="id">Group, dash, number: «wilson-01».</param>
    public static ReferenceCase Get(string id) => Load(id[..id.LastIndexOf('-')]).Single(reference => reference.Id == id);

    public int Count(string name) => Input.GetProperty(name).GetInt32();

    public double Number(string name) => Input.GetProperty(name).GetDouble();

    /// <summary>Compares with the tolerance of the case, relative for values above 1.</summary>
    public void Check(string name, double actual)
    {
        double expected = Expect.GetProperty(name).GetDouble();
        Assert.Equal(expected, actual, Tol * Math.Max(1, Math.Abs(expected)));
    }

    private static List<ReferenceCase> Load(string group)
    {
        string name = $"{typeof(ReferenceCase).Namespace}.{group}.json";
        using Stream stream = typeof(ReferenceCase).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"There is no reference group {name}.");
        return JsonSerializer.Deserialize<List<ReferenceCase>>(stream, Lowercase)!;
    }
}
