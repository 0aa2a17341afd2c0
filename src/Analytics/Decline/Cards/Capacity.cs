namespace SchoolSupport.Analytics.Decline.Cards;

/// <summary>How many schools the working group can look at: a part of all, at least one.</summary>
public static class Capacity
{
    public const double Usual = 0.10;

    public static int Of(int schools, double part) => Math.Max(1, (int)Math.Round(schools * part, MidpointRounding.AwayFromZero));
}
