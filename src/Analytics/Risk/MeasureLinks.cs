using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using SchoolSupport.Analytics.Histories;
using SchoolSupport.Domain.Records;
using SchoolSupport.Domain.Vocabulary;

namespace SchoolSupport.Analytics.Risk;

/// <summary>A measure of a roadmap and the factors it answers.</summary>
/// <param name="Key">Of its words and headings, so that a corrected version of the document keeps its links.</param>
/// <param name="Factors">In the official order; empty where it answers none.</param>
/// <param name="Link">The record of who linked it by hand; null where the heading or the measure names the factor.</param>
public sealed record LinkedMeasure(Roadmap Roadmap, RoadmapStep Step, string Key, IReadOnlyList<RiskFactorKind> Factors, KeptRecord? Link)
{
    /// <summary>The record cannot be read: the automatic link holds, and a person is told.</summary>
    public bool IsUnreadable { get; init; }
}

/// <summary>Which measures answer which factor. A roadmap numbers its factors anew, so a factor is known by its words.</summary>
public sealed record MeasureLinks(IReadOnlyList<LinkedMeasure> Measures)
{
    public IReadOnlyList<LinkedMeasure> Of(RiskFactorKind factor) => [.. Measures.Where(measure => measure.Factors.Contains(factor))];

    public IReadOnlyList<LinkedMeasure> WithoutFactor => [.. Measures.Where(measure => measure.Factors.Count == 0)];

    public static MeasureLinks Of(IReadOnlyList<Roadmap> roadmaps, IReadOnlyList<KeptRecord> records)
    {
        var links = records.Where(record => record.Kind == RecordKinds.MeasureLink)
            .OrderBy(record => record.Id)
            .GroupBy(record => record.Code)
            .ToDictionary(group => group.Key, group => group.Last(), StringComparer.Ordinal);
        return new MeasureLinks([.. roadmaps.SelectMany(roadmap => roadmap.Steps.Select(step => One(roadmap, step, links)))]);
    }

    /// <summary>What the document itself says: the factor its heading names, else the one the measure names in the official wording.</summary>
    public static IReadOnlyList<RiskFactorKind> Automatic(RoadmapStep step)
    {
        RiskFactorKind[] named = [.. RiskFactorKind.NamedIn(step.Section ?? "")];
        return named.Length > 0 ? named : RiskFactorKind.Find(step.Deed) is { } own ? [own] : [];
    }

    private static LinkedMeasure One(Roadmap roadmap, RoadmapStep step, Dictionary<string, KeptRecord> links)
    {
        string key = KeyOf(roadmap, step);
        if (!links.TryGetValue(key, out KeptRecord? link))
        {
            return new LinkedMeasure(roadmap, step, key, Automatic(step), null);
        }

        return MeasureLinkJson.Read(link.Body) is { } factors
            ? new LinkedMeasure(roadmap, step, key, factors, link)
            : new LinkedMeasure(roadmap, step, key, Automatic(step), link) { IsUnreadable = true };
    }

    private static string KeyOf(Roadmap roadmap, RoadmapStep step) => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('|', NameKey.Of(roadmap.Title), NameKey.Of(step.Section), NameKey.Of(step.Deed)))))[..16];
}

/// <summary>What a kept record of <see cref="RecordKinds.MeasureLink"/> says: codes of factors, perhaps none.</summary>
public static class MeasureLinkJson
{
    public static string Write(IEnumerable<RiskFactorKind> factors) => JsonSerializer.Serialize(factors.Select(factor => factor.Code).Order(StringComparer.Ordinal));

    /// <returns>Null when the body is not a list of codes of factors.</returns>
    public static IReadOnlyList<RiskFactorKind>? Read(string body)
    {
        try
        {
            string[] codes = JsonSerializer.Deserialize<string[]>(body) ?? [];
            RiskFactorKind?[] factors = [.. codes.Select(RiskFactorKind.OfCode)];
            return factors.Contains(null) ? null : [.. factors.OfType<RiskFactorKind>().OrderBy(factor => factor.Number)];
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
