using SchoolSupport.Analytics.Decline.Explanations;
using SchoolSupport.Dashboard.Decline;

namespace SchoolSupport.Dashboard.Components.Forecast;

/// <summary>A school in the list of its size group.</summary>
/// <param name="IsFirst">Within what the working group can look at; nobody in a list of schools that hardly differ, or of a year that is over.</param>
/// <param name="Questions">To its data of that year: the level may be known badly. Null where nothing was checked.</param>
/// <param name="Shown">Null where there were too few past cases, or the schools hardly differ.</param>
public sealed record ForecastRow(DeclineLine Line, bool IsFirst, int? Questions, RiskBand? Shown)
{
    public string Band => Shown?.Title() ?? ForecastWords.Unremarkable;
}

/// <summary>Schools of about one size: a single list would be a list of small schools.</summary>
/// <param name="Rows">The likeliest first; by name where the schools hardly differ.</param>
public sealed record ForecastGroup(string Title, IReadOnlyList<ForecastRow> Rows);
