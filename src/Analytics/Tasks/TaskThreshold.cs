using System.Text.Json;
using System.Text.Json.Serialization;
using SchoolSupport.Analytics.Reference;

namespace SchoolSupport.Analytics.Tasks;

/// <summary>From which completion on a group has learnt what a task asks. Shipped in data/reference/task-thresholds.json.</summary>
/// <param name="Enough">Percent; at or above it the task is done well enough.</param>
/// <param name="Lacking">Percent; below it the task is not; between the two nothing is said.</param>
/// <param name="IsConfirmed">Whether the source was read; otherwise to be confirmed.</param>
public sealed record TaskThreshold(double Enough, double Lacking, bool IsConfirmed, string Source)
{
    private const string File = "task-thresholds.json";

    private static readonly Lazy<(TaskThreshold Basic, TaskThreshold Advanced)> Shipped = new(Read);

    public static TaskThreshold Basic => Shipped.Value.Basic;

    /// <summary>Of the advanced and of the high level.</summary>
    public static TaskThreshold Advanced => Shipped.Value.Advanced;

    public static TaskThreshold Of(TaskLevel level) => level == TaskLevel.Basic ? Basic : Advanced;

    /// <exception cref="JsonException">The shipped table is not what this class expects.</exception>
    private static (TaskThreshold, TaskThreshold) Read()
    {
        using Stream stream = ShippedReference.Open(File);
        Table table = JsonSerializer.Deserialize<Table>(stream, JsonSerializerOptions.Web) ?? throw new JsonException($"{File} is empty.");
        return (Of("basic"), Of("advanced"));

        TaskThreshold Of(string level)
        {
            Row row = table.Levels.Single(one => one.Level == level);
            return new TaskThreshold(row.Enough, row.Lacking, row.Status switch
            {
                "confirmed" => true,
                "to-be-confirmed" => false,
                _ => throw new JsonException($"{File}: «{row.Status}» is no status."),
            }, row.Source);
        }
    }

    [JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
    private sealed record Table(string About, IReadOnlyList<Row> Levels);

    [JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
    private sealed record Row(string Level, double Enough, double Lacking, string Status, string Source);
}
