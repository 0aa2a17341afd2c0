using SchoolSupport.Analytics.Decline.Panels;

namespace SchoolSupport.Analytics.Decline.Features;

/// <summary>The procedures a school will hold next year: those of this year, with the pupils who are one grade below.</summary>
internal static class ComingYear
{
    /// <summary>A spring without an examination is followed by one with it: procedures of these years are taken to be held.</summary>
    private const int YearsHeld = 2;

    /// <summary>
    /// Cohorts by the year they would have been in grade 0, one element for each procedure. Pupils: as many as sat works of their
    /// grade when they were last seen; of a cohort that was never seen, as many as sat the procedure last.
    /// </summary>
    public static IEnumerable<(int? Cohort, double Pupils)> Classes(SchoolAtOrigin school)
    {
        int now = school.Years.Count - 1;
        Dictionary<int, double> sizes = Sizes(school);
        return Enumerable.Range(0, YearsHeld).SelectMany(back => school.Year(back)?.Parts ?? [])
            .DistinctBy(part => part.Result.Procedure.Name)
            .Where(part => part.Result.Procedure.Grade is not null)
            .Select(part => ((int?)(now + 1 - part.Result.Procedure.Grade!.Value), (double)part.Result.N))
            .Select(held => sizes.TryGetValue(held.Item1!.Value, out double pupils) ? (held.Item1, pupils) : held);
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

    /// <summary>Mean participants of a procedure in the last year a cohort was seen.</summary>
    private static Dictionary<int, double> Sizes(SchoolAtOrigin school)
    {
        var sizes = new Dictionary<int, double>();
        for (int year = 0; year < school.Years.Count; year++)
        {
            foreach (IGrouping<int, ExpectedResult> grade in (school.Years[year]?.Parts ?? [])
                         .Where(part => part.Result.Procedure.Grade is not null).GroupBy(part => part.Result.Procedure.Grade!.Value))
            {
                sizes[year - grade.Key] = grade.Average(part => part.Result.N);
            }
        }

        return sizes;
    }
}
