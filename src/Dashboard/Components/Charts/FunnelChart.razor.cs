using Microsoft.AspNetCore.Components;
using SchoolSupport.Dashboard.Text;

namespace SchoolSupport.Dashboard.Components.Charts;

public sealed partial class FunnelChart
{
    private FunnelGeometry _geometry = null!;
    private ChartTable _table = null!;
    private IReadOnlyList<ChartMark> _marks = [];

    [Parameter, EditorRequired]
    public required string Title { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyList<FunnelMark> Schools { get; set; }

    /// <summary>From small groups to large ones.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<FunnelLimit> Limits { get; set; }

    /// <summary>The common share.</summary>
    [Parameter, EditorRequired]
    public required double Rate { get; set; }

    /// <summary>«вместе 69,8 %».</summary>
    [Parameter, EditorRequired]
    public required string RateWords { get; set; }

    [Parameter]
    public Unit Unit { get; set; } = Unit.Percent;

    [Parameter]
    public double Height { get; set; } = 340;

    [Parameter]
    public RenderFragment? Notes { get; set; }

    private Unit TickUnit => Unit with { Decimals = _geometry.Y.Decimals };

    private string Description =>
        $"{Title}: доля по школам в зависимости от числа учеников. {RateWords}. За пределами 95 %: {Schools.Count(school => school.IsOutside)} из {Schools.Count}.";

    protected override void OnParametersSet()
    {
        _geometry = FunnelGeometry.Of(Schools, Limits, Rate, RateWords, Height);
        _marks = [.. _geometry.Marks.Select(mark => new ChartMark(
            _geometry.X.Place(mark.N), _geometry.Y.PlaceWithin(mark.Value), mark.Name, mark.Words, mark.Href))];
        _table = new ChartTable(["Школа", Title], [.. _geometry.Marks.Select(IReadOnlyList<string> (mark) => [mark.Name, mark.Words])]);
    }

    private string Line(Func<FunnelLimit, double> value) => string.Join(' ', Limits.Select(limit => At(limit, value)));

    private string Between(Func<FunnelLimit, double> low, Func<FunnelLimit, double> high) =>
        string.Join(' ', Limits.Select(limit => At(limit, high)).Concat(Limits.Reverse().Select(limit => At(limit, low))));

    private string At(FunnelLimit limit, Func<FunnelLimit, double> value) =>
        $"{Svg.Px(_geometry.X.Place(limit.N))},{Svg.Px(_geometry.Y.Place(value(limit)))}";
}
