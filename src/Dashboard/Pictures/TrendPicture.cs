using System.Text;
using SchoolSupport.Dashboard.Components.Charts;
using SchoolSupport.Dashboard.Text;
using ScottPlot;
using ScottPlot.TickGenerators;

namespace SchoolSupport.Dashboard.Pictures;

/// <summary>The trend chart of the pages as a file for documents and downloads; the same scale, joins and breaks.</summary>
public static class TrendPicture
{
    /// <summary>Places are turned back into values, so any will do.</summary>
    private const double AnyHeight = 200;

    private static readonly Color Ink = Color.FromHex("#1a1f24");
    private static readonly Color Quiet = Color.FromHex("#666e76");
    private static readonly Color Rule = Color.FromHex("#ddd8cd");
    private static readonly Color Line = Color.FromHex("#16324a");
    private static readonly Color Band = Color.FromHex("#ece8df");
    private static readonly Color Unclear = Color.FromHex("#735300");

    public static byte[] Png(TrendSeries series, int width = 1200, int height = 640, Axis? values = null)
    {
        using Plot plot = Draw(series, values);
        plot.ScaleFactor = width / 600.0;
        return plot.GetImageBytes(width, height, ImageFormat.Png);
    }

    public static byte[] Svg(TrendSeries series, int width = 600, int height = 320, Axis? values = null)
    {
        using Plot plot = Draw(series, values);
        return Encoding.UTF8.GetBytes(plot.GetSvgXml(width, height));
    }

    /// <summary>The whole scale of a unit, for pictures that are to be laid side by side; null where it has no end.</summary>
    public static Axis? WholeScale(Unit unit) => unit.High is double high ? Axis.Of(unit.Low, high, AnyHeight, 0) : null;

    private static Plot Draw(TrendSeries series, Axis? scale)
    {
        PictureFonts.Ensure();
        TrendGeometry geometry = TrendGeometry.Of(series, AnyHeight, scale);
        var plot = new Plot();
        plot.FigureBackground.Color = Colors.White;
        plot.Title(series.Title, 15);
        plot.HideGrid();
        Axes(plot, geometry, series.Unit);

        foreach (IReadOnlyList<PlacedBand> band in geometry.Bands)
        {
            IEnumerable<Coordinates> upper = band.Select(one => new Coordinates(geometry.X.ValueAt(one.X), one.Band.High));
            IEnumerable<Coordinates> lower = band.Reverse().Select(one => new Coordinates(geometry.X.ValueAt(one.X), one.Band.Low));
            var area = plot.Add.Polygon(upper.Concat(lower).ToArray());
            area.FillColor = Band;
            area.LineWidth = 0;
        }

        foreach (double tick in geometry.Y.Ticks)
        {
            plot.Add.Line(geometry.X.Min, tick, geometry.X.Max, tick).LineStyle = new LineStyle { Color = Rule, Width = 1 };
        }

        foreach (PlacedTarget target in geometry.Targets)
        {
            double year = target.Target.Year.StartYear;
            plot.Add.Line(year - 0.5, target.Target.Value, year + 0.5, target.Target.Value).LineStyle =
                new LineStyle { Color = Quiet, Width = 1.5f, Pattern = LinePattern.Dashed };
        }

        foreach (PlacedBreak gap in geometry.Breaks)
        {
            plot.Add.VerticalLine(geometry.X.ValueAt(gap.X), 1, Quiet, LinePattern.Dotted);
        }

        foreach (IReadOnlyList<PlacedFigure> run in geometry.Runs)
        {
            var line = plot.Add.ScatterLine(run.Select(Place).ToArray(), Line);
            line.LineWidth = 2.5f;
        }

        foreach (PlacedFigure point in geometry.Points)
        {
            Point(plot, point, geometry.Y.Min);
        }

        Labels(plot, geometry);
        Notes(plot, geometry, series.Unit);
        return plot;
    }

    private static Coordinates Place(PlacedFigure point) => new(point.Figure.Position, point.Figure.Figure.Value ?? 0);

    private static void Axes(Plot plot, TrendGeometry geometry, Unit unit)
    {
        // Room on the right for the labels that stand at the ends of the lines.
        double room = (geometry.X.Max - geometry.X.Min) * 0.22;
        plot.Axes.SetLimits(geometry.X.Min, geometry.X.Max + room, geometry.Y.Min, geometry.Y.Max + ((geometry.Y.Max - geometry.Y.Min) * 0.02));
        var years = new NumericManual();
        foreach (double year in geometry.X.Ticks)
        {
            years.AddMajor(year, new Domain.Facts.SchoolYear((int)year).ToString());
        }

        foreach (YearFigure autumn in geometry.Points.Select(point => point.Figure).Where(point => point.Season == Domain.Facts.Season.Autumn))
        {
            years.AddMajor(autumn.Position, autumn.Name);
        }

        var values = new NumericManual();
        foreach (double tick in geometry.Y.Ticks)
        {
            values.AddMajor(tick, Words(unit.Tick(tick)));
        }

        plot.Axes.Bottom.TickGenerator = years;
        plot.Axes.Left.TickGenerator = values;
        foreach (IAxis axis in new IAxis[] { plot.Axes.Bottom, plot.Axes.Left })
        {
            axis.MajorTickStyle.Length = 0;
            axis.TickLabelStyle.ForeColor = Quiet;
            axis.TickLabelStyle.FontSize = 12;
        }

        plot.Axes.Left.FrameLineStyle.Width = 0;
        plot.Axes.Right.FrameLineStyle.Width = 0;
        plot.Axes.Top.FrameLineStyle.Width = 0;
        plot.Axes.Bottom.FrameLineStyle.Color = Ink;
    }

