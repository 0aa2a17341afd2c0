using System.Text.Json;
using SchoolSupport.Analytics.Identification.Methodologies;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Records;

namespace SchoolSupport.Analytics.Identification.Lists;

/// <summary>A list somebody settled.</summary>
public sealed record KeptVersion(KeptList List, KeptRecord Record);

/// <summary>The lists that were kept.</summary>
public sealed record KeptShelf(IReadOnlyList<KeptVersion> Lists, IReadOnlyList<UnreadableRecord> Unreadable)
{
    /// <summary>One list for a methodology and year.</summary>
    public static string Code(string methodology, SchoolYear year) => FormattableString.Invariant($"{methodology}-{year.StartYear}");

    public KeptVersion? Of(string methodology, SchoolYear year) => Lists.FirstOrDefault(kept => kept.Record.Code == Code(methodology, year));

    public static KeptShelf Of(IEnumerable<KeptRecord> records)
    {
        var lists = new List<KeptVersion>();
        var unreadable = new List<UnreadableRecord>();
        foreach (KeptRecord record in records.Where(record => record.Kind == RecordKinds.IdentificationRun))
        {
            try
            {
                lists.Add(new KeptVersion(KeptListJson.Read(record.Body), record));
            }
            catch (JsonException broken)
            {
                unreadable.Add(new UnreadableRecord(record, broken.Message));
            }
        }

        return new KeptShelf(lists, unreadable);
    }
}
