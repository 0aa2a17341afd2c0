using System.Text.Json;
using SchoolSupport.Domain.Records;

namespace SchoolSupport.Analytics.Identification.Methodologies;

/// <summary>A methodology that holds, and which version of it.</summary>
/// <param name="Record">Who gave it and when; null for one that came with the program.</param>
/// <param name="StandsForShipped">It took the place of a shipped one, which comes back when it is withdrawn.</param>
public sealed record MethodologyVersion(Methodology Methodology, KeptRecord? Record, bool StandsForShipped)
{
    /// <summary>«из поставки 2026-11», «версия данных № 57».</summary>
    public string Label => Record is null ? $"из поставки {ShippedMethodologies.Here.Edition}" : $"версия данных № {Record.GivenAt}";
}

/// <summary>A record that cannot be read as what it should be.</summary>
/// <param name="Why">As the reader says it.</param>
public sealed record UnreadableRecord(KeptRecord Record, string Why);

/// <summary>The methodologies a municipality can choose from.</summary>
/// <param name="Versions">Shipped ones in the order of their file, then own ones in the order they were given.</param>
/// <param name="Unreadable">Shown as such, and nothing is computed by them.</param>
public sealed record MethodologyShelf(IReadOnlyList<MethodologyVersion> Versions, IReadOnlyList<UnreadableRecord> Unreadable)
{
    public MethodologyVersion? this[string? code] => Versions.FirstOrDefault(version => version.Methodology.Code == code);

    /// <param name="records">Those that hold, of any kind; of two of one code that of the municipality leads.</param>
    public static MethodologyShelf Of(IEnumerable<KeptRecord> records)
    {
        var own = new List<MethodologyVersion>();
        var unreadable = new List<UnreadableRecord>();
        foreach (KeptRecord record in records.Where(record => record.Kind == RecordKinds.Methodology).OrderBy(record => record.TerritoryId is null).ThenBy(record => record.Id))
        {
            try
            {
                Methodology methodology = MethodologyJson.Read(record.Body) with { Code = record.Code };
                if (own.All(version => version.Methodology.Code != record.Code))
                {
                    own.Add(new MethodologyVersion(methodology, record, ShippedMethodologies.Here.Methodologies.Any(shipped => shipped.Code == record.Code)));
                }
            }
            catch (JsonException broken)
            {
                unreadable.Add(new UnreadableRecord(record, broken.Message));
            }
        }

        return new MethodologyShelf(
        [
            .. ShippedMethodologies.Here.Methodologies
                .Select(shipped => own.FirstOrDefault(version => version.Methodology.Code == shipped.Code) ?? new MethodologyVersion(shipped, null, StandsForShipped: false)),
            .. own.Where(version => !version.StandsForShipped),
        ], unreadable);
    }
}