    private static void Point(Plot plot, PlacedFigure point, double foot)
    {
        Figure figure = point.Figure.Figure;
        double year = point.Figure.Position;
        if (!figure.HasValue)
        {
            Text(plot, "×", year, foot, Quiet, Alignment.LowerCenter);
            return;
        }

        if (point is { Low: not null, High: not null } && figure is { HasInterval: true, Low: double low, High: double high })
        {
            plot.Add.Line(year, low, year, high).LineStyle = new LineStyle { Color = Line.WithAlpha(.7), Width = 1.2f };
        }

        bool doubtful = figure.State == FigureState.Doubtful;
        if (doubtful)
        {
            plot.Add.Marker(year, figure.Value!.Value, MarkerShape.FilledDiamond, 12, Colors.White);
        }

        MarkerShape shape = doubtful ? MarkerShape.OpenDiamond : figure.IsOfPart ? MarkerShape.OpenCircle : MarkerShape.FilledCircle;
        plot.Add.Marker(year, figure.Value!.Value, shape, doubtful ? 12 : 8, doubtful ? Unclear : Line).LineWidth = 2;
    }

    private static void Labels(Plot plot, TrendGeometry geometry)
    {
        foreach (PlacedLabel label in geometry.Labels)
        {
            Text(plot, string.Join('\n', label.Notes.Prepend(label.Text)), geometry.X.Max + ((geometry.X.Max - geometry.X.Min) * 0.015), geometry.Y.ValueAt(label.Y),
                label.Kind == LabelKind.Value ? Line : Quiet, Alignment.MiddleLeft).LabelBold = label.Kind == LabelKind.Value;
        }
    }

    /// <summary>Under the chart stands what the page says beside it: the foot of the scale, breaks, what a cross means.</summary>
    private static void Notes(Plot plot, TrendGeometry geometry, Unit unit)
    {
        List<string> notes = [.. geometry.Breaks.Select(gap => $"{gap.Name}: {gap.Why}")];
        if (geometry.Points.LastOrDefault(point => point.Figure.Figure.HasValue)?.Figure is { } latest)
        {
            notes.Insert(0, $"{latest.Name}: {FigureWords.Sentence(latest.Figure)}");
        }

        notes.AddRange(geometry.Points.Select(point => point.Figure).Where(point => point.Remark is not null).DistinctBy(point => point.Remark)
            .Select(point => $"{point.Name}: {point.Remark}"));
        if (!geometry.Y.StartsAtZero)
        {
            notes.Insert(0, $"Шкала начинается не с нуля, а с {unit.Number(geometry.Y.Min)}");
        }

        notes.AddRange(geometry.Points.Select(point => point.Figure).Where(point => !point.Figure.HasValue)
            .GroupBy(point => point.Figure.State)
            .Select(missing => $"× {string.Join(", ", missing.Select(point => point.Name))}: {FigureWords.OfState(missing.Key)}"));
        if (notes.Count > 0)
        {
            plot.XLabel(Words(string.Join('\n', notes.SelectMany(Wrapped))), 11);
            plot.Axes.Bottom.Label.Bold = false;
            plot.Axes.Bottom.Label.ForeColor = Quiet;
        }
    }

    /// <summary>Lines that fit under a picture of the usual width.</summary>
    private static IEnumerable<string> Wrapped(string note)
    {
        const int longest = 92;
        string line = "";
        foreach (string word in note.Split(' '))
        {
            if (line.Length + word.Length >= longest)
            {
                yield return line;
                line = "";
            }

            line += line.Length == 0 ? word : " " + word;
        }

        yield return line;
    }

    private static ScottPlot.Plottables.Text Text(Plot plot, string words, double x, double y, Color color, Alignment alignment)
    {
        ScottPlot.Plottables.Text text = plot.Add.Text(Words(words), x, y);
        text.LabelFontColor = color;
        text.LabelFontSize = 12;
        text.LabelAlignment = alignment;
        return text;
    }

    /// <summary>PT Sans has no narrow space; the browser borrows it from another font, a picture would show a box.</summary>
    private static string Words(string text) => text.Replace(RussianNumbers.NarrowSpace, RussianNumbers.HardSpace);
}
