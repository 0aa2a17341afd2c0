using SchoolSupport.Analytics.Decline.Panels;

namespace SchoolSupport.Analytics.Decline.Features;

/// <summary>The procedures a school will hold next year: those of this year, with the pupils who are one grade below.</summary>
internal static class ComingYear
{
    /// <summary>
    /// Procedures of these years are taken to be held: a spring without an examination is followed by one with it, and a small
    /// school has no pupils in some grades of a year.
    /// </summary>
    private const int YearsHeld = 4;

    /// <summary>
    /// Cohorts by the year they would have been in grade 0, one element for each procedure. Pupils: as many as sat a work in the
    /// years they were seen; of a cohort that was never seen, as many as in the mean of the others.
    /// </summary>
    public static IEnumerable<(int Cohort, double Pupils)> Classes(SchoolAtOrigin school)
    {
        Dictionary<int, double> sizes = Sizes(school);
        double usual = sizes.Count == 0 ? 0 : sizes.Values.Average();
        return from part in Enumerable.Range(0, YearsHeld).SelectMany(back => school.Year(back)?.Parts ?? [])
                   .DistinctBy(part => part.Result.Procedure.Name)
               where part.Result.Procedure.Grade is not null
               let cohort = school.Years.Count - part.Result.Procedure.Grade!.Value
               select (cohort, sizes.TryGetValue(cohort, out double pupils) ? pupils : usual);
    }

    /// <returns>Null where marks 2 are not known, or were not given to anybody or to everybody.</returns>
    public static double? LowList(SchoolAtOrigin school)
    {
        ExpectedResult[] held = [.. school.Year(0)?.Parts.Where(part => part.TwosRate is > 0 and < 1) ?? []];
        ExpectedResult[] listed = [.. held.Where(part => part.Result.Procedure.IsListed)];
        if (school.Twos is not { } twos || listed.Length < LowListRule.Usual.Procedures)
        {
            return null;
        }

        // Of all procedures: the forecast is of the residual over all of them.
        double mean = held.Sum(part => part.Result.N * part.TwosRate!.Value) / held.Sum(part => part.Result.N);
        return LowListChance.Of(
            twos.Forecast, mean, [.. listed.Select(part => new ComingProcedure(part.TwosRate!.Value, Pupils(part, held)))], LowListRule.Usual);
    }

    private static int Pupils(ExpectedResult part, ExpectedResult[] held)
    {
        ExpectedResult[] below = [.. held.Where(other => other.Result.Procedure.Grade is { } grade && grade + 1 == part.Result.Procedure.Grade)];
        return below.Length == 0 ? part.Result.N : (int)Math.Round(below.Average(other => other.Result.N), MidpointRounding.AwayFromZero);
    }

    /// <summary>Mean participants of a work, by cohort.</summary>
    private static Dictionary<int, double> Sizes(SchoolAtOrigin school) => school.Years
        .SelectMany((year, i) => (year?.Parts ?? []).Where(part => part.Result.Procedure.Grade is not null)
            .Select(part => (Cohort: i - part.Result.Procedure.Grade!.Value, part.Result.N)))
        .GroupBy(part => part.Cohort, part => part.N)
        .ToDictionary(cohort => cohort.Key, cohort => cohort.Average());
}
