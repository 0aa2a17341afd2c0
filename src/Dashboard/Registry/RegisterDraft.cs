using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace SchoolSupport.Dashboard.Registry;

/// <summary>What somebody typed and has not stored yet, as the browser keeps it. draft.js writes the same shape.</summary>
/// <param name="Rows">Cells in the order of <see cref="RegisterTemplate.Headings"/>; null where nothing was typed.</param>
public sealed record RegisterDraft(string? Municipality, string? Region, IReadOnlyList<IReadOnlyList<string?>?>? Rows)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    public bool IsEmpty => string.IsNullOrWhiteSpace(Municipality) && string.IsNullOrWhiteSpace(Region) && Schools == 0;

    /// <summary>Rows with anything in them.</summary>
    public int Schools => Rows?.Count(row => row?.Any(cell => !string.IsNullOrWhiteSpace(cell)) == true) ?? 0;

    public static RegisterDraft Of(string municipality, string region, RegisterTable table) =>
        new(municipality, region, [.. table.Lines.Select(line => line.IsChanged ? line.Cells : null)]);

    /// <returns>Null for an empty draft and for what is none.</returns>
    public static RegisterDraft? Parse(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize<RegisterDraft>(text, Json) is { IsEmpty: false } draft ? draft : null;
        }
        catch (JsonException)
        {
            // The browser's storage is anybody's; what is not a draft is as good as none.
            return null;
        }
    }

    public string Write() => JsonSerializer.Serialize(this, Json);

    /// <summary>Puts the typed cells into their rows and adds the rows that are not there.</summary>
    public void ApplyTo(RegisterTable table)
    {
        for (int row = 0; row < (Rows?.Count ?? 0); row++)
        {
            RegisterLine line = row < table.Lines.Count ? table.Lines[row] : table.Add();
            line.Fill(Rows![row] ?? []);
        }
    }
}
