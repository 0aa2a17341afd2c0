namespace SchoolSupport.Analytics.Identification.Lists;

/// <summary>A school between the lists of two years.</summary>
public enum ListMove
{
    Stayed,
    Entered,
    Left,
    OffBoth,

    /// <summary>In one of the years it could not be judged, or the methodology was not for it.</summary>
    CannotBeCompared,
}

public static class ListMoves
{
    public static ListMove Between(ListStatus? before, ListStatus? now) => (before, now) switch
    {
        (ListStatus.Listed, ListStatus.Listed) => ListMove.Stayed,
        (ListStatus.NotListed, ListStatus.Listed) => ListMove.Entered,
        (ListStatus.Listed, ListStatus.NotListed) => ListMove.Left,
        (ListStatus.NotListed, ListStatus.NotListed) => ListMove.OffBoth,
        _ => ListMove.CannotBeCompared,
    };
}
