using SchoolSupport.Analytics.Decline;
using SchoolSupport.Analytics.Decline.Models;
using SchoolSupport.Domain.Records;

namespace SchoolSupport.Dashboard.Decline;

/// <summary>What people set for the score of a pool.</summary>
/// <param name="Settings">Those of the program until somebody sets others.</param>
/// <param name="SettingsRecord">Null while nobody did.</param>
/// <param name="Brought">The model of another place; null when none is loaded.</param>
/// <param name="BroughtRecord">Null when none is loaded.</param>
public sealed record DeclineInputs(DeclineSettings Settings, KeptRecord? SettingsRecord, RegionModel? Brought, KeptRecord? BroughtRecord)
{
    /// <summary>Of each kind there is one record for a pool.</summary>
    public const string Code = "decline";

    /// <param name="records">That hold, of the pool and of others.</param>
    /// <exception cref="FormatException">A record cannot be read; the message is Russian.</exception>
    public static DeclineInputs Of(IEnumerable<KeptRecord> records, int poolId)
    {
        KeptRecord[] own = [.. records.Where(record => record.TerritoryId == poolId)];
        KeptRecord? settings = own.FirstOrDefault(record => record.Kind == RecordKinds.DeclineSettings);
        KeptRecord? model = own.FirstOrDefault(record => record.Kind == RecordKinds.DeclineModel);
        return new DeclineInputs(
            settings is null ? DeclineSettings.Usual : DeclineSettings.OfJson(settings.Body),
            settings,
            model is null ? null : RegionModelJson.Read(model.Body),
            model);
    }
}
