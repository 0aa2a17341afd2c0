using System.Text.Json;
using System.Text.Json.Serialization;

namespace SchoolSupport.Domain.Vocabulary;

/// <summary>The least test score of ЕГЭ for a certificate in one subject. Not to be confused with the minima of universities.</summary>
/// <param name="From">The first calendar year it holds for.</param>
/// <param name="To">The last one.</param>
/// <param name="IsConfirmed">Named by a source for these years; otherwise to be confirmed by the user.</param>
public sealed record EgeMinimum(string Subject, int From, int To, int Least, bool IsConfirmed, string Source)
{
    private const string Resource = "reference/ege-minimum.json";

    private static readonly Lazy<IReadOnlyList<EgeMinimum>> Shipped = new(Read);

    /// <summary>The table as shipped in data/reference.</summary>
    public static IReadOnlyList<EgeMinimum> All => Shipped.Value;

    /// <summary>Null where no row gives the minimum of that subject and calendar year.</summary>
    public static EgeMinimum? Of(string subject, int year) => All.FirstOrDefault(row => row.Subject == subject && row.From <= year && year <= row.To);

    /// <exception cref="JsonException">The shipped table is not what this class expects.</exception>
    private static IReadOnlyList<EgeMinimum> Read()
    {
        using Stream stream = typeof(EgeMinimum).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The resource {Resource} is not embedded.");
        Table table = JsonSerializer.Deserialize<Table>(stream, JsonSerializerOptions.Web) ?? throw new JsonException($"{Resource} is empty.");
        return
        [
            .. table.Rows.Select(row => new EgeMinimum(row.Subject, row.From, row.To, row.Least, row.Status switch
            {
                "confirmed" => true,
                "to-be-confirmed" => false,
                _ => throw new JsonException($"{Resource}: «{row.Status}» is no status."),
            }, row.Source)),
        ];
    }

    [JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
    private sealed record Table(string About, IReadOnlyList<Row> Rows);

    [JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
    private sealed record Row(string Subject, int From, int To, int Least, string Status, string Source);
}
