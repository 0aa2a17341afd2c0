namespace SchoolSupport.Analytics.Indicators;

/// <summary>One indicator over several schools, and how complete it is.</summary>
/// <param name="Included">Schools whose pupils are in the estimate.</param>
/// <param name="LeftOut">Schools that have or may have results which are not in it.</param>
/// <param name="NotHeld">Schools where the procedure did not take place: nothing of them is missing.</param>
public sealed record PooledEstimate(Estimate Estimate, int Included, int LeftOut, int NotHeld);

/// <summary>Pools by participants, never by schools. See docs/indicators/pooling.md.</summary>
public static class Pooling
{
    /// <remarks>
    /// Counts are added wherever every school has them; otherwise the values are weighted by the number of
    /// participants. A school without that number is left out. The order of the schools does not change a bit.
    /// </remarks>
    /// <exception cref="ArgumentException">A school's estimate is of another indicator.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Numbers in <paramref name="unit"/> are added up, not pooled.</exception>
    public static PooledEstimate ByParticipants(IEnumerable<Estimate> schools, Unit unit)
    {
        if (unit is not (Unit.Percent or Unit.Mark or Unit.TestScore or Unit.PrimaryScore))
        {
            throw new ArgumentOutOfRangeException(nameof(unit), unit, "Only shares and means are pooled.");
        }

        Estimate[] all = [.. schools];
        bool counted = all.Any(school => school.Share is not null);
        if (all.Any(school => school.Unit != unit || (counted && school.Categories is not null)))
        {
            throw new ArgumentException($"The schools do not all show one indicator in {unit}.", nameof(schools));
        }

        Estimate[] included =
        [
            .. all.Where(school => school is { Value: not null, N: not null })
                .OrderBy(school => school.N)
                .ThenBy(school => school.Value),
        ];
        int notHeld = all.Count(school => school.WhyNoValue == NoValue.NotHeld);
        Estimate pooled = included.Length == 0 ? Estimate.None(unit, WhyNothing(all)) : Pool(included, unit);
        return new PooledEstimate(pooled, included.Length, all.Length - included.Length - notHeld, notHeld);
    }

    private static Estimate Pool(Estimate[] schools, Unit unit)
    {
        Method method = schools.Any(school => school.Method == Method.Reconstructed) ? Method.Reconstructed : Method.Counted;
        if (schools.All(school => school.Share is not null))
        {
            return Estimate.OfShare(schools.Select(school => school.Share!.Value).Aggregate((sum, next) => sum + next), method);
        }

        if (schools.All(school => school.Categories is not null))
        {
            return Estimate.OfMean(schools.Select(school => school.Categories!).Aggregate((sum, next) => sum + next), unit, method);
        }

        if (schools.All(school => school.Moments is not null))
        {
            double most = unit == Unit.TestScore ? 100 : double.PositiveInfinity;
            return Estimate.OfScores(schools.Select(school => school.Moments!.Value).Aggregate((sum, next) => sum + next), most, unit, method);
        }

        int n = schools.Sum(school => school.N!.Value);
        double weighted = schools.Sum(school => school.N!.Value * school.Value!.Value) / n;
        return Estimate.Weighted(
            weighted, unit, n, unit == Unit.Percent ? NoInterval.OnlyPercentKnown : NoInterval.OnlyMeanKnown);
    }

    /// <summary>The one reason all schools where the procedure was held share, if they do.</summary>
    private static NoValue WhyNothing(Estimate[] schools)
    {
        NoValue[] reasons =
        [
            .. schools.Select(school => school.WhyNoValue ?? NoValue.NumberUnknown)
                .Where(reason => reason != NoValue.NotHeld)
                .Distinct(),
        ];
        return reasons switch
        {
            [var only] => only,
            [] when schools.Length > 0 => NoValue.NotHeld,
            _ => NoValue.NoData,
        };
    }
}
