using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Analytics.Histories;

/// <summary>A place on the time axis: two waves of one school year are two places, autumn first.</summary>
public readonly record struct Period(SchoolYear Year, Season Season) : IComparable<Period>
{
    public int CompareTo(Period other) =>
        Year != other.Year ? Year.CompareTo(other.Year) : Order(Season).CompareTo(Order(other.Season));

    public static bool operator <(Period left, Period right) => left.CompareTo(right) < 0;

    public static bool operator >(Period left, Period right) => left.CompareTo(right) > 0;

    public static bool operator <=(Period left, Period right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Period left, Period right) => left.CompareTo(right) >= 0;

    /// <summary>What covers the whole year is known when the year is over.</summary>
    private static int Order(Season season) => season switch
    {
        Season.Autumn => 0,
        Season.Spring => 1,
        _ => 2,
    };
}
