using System.Text.Json;
using SchoolSupport.Analytics.Identification.Methodologies;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Records;

namespace SchoolSupport.Analytics.Identification.Lists;

/// <param name="Record">Of one school.</param>
public sealed record ManualSchool(int SchoolId, ManualEntry Entry, KeptRecord Record);

/// <summary>The schools named by orders.</summary>
public sealed record ManualShelf(IReadOnlyList<ManualSchool> Schools, IReadOnlyList<UnreadableRecord> Unreadable)
{
    /// <summary>One school is named once for a year; a second order for it takes the place of the first.</summary>
    public static string Code(int school, SchoolYear year) => FormattableString.Invariant($"{school}-{year.StartYear}");

    public IReadOnlyList<ManualSchool> In(SchoolYear year) => [.. Schools.Where(school => school.Entry.Year == year.StartYear)];

    public static ManualShelf Of(IEnumerable<KeptRecord> records)
    {
        var schools = new List<ManualSchool>();
        var unreadable = new List<UnreadableRecord>();
        foreach (KeptRecord record in records.Where(record => record is { Kind: RecordKinds.ManualList, SchoolId: not null }))
        {
            try
            {
                schools.Add(new ManualSchool(record.SchoolId!.Value, ManualEntryJson.Read(record.Body), record));
            }
            catch (JsonException broken)
            {
                unreadable.Add(new UnreadableRecord(record, broken.Message));
            }
        }

        return new ManualShelf(schools, unreadable);
    }
}
