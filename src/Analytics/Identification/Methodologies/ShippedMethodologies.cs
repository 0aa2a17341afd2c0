using System.Text.Json;
using SchoolSupport.Analytics.Reference;

namespace SchoolSupport.Analytics.Identification.Methodologies;

/// <summary>The methodologies that come with the program.</summary>
/// <param name="Edition">Of the file, «2026-11».</param>
public sealed record ShippedMethodologies(string Edition, IReadOnlyList<Methodology> Methodologies)
{
    private static readonly Lazy<ShippedMethodologies> Read = new(() =>
    {
        using Stream file = ShippedReference.Open("methodologies.json");
        ShippedMethodologies read = JsonSerializer.Deserialize<ShippedMethodologies>(file, MethodologyJson.Options)
            ?? throw new JsonException("В файле методик ничего нет.");
        return read with { Methodologies = [.. read.Methodologies.Select(MethodologyJson.Checked)] };
    });

    public static ShippedMethodologies Here => Read.Value;
}
