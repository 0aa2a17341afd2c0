using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Dashboard.Components.Charts;

/// <summary>
/// Where everything of a trend chart lies: across in percent of the width, so that a chart fits any column, and down in
/// pixels, so that type keeps its size.
/// </summary>
public sealed record TrendGeometry(Axis X, Axis Y, double Height)
{
    /// <summary>Values with their places; the missing ones lie on the foot of the chart.</summary>
    public required IReadOnlyList<PlacedFigure> Points { get; init; }

    /// <summary>Runs of years that may be joined: no year is missing between and no break.</summary>
    public required IReadOnlyList<IReadOnlyList<PlacedFigure>> Runs { get; init; }

    public required IReadOnlyList<IReadOnlyList<PlacedBand>> Bands { get; init; }

    public required IReadOnlyList<PlacedTarget> Targets { get; init; }

    public required IReadOnlyList<PlacedBreak> Breaks { get; init; }

    /// <summary>Labels at the right end, moved apart where they would lie on each other.</summary>
    public required IReadOnlyList<PlacedLabel> Labels { get; init; }

    /// <param name="values">The value scale; null to fit this series alone.</param>
    /// <param name="years">First and last year shown; null for the series' own.</param>
    /// <param name="mostYears">How many years can be written under the chart.</param>
    public static TrendGeometry Of(
        TrendSeries series, double height, Axis? values = null, YearSpan? years = null, int mostYears = 6)
    {
        Axis y = values ?? ValueAxis([series], height);
        Axis x = (years ?? YearSpan([series])).Axis(mostYears);
        YearFigure[] ordered = [.. series.Points.OrderBy(point => point.Position)];
        PlacedFigure[] points = [.. ordered.Select(point => Placed(point, x.Place(point.Position), y, height))];
        IReadOnlyList<IReadOnlyList<PlacedFigure>> runs = Split(
            points, point => point.Figure.Year, point => point.Figure is { BreakBefore: null }, point => point.Figure.Figure.HasValue);
        PlacedTarget[] targets = [.. series.Targets.OrderBy(target => target.Year).Select(target =>
            new PlacedTarget(target, x.Place(target.Year.StartYear - 0.5), x.Place(target.Year.StartYear + 0.5), y.Place(target.Value)))];
        PlacedBand[] bands = [.. series.Band.OrderBy(band => band.Year).Select(band =>
            new PlacedBand(band, x.Place(band.Year.StartYear), y.PlaceWithin(band.Low), y.PlaceWithin(band.High)))];
        IReadOnlyList<IReadOnlyList<PlacedBand>> ownBands = series.IntervalsAsBand ? OwnBands(runs) : [];
        HashSet<YearFigure> inBand = [.. series.IntervalsAsBand ? runs.Where(run => run.Count > 1).SelectMany(run => run).Select(point => point.Figure) : []];

        return new TrendGeometry(x, y, height)
        {
            Points = [.. points.Select(point => inBand.Contains(point.Figure) ? point with { Low = null, High = null } : point)],
            Runs = runs,
            Bands = [.. ownBands, .. Split(bands, band => band.Band.Year, band => !series.Points.Any(point => point.Year == band.Band.Year && point.BreakBefore is not null), _ => true)],
            Targets = targets,
            Breaks = [.. ordered.Where(point => point.BreakBefore is not null).Select((point, index) =>
                new PlacedBreak(index + 1, x.Place(BreakPosition(ordered, point)), point, point.BreakBefore!))],
            Labels = LabelsOf(series, points, bands, targets, x, height),
        };
    }

    /// <summary>One scale for several charts side by side.</summary>
    public static Axis ValueAxis(IReadOnlyList<TrendSeries> series, double height, int mostTicks = 5) =>
        Axis.Fit(series.SelectMany(one => one.Extent), series.Min(one => one.Unit.Low), series[0].Unit.High, height, 0, mostTicks);

    /// <summary>The years several charts share; a series without years shows the first there can be.</summary>
    public static YearSpan YearSpan(IReadOnlyList<TrendSeries> series)
    {
        SchoolYear[] years = [.. series.SelectMany(one => one.Years).Order()];
        return years.Length == 0
            ? new YearSpan(new SchoolYear(2020), new SchoolYear(2020), false)
            : new YearSpan(years[0], years[^1], series.Any(one => one.Points.Any(point => point.Season == Season.Autumn && point.Year == years[0])));
    }

    /// <summary>In the middle between two waves of one year, else where the place of the year begins.</summary>
    private static double BreakPosition(YearFigure[] ordered, YearFigure point)
    {
        bool besideWave = point.Season == Season.Autumn || ordered.Any(other => other.Year == point.Year && other.Season == Season.Autumn);
        return point.Position - (besideWave ? 0.25 : 0.5);
    }

