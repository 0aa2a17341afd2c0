using SchoolSupport.Analytics.Indicators;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Analytics.Histories;

/// <summary>Marks of one work against the journal. See docs/indicators/journal.md.</summary>
/// <param name="N">Pupils with both marks; null when not known.</param>
public sealed record JournalPoint(Figure Lowered, Figure Confirmed, Figure Raised, int? N)
{
    private const int Decimals = 2;

    private static readonly string[] Counts = [Measures.Lowered, Measures.Confirmed, Measures.Raised];
    private static readonly string[] Shares = [Measures.LoweredShare, Measures.ConfirmedShare, Measures.RaisedShare];

    /// <returns>Null when no table compares the work with the journal.</returns>
    internal static JournalPoint? Of(FactRow row, Basis basis)
    {
        int?[] counts = [.. Counts.Select(row.KnownCount)];
        if (!counts.Contains(null) && counts.Sum() > 0)
        {
            return Whole(JournalShares.Of(counts[0]!.Value, counts[1]!.Value, counts[2]!.Value), row.OriginOf(Counts), basis);
        }

        double?[] shares = [.. Shares.Select(row.Known)];
        if (!shares.Contains(null))
        {
            return Whole(JournalShares.OfPercents(shares[0]!.Value, shares[1]!.Value, shares[2]!.Value, row[Shares[0]]!.N, Decimals), row.OriginOf(Shares), basis);
        }

        string[] all = [.. Counts, .. Shares];
        return all.All(measure => row[measure] is null) ? null : Nothing(row.WhyNot(all), basis);
    }

    /// <summary>By participants over the schools; the published value where no school has any.</summary>
    internal static JournalPoint? Pooled(IReadOnlyList<AssessmentPoint> schools, JournalPoint? published)
    {
        JournalPoint[] all = [.. schools.Select(school => school.Journal).OfType<JournalPoint>()];
        return all.Length == 0 || all.All(one => one.Lowered.Value is null) ? published : new JournalPoint(
            Sum(one => one.Lowered), Sum(one => one.Confirmed), Sum(one => one.Raised), all.Where(one => one.Lowered.Value is not null).Sum(one => one.N));

        Figure Sum(Func<JournalPoint, Figure> part) => new(
            Pooling.ByParticipants(all.Select(one => part(one).Estimate), Unit.Percent).Estimate,
            Origin.Of(all.Where(one => part(one).Estimate is { Value: not null, N: not null }).Select(one => part(one).Origin)),
            Basis.Pooled);
    }

    private static JournalPoint Whole(JournalShares shares, Origin origin, Basis basis) => new(
        new Figure(shares.Lowered, origin, basis), new Figure(shares.Confirmed, origin, basis), new Figure(shares.Raised, origin, basis), shares.Lowered.N);

    private static JournalPoint Nothing(NoValue why, Basis basis) => new(
        Figure.None(Unit.Percent, why, basis), Figure.None(Unit.Percent, why, basis), Figure.None(Unit.Percent, why, basis), null);
}
