using SchoolSupport.Analytics.Histories;

namespace SchoolSupport.Analytics.Breaks;

/// <summary>What may be joined: series of one procedure parted by the same breaks, and every two of their periods.</summary>
/// <param name="Keys">In the order of the series.</param>
/// <param name="Periods">In time order, all of any of the series.</param>
/// <param name="Pairs">Every two periods once.</param>
public sealed record JoiningMap(
    string Procedure, IReadOnlyList<SeriesKey> Keys, IReadOnlyList<Period> Periods, IReadOnlyList<PairOfPeriods> Pairs)
{
    public PairOfPeriods? Between(Period one, Period other) => Pairs.FirstOrDefault(pair =>
        (pair.Earlier, pair.Later) == (one, other) || (pair.Earlier, pair.Later) == (other, one));

    /// <param name="series">Of a municipality, in their order; those of a single period are joined to nothing and left out.</param>
    public static IReadOnlyList<JoiningMap> Of(IReadOnlyList<AssessmentSeries> series, IReadOnlyList<ComparabilityBreak> breaks)
    {
        var comparability = new Comparability(breaks);
        return
        [
            .. series.Where(one => one.Points.DistinctBy(point => point.Period).Skip(1).Any())
                .GroupBy(one => (one.Key.Procedure, Parted: string.Join('\n', Parting(one, breaks))))
                .Select(group =>
                {
                    Period[] periods = [.. group.SelectMany(one => one.Points).Select(point => point.Period).Distinct().Order()];
                    return new JoiningMap(
                        group.Key.Procedure, [.. group.Select(one => one.Key)], periods, comparability.Pairs(group.First().Key, periods));
                }),
        ];
    }

    /// <summary>Codes of the breaks that lie between any two points of a series.</summary>
    private static IEnumerable<string> Parting(AssessmentSeries series, IReadOnlyList<ComparabilityBreak> breaks)
    {
        Period[] periods = [.. series.Points.Select(point => point.Period).Distinct().Order()];
        return breaks
            .Where(known => periods.SelectMany((earlier, i) => periods.Skip(i + 1).Select(later => (earlier, later)))
                .Any(pair => known.Separates(series.Key, pair.earlier, pair.later)))
            .Select(known => known.Code);
    }
}
