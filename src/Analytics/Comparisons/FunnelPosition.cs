namespace SchoolSupport.Analytics.Comparisons;

/// <summary>Where a school lies in a funnel. Within the limits schools are not told apart and not ordered.</summary>
public enum FunnelPosition
{
    Within,

    /// <summary>Outside the 95 % limits, one school in forty on each side by chance.</summary>
    Below,
    Above,

    /// <summary>Outside the 99,8 % limits, one in a thousand.</summary>
    FarBelow,
    FarAbove,
}

/// <summary>The words for a position, in Russian.</summary>
public static class FunnelPositions
{
    public static string Words(this FunnelPosition position) => position switch
    {
        FunnelPosition.Within => "внутри пределов",
        FunnelPosition.Below => "ниже пределов 95 %",
        FunnelPosition.Above => "выше пределов 95 %",
        FunnelPosition.FarBelow => "ниже пределов 99,8 %",
        FunnelPosition.FarAbove => "выше пределов 99,8 %",
        _ => throw new ArgumentOutOfRangeException(nameof(position), position, "There are five positions."),
    };
}
