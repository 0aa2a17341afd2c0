using System.Text.Json;
using System.Text.Json.Serialization;
using SchoolSupport.Analytics.Reference;

namespace SchoolSupport.Analytics.Scores;

/// <summary>One way to divide test scores into bands that exclude one another. Shipped in data/reference/score-bands.json.</summary>
/// <param name="Starts">The first score of each band above the one of failures, ascending: 60 and 81.</param>
/// <param name="IsConfirmed">Whether the source was read; otherwise to be confirmed.</param>
public sealed record ScoreBandSystem(string Code, string Title, IReadOnlyList<int> Starts, bool IsConfirmed, string Source)
{
    private const string File = "score-bands.json";

    private static readonly Lazy<IReadOnlyList<ScoreBandSystem>> Shipped = new(Read);

    public static IReadOnlyList<ScoreBandSystem> All => Shipped.Value;

    /// <summary>The borders the support programmes use: 60 and 81.</summary>
    public static ScoreBandSystem Programme => All.Single(system => system.Code == "programme");

    /// <summary>The borders of the regional centres' tables: 80 and 100.</summary>
    public static ScoreBandSystem HighScores => All.Single(system => system.Code == "high-scores");

    /// <summary>The bands from 0 to 100, each score in exactly one.</summary>
    /// <param name="minimum">Below it the examination is failed; null where it is not known, and then the first band is not divided.</param>
    public IReadOnlyList<ScoreBand> BandsFor(int? minimum)
    {
        int[] starts = [.. new[] { 0 }.Concat(minimum is int least ? [least] : []).Concat(Starts).Distinct().Order()];
        return [.. starts.Select((start, index) => new ScoreBand(start, index + 1 < starts.Length ? starts[index + 1] - 1 : ScoreBand.Highest))];
    }

    /// <exception cref="JsonException">The shipped table is not what this class expects.</exception>
    private static IReadOnlyList<ScoreBandSystem> Read()
    {
        using Stream stream = ShippedReference.Open(File);
        Table table = JsonSerializer.Deserialize<Table>(stream, JsonSerializerOptions.Web) ?? throw new JsonException($"{File} is empty.");
        return
        [
            .. table.Systems.Select(row => new ScoreBandSystem(row.Code, row.Title, row.From, row.Status switch
            {
                "confirmed" => true,
                "to-be-confirmed" => false,
                _ => throw new JsonException($"{File}: «{row.Status}» is no status."),
            }, row.Source)),
        ];
    }

    [JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
    private sealed record Table(string About, IReadOnlyList<Row> Systems);

    [JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
    private sealed record Row(string Code, string Title, IReadOnlyList<int> From, string Status, string Source);
}
