using System.Text;
using SchoolSupport.Dashboard.Components.Charts;
using SchoolSupport.Dashboard.Text;
using ScottPlot;
using ScottPlot.TickGenerators;

namespace SchoolSupport.Dashboard.Pictures;

/// <summary>The funnel of the page as a file for documents: the same scale, limits and names.</summary>
/// <param name="Notes">What must be known to read it; a line each.</param>
public sealed record FunnelDrawing(
    string Title, IReadOnlyList<FunnelMark> Marks, IReadOnlyList<FunnelLimit> Limits, double Rate, string RateWords, IReadOnlyList<string> Notes)
{
    /// <summary>Places are turned back into values, so any will do.</summary>
    private const double AnyHeight = 340;

    private static readonly Color Ink = Color.FromHex("#1a1f24");
    private static readonly Color Quiet = Color.FromHex("#666e76");
    private static readonly Color Rule = Color.FromHex("#ddd8cd");
    private static readonly Color Dark = Color.FromHex("#16324a");
    private static readonly Color Pale = Color.FromHex("#8b9aa6");
    private static readonly Color Band = Color.FromHex("#ece8df");

    public byte[] Png(int width = 1400, int height = 900)
    {
        using Plot plot = Draw();
        plot.ScaleFactor = width / 700.0;
        return plot.GetImageBytes(width, height, ImageFormat.Png);
    }

    public byte[] Svg(int width = 700, int height = 450)
    {
        using Plot plot = Draw();
        return Encoding.UTF8.GetBytes(plot.GetSvgXml(width, height));
    }

    private Plot Draw()
    {
        PictureFonts.Ensure();
        FunnelGeometry geometry = FunnelGeometry.Of(Marks, Limits, Rate, RateWords, AnyHeight);
        var plot = new Plot();
        plot.FigureBackground.Color = Colors.White;
        plot.Title(Words(Title), 15);
        plot.HideGrid();
        Axes(plot, geometry);

        var area = plot.Add.Polygon(
            Limits.Select(limit => Within(limit.N, limit.InnerHigh)).Concat(Limits.Reverse().Select(limit => Within(limit.N, limit.InnerLow))).ToArray());
        area.FillColor = Band;
        area.LineWidth = 0;
        foreach (double tick in geometry.Y.Ticks)
        {
            plot.Add.Line(geometry.X.Min, tick, geometry.X.Max, tick).LineStyle = new LineStyle { Color = Rule, Width = 1 };
        }

        Limit(limit => limit.InnerLow, LinePattern.Solid);
        Limit(limit => limit.InnerHigh, LinePattern.Solid);
        Limit(limit => limit.OuterLow, LinePattern.Dashed);
        Limit(limit => limit.OuterHigh, LinePattern.Dashed);
        plot.Add.Line(geometry.X.Min, Rate, geometry.X.Max, Rate).LineStyle = new LineStyle { Color = Dark, Width = 1.5f };
        foreach (FunnelMark mark in geometry.Marks)
        {
            MarkerShape shape = mark.IsDoubtful ? MarkerShape.OpenDiamond : MarkerShape.FilledCircle;
            plot.Add.Marker(mark.N, mark.Value, shape, mark.IsOutside || mark.IsDoubtful ? 9 : 7, mark.IsOutside ? Dark : Pale);
        }

        foreach (PlacedName name in geometry.Names)
        {
            double offset = (geometry.X.Max - geometry.X.Min) * 0.012 * (name.Left ? -1 : 1);
            Text(plot, name.Name, geometry.X.ValueAt(name.X) + offset, geometry.Y.ValueAt(name.Y), Ink, name.Left ? Alignment.MiddleRight : Alignment.MiddleLeft);
        }

        foreach (PlacedLabel label in geometry.Labels)
        {
            Text(plot, label.Text, geometry.X.Max * 1.01, geometry.Y.ValueAt(label.Y), label.Kind == LabelKind.Value ? Dark : Quiet, Alignment.MiddleLeft);
        }

        string foot = geometry.Y.StartsAtZero ? "" : $"\nШкала начинается не с нуля, а с {Unit.Percent.Number(geometry.Y.Min)}";
        plot.XLabel(Words(string.Join('\n', Notes.Prepend("Учеников, которые выполняли работу"))) + foot, 11);
        plot.Axes.Bottom.Label.Bold = false;
        plot.Axes.Bottom.Label.ForeColor = Quiet;
        return plot;

        // The limits of a handful of pupils leave the scale; what is beyond its ends lies on them.
        Coordinates Within(double n, double value) => new(n, Math.Clamp(value, geometry.Y.Min, geometry.Y.Max));

        void Limit(Func<FunnelLimit, double> value, LinePattern pattern)
        {
            var line = plot.Add.ScatterLine(Limits.Select(limit => Within(limit.N, value(limit))).ToArray(), Quiet);
            line.LineWidth = 1.2f;
            line.LinePattern = pattern;
        }
    }

    private static void Axes(Plot plot, FunnelGeometry geometry)
    {
        // Room on the right for the labels of the limits.
        plot.Axes.SetLimits(geometry.X.Min, geometry.X.Max * 1.2, geometry.Y.Min, geometry.Y.Max + ((geometry.Y.Max - geometry.Y.Min) * 0.02));
        var pupils = new NumericManual();
        foreach (double tick in geometry.X.Ticks)
        {
            pupils.AddMajor(tick, Words(RussianNumbers.Number(tick)));
        }

        var values = new NumericManual();
        foreach (double tick in geometry.Y.Ticks)
        {
            values.AddMajor(tick, Words(Unit.Percent.Tick(tick)));
        }

        plot.Axes.Bottom.TickGenerator = pupils;
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

    private static void Text(Plot plot, string words, double x, double y, Color color, Alignment alignment)
    {
        ScottPlot.Plottables.Text text = plot.Add.Text(Words(words), x, y);
        text.LabelFontColor = color;
        text.LabelFontSize = 12;
        text.LabelAlignment = alignment;
        text.LabelBackgroundColor = Colors.White.WithAlpha(.75);
    }

    /// <summary>PT Sans has no narrow space; a picture would show a box.</summary>
    private static string Words(string text) => text.Replace(RussianNumbers.NarrowSpace, RussianNumbers.HardSpace);
}
