using SchoolSupport.Analytics.Decline.Panels;

namespace SchoolSupport.Analytics.Decline.Features;

/// <summary>The procedures a school will hold next year: those of this year, with the pupils who are one grade below.</summary>
internal static class ComingYear
{
    /// <returns>Null where marks 2 are not known, or were not given to anybody or to everybody.</returns>
    public static double? LowList(SchoolAtOrigin school)
    {
        ExpectedResult[] held = [.. school.Year(0)?.Parts.Where(part => part.TwosRate is > 0 and < 1) ?? []];
        if (school.Twos is not { } twos || held.Length < LowListRule.Usual.Procedures)
        {
            return null;
        }

        double mean = held.Sum(part => part.Result.N * part.TwosRate!.Value) / held.Sum(part => part.Result.N);
        return LowListChance.Of(
            twos.Forecast, mean, [.. held.Select(part => new ComingProcedure(part.TwosRate!.Value, Pupils(part, held)))], LowListRule.Usual);
    }

    private static int Pupils(ExpectedResult part, ExpectedResult[] held)
    {
        ExpectedResult[] below = [.. held.Where(other => other.Result.Procedure.Grade is { } grade && grade + 1 == part.Result.Procedure.Grade)];
        return below.Length == 0 ? part.Result.N : (int)Math.Round(below.Average(other => other.Result.N), MidpointRounding.AwayFromZero);
    }
}
