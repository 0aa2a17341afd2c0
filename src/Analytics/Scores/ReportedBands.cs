using SchoolSupport.Analytics.Histories;
using SchoolSupport.Analytics.Indicators;
using SchoolSupport.Analytics.Statistics;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Vocabulary;

namespace SchoolSupport.Analytics.Scores;

/// <summary>
/// Bands out of tables that have no distribution. «Менее 60» of a municipal table holds those who failed as well: they are taken out
/// of it where whole pupils come out; the regional centre tells failures, 80–99 and 100, and the rest is what remains.
/// </summary>
internal static class ReportedBands
{
    private const int Decimals = 1;

    private static readonly (string Measure, string Title)[] Overlapping =
    [
        (Measures.BelowMinimumShare, "неудовлетворительные"),
        (Measures.Below60Share, "менее 60"),
        (Measures.From60To80Share, "от 60 до 80"),
        (Measures.Above80Share, "более 80"),
    ];

    /// <summary>The bands of a municipal table in its own words, which overlap.</summary>
    public static IReadOnlyList<ReportedBand> AsReported(FactRow row, Basis basis) => row[Measures.Below60Share] is null ? [] :
    [
        .. Overlapping.Where(band => row[band.Measure] is not null).Select(band => new ReportedBand(band.Title, row.Known(band.Measure) is double percent
            ? new Figure(Estimate.Reported(percent, Unit.Percent, row[band.Measure]!.N is > 0 and int n ? n : null), row.OriginOf(band.Measure), basis)
            : Figure.None(Unit.Percent, row.WhyNot(band.Measure), basis))),
    ];

    public static ScoreBands? Of(FactRow row, EgeMinimum? minimum, Basis basis) => OfCounts(row, minimum, basis) ?? OfShares(row, minimum, basis);

    private static ScoreBands? OfCounts(FactRow row, EgeMinimum? minimum, Basis basis)
    {
        if (row.KnownCount(Measures.Participants) is not (> 0 and int n) || row.KnownCount(Measures.From80To99) is not int high || row.KnownCount(Measures.Score100) is not int full)
        {
            return null;
        }

        int? failed = minimum is null ? null : row.KnownCount(Measures.BelowMinimum);
        int middle = n - (failed ?? 0) - high - full;
        IReadOnlyList<ScoreBand> bands = ScoreBandSystem.HighScores.BandsFor(failed is null ? null : minimum!.Least);
        int[] counts = failed is int below ? [below, middle, high, full] : [middle, high, full];
        return middle < 0 ? null : Whole(ScoreBandSystem.HighScores, bands, counts, n, Method.Counted, failed is not null,
            row.OriginOf(Measures.Participants, Measures.BelowMinimum, Measures.From80To99, Measures.Score100), basis,
            failed is null ? "первая группа – остаток от числа участников" : "вторая группа – остаток от числа участников");
    }

    private static ScoreBands? OfShares(FactRow row, EgeMinimum? minimum, Basis basis)
    {
        double?[] known = [row.Known(Measures.Below60Share), row.Known(Measures.From60To80Share), row.Known(Measures.Above80Share)];
        if (row[Measures.Below60Share]?.N is not (> 0 and int n) || known.Contains(null))
        {
            return null;
        }

        int?[] counts = [.. known.Select(percent => Pupils(percent!.Value, n))];
        int? failed = row.Known(Measures.BelowMinimumShare) is double share ? Pupils(share, n) : null;
        Origin origin = row.OriginOf([.. Overlapping.Select(band => band.Measure)]);
        ScoreBandSystem system = ScoreBandSystem.Programme;
        if (counts.Contains(null))
        {
            return null;
        }

        int[] above = [counts[1]!.Value, counts[2]!.Value];
        if (minimum is not null && failed is int below && below <= counts[0] && counts.Sum() == n)
        {
            return Whole(system, system.BandsFor(minimum.Least), [below, counts[0]!.Value - below, .. above], n, Method.Reconstructed, true, origin, basis,
                "в источнике не преодолевшие минимальный балл входят и в «менее 60»: вычтены из этой группы");
        }

        if (minimum is not null && failed is int apart && apart + counts.Sum() == n)
        {
            return Whole(system, system.BandsFor(minimum.Least), [apart, counts[0]!.Value, .. above], n, Method.Reconstructed, true, origin, basis, null);
        }

        return counts.Sum() == n
            ? Whole(system, system.BandsFor(null), [counts[0]!.Value, .. above], n, Method.Reconstructed, false, origin, basis,
                "не преодолевшие минимальный балл входят в первую группу: отделить их по таблице нельзя")
            : null;
    }

    /// <summary>Null where the percentage is no whole number of the pupils.</summary>
    private static int? Pupils(double percent, int n)
    {
        int nearest = (int)Math.Round(percent * n / 100, MidpointRounding.AwayFromZero);
        return Math.Abs(percent - (100.0 * nearest / n)) <= MarkReconstruction.Tolerance(Decimals) + 1e-9 ? nearest : null;
    }

    private static ScoreBands Whole(
        ScoreBandSystem system, IReadOnlyList<ScoreBand> bands, int[] counts, int n, Method method, bool failedApart, Origin origin, Basis basis, string? mending) => new(
        system,
        [.. bands.Zip(counts, (band, count) => new BandShare(band, failedApart && band.From == 0, new Figure(Estimate.OfShare(new Share(count, n), method), origin, basis)))],
        mending);
}
