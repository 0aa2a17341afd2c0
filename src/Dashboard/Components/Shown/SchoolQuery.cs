using System.Globalization;
using SchoolSupport.Analytics.Histories;

namespace SchoolSupport.Dashboard.Components.Shown;

public enum SchoolOrder
{
    ByName = 0,

    /// <summary>Schools that need attention first, then those in doubt, each by name; nothing is ordered by results.</summary>
    ByNeed = 1,
}

/// <summary>What the list of schools is asked for; all of it stands in the address.</summary>
/// <param name="Key">Null for the first series there is.</param>
/// <param name="Type">«СОШ»; null for all.</param>
public sealed record SchoolQuery(
    SeriesKey? Key, AssessmentIndicator? Indicator, string Text, string? Type, AttentionState? State, SchoolOrder Order, int Page)
{
    private static readonly (AttentionState State, string Code)[] States =
        [(AttentionState.NeedsAttention, "attention"), (AttentionState.Unclear, "unclear"), (AttentionState.Fine, "fine")];

    public static SchoolQuery Of(string? show, string? by, string? text, string? type, string? state, string? sort, int? page) => new(
        SeriesAddress.Series(show),
        SeriesAddress.Indicator(by),
        text?.Trim() ?? "",
        string.IsNullOrWhiteSpace(type) ? null : type,
        States.Where(pair => pair.Code == state).Select(pair => (AttentionState?)pair.State).FirstOrDefault(),
        sort == "need" ? SchoolOrder.ByNeed : SchoolOrder.ByName,
        Math.Max(page ?? 1, 1));

    public static string CodeOf(AttentionState state) => States.First(pair => pair.State == state).Code;

    /// <summary>The address of the same view; what is usual is left out of it.</summary>
    /// <param name="path">«/schools», or the download.</param>
    public string Address(string path, int territoryId, int? startYear)
    {
        (string Name, string? Value)[] parts =
        [
            ("territory", territoryId.ToString(CultureInfo.InvariantCulture)),
            ("year", startYear?.ToString(CultureInfo.InvariantCulture)),
            ("show", Key is SeriesKey key ? SeriesAddress.Of(key) : null),
            ("by", Indicator is AssessmentIndicator indicator ? SeriesAddress.Of(indicator) : null),
            ("q", Text),
            ("type", Type),
            ("state", State is AttentionState state ? CodeOf(state) : null),
            ("sort", Order == SchoolOrder.ByNeed ? "need" : null),
            ("page", Page > 1 ? Page.ToString(CultureInfo.InvariantCulture) : null),
        ];
        return $"{path}?" + string.Join('&', parts.Where(part => !string.IsNullOrEmpty(part.Value)).Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value!)}"));
    }
}