    private static IReadOnlyList<IReadOnlyList<PlacedBand>> OwnBands(IReadOnlyList<IReadOnlyList<PlacedFigure>> runs) =>
    [
        .. runs.Where(run => run.Count > 1 && run.All(point => point is { Low: not null, High: not null }))
            .Select(run => (IReadOnlyList<PlacedBand>)
            [
                .. run.Select(point => new PlacedBand(
                    new YearBand(point.Figure.Year, point.Figure.Figure.Low!.Value, point.Figure.Figure.High!.Value),
                    point.X, point.Low!.Value, point.High!.Value) { IsInterval = true }),
            ]),
    ];

    private static PlacedFigure Placed(YearFigure point, double x, Axis y, double height)
    {
        Figure figure = point.Figure;
        return figure.HasValue
            ? new PlacedFigure(point, x, y.PlaceWithin(figure.Value!.Value), Place(figure.Low), Place(figure.High))
            : new PlacedFigure(point, x, height, null, null);

        double? Place(double? value) => value is double known ? y.PlaceWithin(known) : null;
    }

    private static List<IReadOnlyList<T>> Split<T>(IEnumerable<T> items, Func<T, SchoolYear> year, Func<T, bool> joined, Func<T, bool> shown)
    {
        var runs = new List<IReadOnlyList<T>>();
        var run = new List<T>();
        foreach (T item in items.Where(shown))
        {
            if (run.Count > 0 && (!joined(item) || year(item) > year(run[^1]).Next))
            {
                runs.Add(run);
                run = [];
            }

            run.Add(item);
        }

        if (run.Count > 0)
        {
            runs.Add(run);
        }

        return runs;
    }

    private static IReadOnlyList<PlacedLabel> LabelsOf(
        TrendSeries series, PlacedFigure[] points, PlacedBand[] bands, PlacedTarget[] targets, Axis x, double height)
    {
        var labels = new List<PlacedLabel>();
        if (points.LastOrDefault(point => point.Figure.Figure.HasValue) is { } last)
        {
            Figure figure = last.Figure.Figure;
            string value = FigureWords.Big(figure);
            labels.Add(new PlacedLabel(LabelKind.Value, series.Label.Length > 0 ? $"{value} {series.Label}" : value, last.Y)
            {
                // The end of the chart is the place of its last year: a value of an earlier one says so.
                Notes =
                [
                    .. new[] { FigureWords.Small(figure), figure.IsOfPart ? figure.Coverage : null, last.Figure.Position < x.Max - 0.5 ? last.Figure.Name : null }
                        .Where(note => note is { Length: > 0 })!,
                ],
            });
        }

        if (targets.LastOrDefault() is { } target)
        {
            labels.Add(new PlacedLabel(LabelKind.Target, $"{series.TargetLabel} {series.Unit.Format(target.Target.Value)}", target.Y));
        }

        if (bands.LastOrDefault() is { } band)
        {
            labels.Add(new PlacedLabel(LabelKind.Band, series.BandLabel, (band.High + band.Low) / 2));
        }

        return EndLabels.Spread(labels, EndLabels.LineHeight, height);
    }
}

/// <param name="X">Percent of the width.</param>
/// <param name="Y">Pixels from the top.</param>
/// <param name="Low">Where the interval ends; null without one.</param>
public sealed record PlacedFigure(YearFigure Figure, double X, double Y, double? Low, double? High);

public sealed record PlacedBand(YearBand Band, double X, double Low, double High)
{
    /// <summary>Between the points it belongs to, not of whole years.</summary>
    public bool IsInterval { get; init; }
}

public sealed record PlacedTarget(YearTarget Target, double From, double To, double Y);

/// <param name="Number">The note's number under the chart.</param>
public sealed record PlacedBreak(int Number, double X, YearFigure Point, string Why)
{
    /// <summary>«2020/21», «осень 2020».</summary>
    public string Name => Point.Name;
}

/// <summary>The years of a chart, or those several share.</summary>
/// <param name="FromAutumn">The first year has an autumn wave, which needs room before it.</param>
public readonly record struct YearSpan(SchoolYear First, SchoolYear Last, bool FromAutumn)
{
    /// <summary>Across, in percent of the width.</summary>
    public Axis Axis(int mostYears)
    {
        var axis = Charts.Axis.OfYears(First.StartYear, Last.StartYear, 0, 100, mostYears);
        return FromAutumn ? axis with { Min = axis.Min - 0.5 } : axis;
    }
}

public enum LabelKind
{
    Value = 0,
    Target = 1,
    Band = 2,
}

/// <param name="Y">Of the middle of the whole label.</param>
public sealed record PlacedLabel(LabelKind Kind, string Text, double Y)
{
    /// <summary>Lines of smaller type below it: how many pupils, and the year where it is not the chart's last.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    public int Lines => 1 + Notes.Count;
}
