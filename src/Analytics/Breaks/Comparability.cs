using SchoolSupport.Analytics.Histories;

namespace SchoolSupport.Analytics.Breaks;

/// <summary>Which periods of a series may be put on one line, by a table of breaks.</summary>
/// <param name="breaks">Usually <see cref="BreakTable.InForce"/>.</param>
public sealed class Comparability(IReadOnlyList<ComparabilityBreak> breaks)
{
    public PairOfPeriods Between(SeriesKey key, Period one, Period other)
    {
        (Period earlier, Period later) = one <= other ? (one, other) : (other, one);
        ComparabilityBreak[] found = earlier == later
            ? []
            : [.. breaks.Where(known => known.Separates(key, earlier, later))];
        return new PairOfPeriods(
            earlier,
            later,
            [.. found.Where(known => known.Status == BreakStatus.Confirmed)],
            [.. found.Where(known => known.Status != BreakStatus.Confirmed)]);
    }

    /// <summary>The periods that may be compared with the last one, itself included: what a trend may be drawn through.</summary>
    /// <returns>In time order; only the last one when it stands apart from all others.</returns>
    public IReadOnlyList<Period> WithLatest(SeriesKey key, IEnumerable<Period> periods)
    {
        Period[] ordered = [.. periods.Distinct().Order()];
        return [.. ordered.Where(period => Between(key, period, ordered[^1]).Comparable)];
    }

    /// <summary>Every pair of the periods once, earlier first: the map that says what may be compared and why not.</summary>
    public IReadOnlyList<PairOfPeriods> Pairs(SeriesKey key, IEnumerable<Period> periods)
    {
        Period[] ordered = [.. periods.Distinct().Order()];
        return [.. ordered.SelectMany((earlier, i) => ordered.Skip(i + 1).Select(later => Between(key, earlier, later)))];
    }
}

/// <summary>Two periods of one series.</summary>
/// <param name="Because">Confirmed breaks: with any of them the two are not compared.</param>
/// <param name="Notes">Breaks to be confirmed: shown beside a comparison that is made all the same.</param>
public sealed record PairOfPeriods(
    Period Earlier, Period Later, IReadOnlyList<ComparabilityBreak> Because, IReadOnlyList<ComparabilityBreak> Notes)
{
    public bool Comparable => Because.Count == 0;
}
