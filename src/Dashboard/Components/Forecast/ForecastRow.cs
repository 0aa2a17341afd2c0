using SchoolSupport.Dashboard.Decline;

namespace SchoolSupport.Dashboard.Components.Forecast;

/// <summary>A school in the list of its size group.</summary>
/// <param name="Place">In the group, from 1.</param>
/// <param name="IsFirst">Within what the working group can look at.</param>
/// <param name="Questions">To its data of that year: the level may be known badly. Null where nothing was checked.</param>
public sealed record ForecastRow(DeclineLine Line, int Place, int Of, bool IsFirst, int? Questions)
{
    public string Band => ForecastWords.Band(Line.Said?.Band, Place, Of);
}

/// <summary>Schools of about one size: a single list would be a list of small schools.</summary>
public sealed record ForecastGroup(string Title, IReadOnlyList<ForecastRow> Rows);
