using System.Globalization;
using SchoolSupport.Analytics.Histories;

namespace SchoolSupport.Dashboard.Imports;

/// <summary>The address of the page that shows where a number came from: «/source?f=12.13&amp;m=mark-2.mark-3».</summary>
public static class SourceAddress
{
    /// <returns>Null for a number without an origin.</returns>
    public static string? Of(Origin origin) => origin.Values.Count == 0
        ? null
        : $"/source?f={string.Join('.', origin.Values.Select(value => value.FactId).Distinct().Select(id => id.ToString(CultureInfo.InvariantCulture)))}"
            + $"&m={string.Join('.', origin.Values.Select(value => value.Measure).Distinct())}";
}
