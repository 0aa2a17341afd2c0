using System.Globalization;
using Microsoft.AspNetCore.Components;
using SchoolSupport.Dashboard.Text;

namespace SchoolSupport.Dashboard.Components.Charts;

/// <summary>A school in a <see cref="DotPlot"/>.</summary>
/// <param name="Href">The school's page.</param>
public sealed record SchoolFigure(string Name, Figure Figure, string? Href = null);

public sealed partial class DotPlot
{
    private Axis _scale = null!;
    private IReadOnlyList<SchoolFigure> _ordered = [];

    [Parameter, EditorRequired]
    public required string Title { get; set; }

    [Parameter, EditorRequired]
    public required Unit Unit { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyList<SchoolFigure> Schools { get; set; }

    [Parameter]
    public Figure? District { get; set; }

    [Parameter]
    public string DistrictName { get; set; } = "Район";

    /// <summary>What the rows are.</summary>
    [Parameter]
    public string Names { get; set; } = "Школа";

    /// <summary>What stands behind a value.</summary>
    [Parameter]
    public string Counts { get; set; } = "Учеников";

    /// <summary>Percent of the intervals.</summary>
    [Parameter]
    public int Level { get; set; } = 95;

    /// <summary>Keeps the given order, e.g. that of a meeting; otherwise by name, for this is no league table.</summary>
    [Parameter]
    public bool KeepOrder { get; set; }

    protected override void OnParametersSet()
    {
        var byName = StringComparer.Create(RussianNumbers.Culture, CompareOptions.IgnoreCase | CompareOptions.NumericOrdering);
        _ordered = KeepOrder ? Schools : [.. Schools.OrderBy(school => school.Name, byName)];
        _scale = Axis.Fit(
            Schools.Select(school => school.Figure).Append(District ?? Figure.Missing(FigureState.NoData, Unit))
                .Where(figure => figure.HasValue)
                .SelectMany(figure => new[] { figure.Value, figure.Low, figure.High })
                .OfType<double>(),
            Unit.Low,
            Unit.High,
            from: 0,
            to: 100,
            mostTicks: 6);
    }

    /// <summary>«3,07–5,00», narrow enough for a phone; empty without an interval.</summary>
    private static string Ends(Figure figure) =>
        figure is { HasInterval: true, Low: double low, High: double high } ? $"{figure.Unit.Number(low)}–{figure.Unit.Format(high)}" : "";

    /// <summary>«2 из 9» for a small group, else how many pupils; a dash would be read as nought.</summary>
    private static string Pupils(Figure figure) => figure switch
    {
        { N: null } => "не указано",
        { CountsFirst: true } => FigureWords.Count(figure),
        { N: int n } => RussianNumbers.Number(n),
    };
}
