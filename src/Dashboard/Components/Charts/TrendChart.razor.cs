using Microsoft.AspNetCore.Components;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Dashboard.Components.Charts;

public sealed partial class TrendChart
{
    private TrendGeometry _geometry = null!;
    private ChartTable _table = null!;
    private IReadOnlyList<ChartMark> _marks = [];

    [Parameter, EditorRequired]
    public required TrendSeries Series { get; set; }

    /// <summary>Pixels of the plot alone.</summary>
    [Parameter]
    public double Height { get; set; } = 200;

    /// <summary>Set by <see cref="SmallMultiples"/>, whose charts share both axes.</summary>
    [Parameter]
    public Axis? Values { get; set; }

    [Parameter]
    public YearSpan? Years { get; set; }

    /// <summary>One of several: no notes on the scale, shorter labels.</summary>
    [Parameter]
    public bool Compact { get; set; }

    /// <summary>Off where several charts say their notes together.</summary>
    [Parameter]
    public bool ShowNotes { get; set; } = true;

    /// <summary>Off where the heading of a section says it already.</summary>
    [Parameter]
    public bool ShowTitle { get; set; } = true;

    /// <summary>Off where the value is said above the chart.</summary>
    [Parameter]
    public bool ShowLabels { get; set; } = true;

    private string Look => (Compact ? "trend trend-compact" : "trend") + (ShowLabels ? "" : " trend-bare");

    private Text.Unit TickUnit => Series.Unit with { Decimals = _geometry.Y.Decimals };

    private string? Heading => ShowTitle ? Series.Title : null;

    private string Description => $"{Series.Title} по учебным годам. " + (_geometry.Y.StartsAtZero ? "" : "Шкала начинается не с нуля. ") + Summary;

    /// <summary>What the signs at the foot mean, for paper knows no pointer.</summary>
    private IEnumerable<IGrouping<FigureState, YearFigure>> Missing =>
        _geometry.Points.Select(point => point.Figure).Where(point => !point.Figure.HasValue).GroupBy(point => point.Figure.State);

    private string Summary
    {
        get
        {
            YearFigure[] known = [.. _geometry.Points.Select(point => point.Figure).Where(point => point.Figure.HasValue)];
            return known.Length switch
            {
                0 => "Значений нет.",
                1 => $"{Words(known[0])}.",
                _ => $"{Words(known[0])}; {Words(known[^1])}.",
            };

            static string Words(YearFigure point) => FigureWords.Small(point.Figure) is { Length: > 0 } small
                ? $"{point.Name}: {FigureWords.Big(point.Figure)} ({small})"
                : $"{point.Name}: {FigureWords.Big(point.Figure)}";
        }
    }

    protected override void OnParametersSet()
    {
        _geometry = TrendGeometry.Of(Series, Height, Values, Years, mostYears: Compact ? 4 : 6);
        _marks = [.. _geometry.Points.Select(point => new ChartMark(
            point.X, point.Y, point.Figure.Name, FigureWords.Sentence(point.Figure.Figure), point.Figure.Figure.Href))];
        _table = TableOf(Series);
    }

    /// <summary>
    /// Years without a value are rows too; the autumn wave stands before the spring of its year. Only what the chart has is a
    /// column.
    /// </summary>
    private static ChartTable TableOf(TrendSeries series)
    {
        ILookup<SchoolYear, YearBand> bands = series.Band.ToLookup(band => band.Year);
        ILookup<SchoolYear, YearTarget> targets = series.Targets.ToLookup(target => target.Year);
        HashSet<SchoolYear> withPoints = [.. series.Points.Select(point => point.Year)];
        IEnumerable<YearFigure> empty = series.Years.Distinct().Where(year => !withPoints.Contains(year))
            .Select(year => new YearFigure(year, Figure.Missing(FigureState.NoData, series.Unit)));
        string absent = FigureWords.OfState(FigureState.NoData);
        bool hasNotes = series.Points.Any(point => point.BreakBefore is not null || point.Remark is not null);
        return new ChartTable(
            ["Учебный год", series.Title, .. Column(series.Band.Count > 0, series.BandLabel), .. Column(series.Targets.Count > 0, series.TargetLabel), .. Column(hasNotes, "Примечание")],
            [.. series.Points.Concat(empty).OrderBy(point => point.Position).Select(IReadOnlyList<string> (point) =>
            [
                point.Name,
                FigureWords.Sentence(point.Figure),
                .. Column(series.Band.Count > 0, bands[point.Year].FirstOrDefault() is { } band ? series.Unit.FormatRange(band.Low, band.High) : absent),
                .. Column(series.Targets.Count > 0, targets[point.Year].FirstOrDefault() is { } target ? series.Unit.Format(target.Value) : "не задана"),
                .. Column(hasNotes, point.BreakBefore ?? point.Remark ?? "нет"),
            ])]);

        static string[] Column(bool isThere, string cell) => isThere ? [cell] : [];
    }

    private static string LinePoints(IReadOnlyList<PlacedFigure> run) =>
        string.Join(' ', run.Select(point => $"{Svg.Px(point.X)},{Svg.Px(point.Y)}"));

    /// <summary>Along the upper edge and back along the lower; a band of one year keeps half a year on each side.</summary>
    private string BandPoints(IReadOnlyList<PlacedBand> band)
    {
        double half = band[0].IsInterval ? 0 : (_geometry.X.Place(1) - _geometry.X.Place(0)) / 2;
        IReadOnlyList<PlacedBand> edge =
        [
            band[0] with { X = band[0].X - half },
            .. band,
            band[^1] with { X = band[^1].X + half },
        ];
        return string.Join(' ', edge.Select(point => $"{Svg.Px(point.X)},{Svg.Px(point.High)}")
            .Concat(edge.Reverse().Select(point => $"{Svg.Px(point.X)},{Svg.Px(point.Low)}")));
    }

    /// <summary>«2020/21»; in a narrow chart «20/21», for there is no room for the century.</summary>
    private string YearLabel(SchoolYear year) => Compact ? year.ToString()[2..] : year.ToString();
}
