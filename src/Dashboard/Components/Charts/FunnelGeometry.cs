namespace SchoolSupport.Dashboard.Components.Charts;

/// <summary>A school in a funnel.</summary>
/// <param name="Words">The value and where it lies, for pointer and screen reader.</param>
/// <param name="IsOutside">Drawn strong and named.</param>
/// <param name="IsDoubtful">One of its cells contradicts others.</param>
public sealed record FunnelMark(string Name, int N, double Value, string Words, string Href, bool IsOutside, bool IsDoubtful);

/// <summary>Where a group of <paramref name="N"/> pupils may lie by chance, in the unit of the values.</summary>
public sealed record FunnelLimit(double N, double InnerLow, double InnerHigh, double OuterLow, double OuterHigh);

/// <summary>Shares against the number of pupils: across in percent of the width, down in pixels.</summary>
/// <param name="Marks">By number of pupils, as the arrow keys go.</param>
/// <param name="Labels">At the right edge.</param>
/// <param name="Names">Of schools outside, as many as find room at their marks.</param>
public sealed record FunnelGeometry(
    Axis X, Axis Y, IReadOnlyList<FunnelMark> Marks, IReadOnlyList<PlacedLabel> Labels, IReadOnlyList<PlacedName> Names)
{
    /// <summary>Percent of the width a name needs.</summary>
    private const double Narrow = 40;

    /// <summary>The limits of still smaller groups are nearly the whole scale and may leave the chart.</summary>
    private const int LeastForScale = 10;

    /// <summary>From no pupils to a round number above the largest school.</summary>
    public static Axis PupilAxis(IReadOnlyList<FunnelMark> marks) =>
        Axis.Fit(marks.Select(mark => (double)mark.N).Append(0), 0, null, 0, 100, mostTicks: 6);

    /// <param name="limits">The last one tells where the labels stand.</param>
    public static FunnelGeometry Of(IReadOnlyList<FunnelMark> marks, IReadOnlyList<FunnelLimit> limits, double rate, string rateWords, double height)
    {
        FunnelMark[] ordered = [.. marks.OrderBy(mark => mark.N).ThenBy(mark => mark.Value).ThenBy(mark => mark.Name, StringComparer.Ordinal)];
        Axis x = PupilAxis(marks);
        FunnelLimit end = limits[^1];
        var y = Axis.Fit(
            marks.Select(mark => mark.Value).Append(rate)
                .Concat(limits.Where(limit => limit.N >= LeastForScale).Append(end).SelectMany(limit => new[] { limit.InnerLow, limit.InnerHigh })),
            0, 100, height, 0);
        PlacedLabel[] labels =
        [
            new PlacedLabel(LabelKind.Band, "99,8 %", y.PlaceWithin(end.OuterHigh)),
            new PlacedLabel(LabelKind.Band, "95 %", y.PlaceWithin(end.InnerHigh)),
            new PlacedLabel(LabelKind.Value, rateWords, y.PlaceWithin(rate)),
        ];
        return new FunnelGeometry(x, y, ordered, EndLabels.Spread(labels, EndLabels.LineHeight, height), NamesOf(ordered, x, y, height));
    }

    /// <summary>
    /// To the side where there is room, a little lower where it would lie on an earlier name; a school whose name would have to
    /// stand apart from its mark is named by pointer, arrows and table alone.
    /// </summary>
    private static List<PlacedName> NamesOf(FunnelMark[] marks, Axis x, Axis y, double height)
    {
        List<PlacedName> placed = [];
        foreach (FunnelMark mark in marks.Where(mark => mark.IsOutside).OrderByDescending(mark => mark.Value))
        {
            double across = x.Place(mark.N);
            double own = y.PlaceWithin(mark.Value);
            var name = new PlacedName(mark.Name, across, own, across > 50);
            while (placed.Any(other => LiesOn(name, other)) && name.Y <= own + EndLabels.LineHeight)
            {
                name = name with { Y = name.Y + 1 };
            }

            if (name.Y <= Math.Min(own + EndLabels.LineHeight, height))
            {
                placed.Add(name);
            }
        }

        return placed;
    }

    private static bool LiesOn(PlacedName one, PlacedName other) =>
        Math.Abs(one.Y - other.Y) < EndLabels.LineHeight && Begin(one) < Begin(other) + Narrow && Begin(other) < Begin(one) + Narrow;

    private static double Begin(PlacedName name) => name.Left ? name.X - Narrow : name.X;
}

/// <param name="Left">The name ends at the mark instead of beginning there.</param>
public sealed record PlacedName(string Name, double X, double Y, bool Left);
