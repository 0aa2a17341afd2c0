namespace SchoolSupport.Dashboard.Components.Charts;

/// <summary>Keeps labels that stand at one edge of a chart from lying on each other.</summary>
public static class EndLabels
{
    /// <summary>Pixels a line of small type needs.</summary>
    public const double LineHeight = 16;

    /// <summary>
    /// Moves labels as little as a single sweep can: ordered from the top, each at least a line below the one above,
    /// and the whole stack back inside when it runs out at the foot.
    /// </summary>
    public static IReadOnlyList<PlacedLabel> Spread(IEnumerable<PlacedLabel> labels, double line, double height)
    {
        PlacedLabel[] stack = [.. labels.OrderBy(label => label.Y)];
        for (int index = 1; index < stack.Length; index++)
        {
            stack[index] = stack[index] with { Y = Math.Max(stack[index].Y, stack[index - 1].Y + line) };
        }

        double limit = height;
        for (int index = stack.Length - 1; index >= 0 && stack[index].Y > limit; index--, limit -= line)
        {
            stack[index] = stack[index] with { Y = limit };
        }

        return stack;
    }
}
