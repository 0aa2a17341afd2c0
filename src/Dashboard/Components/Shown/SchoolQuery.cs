using System.Globalization;
using SchoolSupport.Analytics.Histories;
using SchoolSupport.Dashboard.Components.Parts;

namespace SchoolSupport.Dashboard.Components.Shown;

public enum SchoolOrder
{
    ByName = 0,

    /// <summary>Schools that need attention first, then those the data do not settle, each by name; nothing is ordered by results.</summary>
    ByNeed = 1,
}

/// <summary>What the list of schools is asked for; all of it stands in the address.</summary>
/// <param name="Key">Null for the first series there is.</param>
/// <param name="Type">«СОШ»; null for all.</param>
public sealed record SchoolQuery(
    SeriesKey? Key, AssessmentIndicator? Indicator, string Text, string? Type, SchoolState? State, SchoolOrder Order, int Page)
{
    private static readonly (SchoolState State, string Code)[] States =
    [
        (SchoolState.NeedsAttention, "attention"), (SchoolState.Unclear, "unclear"), (SchoolState.Noted, "noted"),
        (SchoolState.InOrder, "fine"), (SchoolState.NoData, "none"),
    ];

    public static SchoolQuery Of(string? show, string? by, string? text, string? type, string? state, string? sort, int? page) => new(
        SeriesAddress.Series(show),
        SeriesAddress.Indicator(by),
        text?.Trim() ?? "",
        string.IsNullOrWhiteSpace(type) ? null : type,
        StateOf(state),
        sort == "need" ? SchoolOrder.ByNeed : SchoolOrder.ByName,
        Math.Max(page ?? 1, 1));

    /// <returns>Null for a code that is not known.</returns>
    public static SchoolState? StateOf(string? code) =>
        States.Where(pair => pair.Code == code).Select(pair => (SchoolState?)pair.State).FirstOrDefault();

    public static string CodeOf(SchoolState state) => States.First(pair => pair.State == state).Code;

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
            ("state", State is SchoolState state ? CodeOf(state) : null),
            ("sort", Order == SchoolOrder.ByNeed ? "need" : null),
            ("page", Page > 1 ? Page.ToString(CultureInfo.InvariantCulture) : null),
        ];
        return $"{path}?" + string.Join('&', parts.Where(part => !string.IsNullOrEmpty(part.Value)).Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value!)}"));
    }
}
