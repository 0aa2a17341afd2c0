using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using SchoolSupport.Domain.Mappings;

namespace SchoolSupport.Domain.Storage;

/// <summary>The rules of a mapping as one text; what is null or not said is left out, so that rules of later versions read earlier ones.</summary>
internal sealed class MappingRulesConverter() : ValueConverter<MappingRules, string>(rules => Write(rules), text => Read(text))
{
    // Russian letters as they are: the text goes to a column, never into a page.
    private static readonly JsonSerializerOptions Json = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Converters = { new JsonStringEnumConverter() },
    };

    public static string Write(MappingRules rules) => JsonSerializer.Serialize(rules, Json);

    public static MappingRules Read(string text) => JsonSerializer.Deserialize<MappingRules>(text, Json)!;
}

/// <summary>Rules are never changed once stored.</summary>
internal sealed class MappingRulesComparer() : ValueComparer<MappingRules>(
    (left, right) => ReferenceEquals(left, right),
    rules => RuntimeHelpers.GetHashCode(rules),
    rules => rules);
