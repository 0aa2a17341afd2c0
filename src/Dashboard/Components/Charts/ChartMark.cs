namespace SchoolSupport.Dashboard.Components.Charts;

/// <summary>A place on a chart that says its value when pointed at or reached by the arrow keys.</summary>
/// <param name="X">Percent of the width.</param>
/// <param name="Y">Pixels from the top.</param>
/// <param name="Title">Whose value: «2020/21».</param>
/// <param name="Text">The value in a sentence.</param>
/// <param name="Href">Where the value came from; null when it leads nowhere.</param>
public sealed record ChartMark(double X, double Y, string Title, string Text, string? Href);

/// <summary>A chart as a table, for those who hear it.</summary>
public sealed record ChartTable(IReadOnlyList<string> Headings, IReadOnlyList<IReadOnlyList<string>> Rows);
