using SchoolSupport.Analytics.Histories;
using SchoolSupport.Analytics.Indicators;
using SchoolSupport.Domain.Vocabulary;

namespace SchoolSupport.Analytics.Scores;

/// <summary>The scores of one place in one work: mean, middle, ends, bands, below the minimum. See docs/indicators/scores.md.</summary>
/// <param name="Unit">Test scores of ЕГЭ or primary scores.</param>
/// <param name="N">Pupils with a score, else the participants; null when not known.</param>
/// <param name="Highest">The most points the work could bring; null where no table says it.</param>
/// <param name="Bands">Null for primary scores and where no table allows any.</param>
/// <param name="Minimum">The least score for a certificate that year; null for primary scores and where it is not known.</param>
public sealed record ScoreSummary(
    Unit Unit, int? N, Figure Mean, Figure Median, Figure Least, Figure Most, int? Highest, ScoreBands? Bands, EgeMinimum? Minimum)
{
    /// <summary>Bands in the words of a table, overlapping as they are there.</summary>
    public IReadOnlyList<ReportedBand> AsReported { get; init; } = [];

    /// <summary>Null where only summaries of it were published.</summary>
    internal ScoreDistribution? Distribution { get; init; }

    internal Origin DistributionOrigin { get; init; } = Origin.None;
}

/// <summary>Shares of participants in bands that exclude one another.</summary>
/// <param name="System">The borders.</param>
/// <param name="Mending">How overlapping bands of the source were taken apart, in Russian; null where nothing had to be.</param>
public sealed record ScoreBands(ScoreBandSystem System, IReadOnlyList<BandShare> Bands, string? Mending);

/// <param name="IsFailed">All of it lies below the least score for a certificate.</param>
public sealed record BandShare(ScoreBand Band, bool IsFailed, Figure Share);

/// <summary>A band as its table has it.</summary>
/// <param name="Title">The heading, in Russian.</param>
public sealed record ReportedBand(string Title, Figure Share);
