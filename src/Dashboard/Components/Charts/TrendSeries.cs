using SchoolSupport.Dashboard.Text;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Dashboard.Components.Charts;

/// <summary>One indicator over school years: the line, the district behind it and the target it should reach.</summary>
/// <param name="Title">What is measured: «ОГЭ, математика: сдали».</param>
public sealed record TrendSeries(string Title, Unit Unit, IReadOnlyList<YearFigure> Points)
{
    /// <summary>Called so at the end of the line; short.</summary>
    public string Label { get; init; } = "";

    /// <summary>The municipality: its interval, or the middle half of its schools, year by year.</summary>
    public IReadOnlyList<YearBand> Band { get; init; } = [];

    public string BandLabel { get; init; } = "муниципалитет";

    /// <summary>The intervals of neighbouring points are drawn as one band instead of a whisker at each; for what has many pupils.</summary>
    public bool IntervalsAsBand { get; init; }

    /// <summary>What the programme asks for; a step from year to year.</summary>
    public IReadOnlyList<YearTarget> Targets { get; init; } = [];

    public string TargetLabel { get; init; } = "цель";

    /// <summary>Everything that must fit on the value scale.</summary>
    public IEnumerable<double> Extent =>
        Points.Where(point => point.Figure.HasValue)
            .SelectMany(point => new[] { point.Figure.Value, point.Figure.Low, point.Figure.High })
            .OfType<double>()
            .Concat(Band.SelectMany(band => new[] { band.Low, band.High }))
            .Concat(Targets.Select(target => target.Value));

    public IEnumerable<SchoolYear> Years =>
        Points.Select(point => point.Year).Concat(Band.Select(band => band.Year)).Concat(Targets.Select(target => target.Year));
}

/// <param name="BreakBefore">Why the year cannot be compared with the earlier ones; the line stops there. Null when it can.</param>
public sealed record YearFigure(SchoolYear Year, Figure Figure, string? BreakBefore = null)
{
    /// <summary>The autumn wave stands half a step before the spring of its school year.</summary>
    public Season Season { get; init; } = Season.Spring;

    /// <summary>Worth knowing of the year, though it is compared all the same; null when there is nothing.</summary>
    public string? Remark { get; init; }

    /// <summary>«2020/21», «осень 2020».</summary>
    public string Name => Season == Season.Autumn ? $"осень {Year.StartYear}" : Year.ToString();

    /// <summary>On the axis of years, where a spring stands at the year it began in.</summary>
    public double Position => Season == Season.Autumn ? Year.StartYear - 0.5 : Year.StartYear;
}

public sealed record YearBand(SchoolYear Year, double Low, double High);

public sealed record YearTarget(SchoolYear Year, double Value);
