using System.Text.Json;
using SchoolSupport.Analytics.Statistics;

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

    public double[] Numbers(string name) => [.. Input.GetProperty(name).EnumerateArray().Select(value => value.GetDouble())];

    /// <summary>The arrays «k» and «n» as shares.</summary>
    public Share[] Shares => [.. Numbers("k").Zip(Numbers("n"), (k, n) => new Share((int)k, (int)n))];

    public Point[] Points => [.. Numbers("x").Zip(Numbers("y"), (x, y) => new Point(x, y))];

    /// <summary>The shares at the times of the array <paramref name="name"/>.</summary>
    public ShareAt[] SharesAt(string name) => [.. Numbers(name).Zip(Shares, (x, share) => new ShareAt(x, share))];

    /// <summary>Compares with the tolerance of the case, relative for values above 1.</summary>
    public void Check(string name, double? actual) => Check(Expect.GetProperty(name), actual);

    public void Check(string name, IEnumerable<double?> actual)
    {
        JsonElement[] expected = [.. Expect.GetProperty(name).EnumerateArray()];
        double?[] found = [.. actual];
        Assert.Equal(expected.Length, found.Length);
        foreach ((JsonElement one, double? other) in expected.Zip(found))
        {
            Check(one, other);
        }
    }

    private void Check(JsonElement expected, double? actual)
    {
        if (expected.ValueKind == JsonValueKind.Null)
        {
            Assert.Null(actual);
            return;
        }

        Assert.NotNull(actual);
        Assert.Equal(expected.GetDouble(), actual.Value, Tol * Math.Max(1, Math.Abs(expected.GetDouble())));
    }

    private static List<ReferenceCase> Load(string group)
    {
        string name = $"{typeof(ReferenceCase).Namespace}.{group}.json";
        using Stream stream = typeof(ReferenceCase).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"There is no reference group {name}.");
        return JsonSerializer.Deserialize<List<ReferenceCase>>(stream, Lowercase)!;
    }
}
