using System.Text.Json;
using SchoolSupport.Analytics.Identification.Methodologies;
using SchoolSupport.Domain.Records;

namespace SchoolSupport.Dashboard.Components.Identification;

/// <summary>One version of a methodology and how it differs from the one before.</summary>
public sealed record MethodologyStep(KeptRecord Record, string What)
{
    /// <param name="newestFirst">All versions of one record.</param>
    /// <param name="shipped">What the first one is compared with; null for a methodology of one's own.</param>
    public static IReadOnlyList<MethodologyStep> Of(IReadOnlyList<KeptRecord> newestFirst, Methodology? shipped)
    {
        var steps = new List<MethodologyStep>();
        Methodology? before = shipped;
        foreach (KeptRecord record in newestFirst.Reverse())
        {
            Methodology? now = Read(record);
            steps.Add(new MethodologyStep(record, record.IsWithdrawn ? "снята" : now is null ? "запись не читается" : Words(before, now)));
            before = record.IsWithdrawn ? shipped : now ?? before;
        }

        steps.Reverse();
        return steps;
    }

    private static string Words(Methodology? before, Methodology now) => before is null ? "создана"
        : MethodologyWords.Changes(before, now) is { Count: > 0 } changes ? string.Join("; ", changes)
        : "без изменений";

    private static Methodology? Read(KeptRecord record)
    {
        try
        {
            return MethodologyJson.Read(record.Body);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
