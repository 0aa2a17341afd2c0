namespace SchoolSupport.Dashboard.Components.Charts;

/// <summary>Keeps labels that stand at one edge of a chart from lying on each other.</summary>
public static class EndLabels
{
    /// <summary>Pixels a line of small type needs.</summary>
    public const double LineHeight = 16;

    /// <summary>
    /// Moves labels as little as a single sweep can: ordered from the top, each clear of the one above, and the whole stack
    /// back inside when it runs out at the foot.
    /// </summary>
    public static IReadOnlyList<PlacedLabel> Spread(IEnumerable<PlacedLabel> labels, double line, double height)
    {
        PlacedLabel[] stack = [.. labels.OrderBy(label => label.Y)];
        for (int index = 1; index < stack.Length; index++)
        {
            stack[index] = stack[index] with { Y = Math.Max(stack[index].Y, stack[index - 1].Y + Apart(stack[index - 1], stack[index])) };
        }

        double limit = height;
        for (int index = stack.Length - 1; index >= 0 && stack[index].Y > limit; index--)
        {
            stack[index] = stack[index] with { Y = limit };
            limit -= index > 0 ? Apart(stack[index - 1], stack[index]) : 0;
        }

        return stack;

        double Apart(PlacedLabel upper, PlacedLabel lower) => line * (upper.Lines + lower.Lines) / 2;
    }
}
