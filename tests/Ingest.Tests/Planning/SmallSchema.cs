using System.Text.Json;
using System.Text.RegularExpressions;

namespace SchoolSupport.Ingest.Tests.Planning;

/// <summary>As much of JSON Schema as docs/import-report.schema.json uses; a keyword it does not know fails.</summary>
internal static class SmallSchema
{
    private static readonly string[] Annotations = ["$schema", "title"];

    /// <summary>What is wrong, each with its place; empty when nothing is.</summary>
    public static IEnumerable<string> Errors(JsonElement value, JsonElement schema, string place = "$") =>
        schema.EnumerateObject().Where(rule => !Annotations.Contains(rule.Name)).SelectMany(rule => rule.Name switch
        {
            "required" => rule.Value.EnumerateArray().Where(name => !value.TryGetProperty(name.GetString()!, out _)).Select(name => $"{place}: no {name}"),
            "additionalProperties" => value.EnumerateObject()
                .Where(property => !schema.GetProperty("properties").TryGetProperty(property.Name, out _)).Select(property => $"{place}: {property.Name} is not known"),
            "properties" => rule.Value.EnumerateObject().SelectMany(property =>
                value.TryGetProperty(property.Name, out JsonElement inner) ? Errors(inner, property.Value, $"{place}.{property.Name}") : []),
            "items" => value.EnumerateArray().SelectMany((item, index) => Errors(item, rule.Value, $"{place}[{index}]")),
            _ => Holds(value, rule) ? [] : [$"{place}: {rule.Name}"],
        });

    private static bool Holds(JsonElement value, JsonProperty rule) => rule.Name switch
    {
        "type" => Types(rule.Value).Any(type => Is(value, type)),
        "enum" => rule.Value.EnumerateArray().Any(allowed => allowed.GetString() == value.GetString()),
        "pattern" => Regex.IsMatch(value.GetString()!, rule.Value.GetString()!),
        "minimum" => value.GetDouble() >= rule.Value.GetDouble(),
        "maximum" => value.GetDouble() <= rule.Value.GetDouble(),
        _ => false,
    };

    private static IEnumerable<string> Types(JsonElement type) =>
        type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(name => name.GetString()!) : [type.GetString()!];

    private static bool Is(JsonElement value, string type) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "null" => value.ValueKind == JsonValueKind.Null,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "number" => value.ValueKind == JsonValueKind.Number,
        _ => false,
    };
}
