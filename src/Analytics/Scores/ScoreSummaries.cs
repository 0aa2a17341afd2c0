using SchoolSupport.Analytics.Histories;
using SchoolSupport.Analytics.Indicators;
using SchoolSupport.Analytics.Statistics;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Vocabulary;

namespace SchoolSupport.Analytics.Scores;

/// <summary>What the tables of one place, or of all schools of a municipality together, say of scores.</summary>
internal static class ScoreSummaries
{
    /// <returns>Null when no table has a score.</returns>
    public static ScoreSummary? Of(FactRow row, SeriesKey key, Period period, Basis basis)
    {
        EgeMinimum? minimum = key.Procedure == Procedures.Ege ? EgeMinimum.Of(key.Subject, period.Year.StartYear + 1) : null;
        ScoreDistribution? tests = DistributionOf(row, isTest: true, out IReadOnlyList<string> testMeasures);
        if (tests is not null)
        {
            return OfDistribution(tests, row.OriginOf(testMeasures), Unit.TestScore, ScoreBand.Highest, minimum, basis);
        }

        ScoreBands? bands = ReportedBands.Of(row, minimum, basis);
        Figure mean = Reported(Measures.MeanTestScore, Unit.TestScore);
        Figure[] rest = [Reported(Measures.MedianTestScore, Unit.TestScore), Reported(Measures.LeastTestScore, Unit.TestScore), Reported(Measures.MostTestScore, Unit.TestScore)];
        if (bands is not null || mean.Value is not null || rest.Any(figure => figure.Value is not null) || ReportedBands.AsReported(row, basis).Count > 0)
        {
            return new ScoreSummary(Unit.TestScore, row.KnownCount(Measures.Participants), mean, rest[0], rest[1], rest[2], ScoreBand.Highest, bands, minimum)
            {
                AsReported = ReportedBands.AsReported(row, basis),
            };
        }

        int? highest = row.KnownCount(Measures.MostPrimaryScore);
        if (DistributionOf(row, isTest: false, out IReadOnlyList<string> primaryMeasures) is ScoreDistribution primary)
        {
            return OfDistribution(primary, row.OriginOf(primaryMeasures), Unit.PrimaryScore, highest, null, basis);
        }

        Figure meanPrimary = Reported(Measures.MeanPrimaryScore, Unit.PrimaryScore);
        return meanPrimary.Value is null ? null : new ScoreSummary(
            Unit.PrimaryScore, row.KnownCount(Measures.Participants), meanPrimary,
            Figure.None(Unit.PrimaryScore, NoValue.NoData, basis), Figure.None(Unit.PrimaryScore, NoValue.NoData, basis), Figure.None(Unit.PrimaryScore, NoValue.NoData, basis),
            highest, null, null);

        Figure Reported(string measure, Unit unit) => row.Known(measure) is double value
            ? new Figure(Estimate.Reported(value, unit, (row[measure]!.N ?? row.KnownCount(Measures.Participants)) is > 0 and int n ? n : null), row.OriginOf(measure), basis)
            : Figure.None(unit, row.WhyNot(measure), basis);
    }

    /// <summary>Added up where every school with a value tells its distribution, or else its bands; what cannot be added is the published one.</summary>
    public static ScoreSummary? Pooled(IReadOnlyList<AssessmentPoint> schools, Figure mean, ScoreSummary? published)
    {
        ScoreSummary[] all = [.. schools.Select(school => school.Scores).OfType<ScoreSummary>()];
        if (all.Length == 0)
        {
            return published;
        }

        Unit unit = all[0].Unit;
        if (all.All(one => one.Distribution is not null && one.Unit == unit))
        {
            return OfDistribution(
                all.Select(one => one.Distribution!).Aggregate((sum, next) => sum + next),
                Origin.Of(all.Select(one => one.DistributionOrigin)),
                unit,
                all.Max(one => one.Highest),
                all[0].Minimum,
                Basis.Pooled);
        }

        int? n = all.All(one => one.N is not null) ? all.Sum(one => one.N) : null;
        Figure pooledMean = unit == Unit.TestScore ? mean : MeanOf(all, unit);
        return new ScoreSummary(
            unit, n, pooledMean, Own(one => one.Median), Own(one => one.Least), Own(one => one.Most), all.Max(one => one.Highest), BandsOf(all) ?? published?.Bands, all[0].Minimum)
        {
            AsReported = published?.AsReported ?? [],
        };

        Figure Own(Func<ScoreSummary, Figure> part) => published is null ? Figure.None(unit, NoValue.NoData, Basis.Pooled) : part(published);
    }

    private static Figure MeanOf(ScoreSummary[] all, Unit unit) => new(
        Pooling.ByParticipants(all.Select(one => one.Mean.Estimate), unit).Estimate, Origin.Of(all.Select(one => one.Mean.Origin)), Basis.Pooled);

    private static ScoreSummary OfDistribution(
        ScoreDistribution scores, Origin origin, Unit unit, int? highest, EgeMinimum? minimum, Basis basis)
    {
        return new ScoreSummary(
            unit,
            scores.N,
            new Figure(scores.Mean(unit, highest ?? double.PositiveInfinity), origin, basis),
            Exactly(scores.Median),
            Exactly(scores.Least),
            Exactly(scores.Most),
            highest,
            unit == Unit.TestScore ? BandsOf(scores, origin, minimum, basis) : null,
            minimum)
        {
            Distribution = scores,
            DistributionOrigin = origin,
        };

        Figure Exactly(double? value) => value is double known
            ? new Figure(Estimate.Computed(known, unit, NoInterval.ExactCount), origin, basis)
            : Figure.None(unit, NoValue.NoData, basis);
    }

    private static ScoreBands BandsOf(ScoreDistribution scores, Origin origin, EgeMinimum? minimum, Basis basis) => new(
        ScoreBandSystem.Programme,
        [
            .. ScoreBandSystem.Programme.BandsFor(minimum?.Least).Select(band => new BandShare(
                band, band.To < minimum?.Least, new Figure(Estimate.OfShare(new Share(scores.Within(band), scores.N), Method.Counted), origin, basis))),
        ],
        null);

    /// <summary>Null unless all schools have the same bands with counts.</summary>
    private static ScoreBands? BandsOf(ScoreSummary[] all)
    {
        if (all[0].Bands is not { } first
            || all.Any(one => one.Bands is null || !one.Bands.Bands.Select(band => band.Band).SequenceEqual(first.Bands.Select(band => band.Band)))
            || all.Any(one => one.Bands!.Bands.Any(band => band.Share.Estimate.Share is null)))
        {
            return null;
        }

        return first with
        {
            Bands =
            [
                .. first.Bands.Select((band, index) => band with
                {
                    Share = new Figure(
                        Pooling.ByParticipants(all.Select(one => one.Bands!.Bands[index].Share.Estimate), Unit.Percent).Estimate,
                        Origin.Of(all.Select(one => one.Bands!.Bands[index].Share.Origin)),
                        Basis.Pooled),
                }),
            ],
        };
    }

    private static ScoreDistribution? DistributionOf(FactRow row, bool isTest, out IReadOnlyList<string> measures)
    {
        var counts = new List<(int Score, int Count)>();
        var found = new List<string>();
        foreach (string measure in row.MeasureCodes)
        {
            if (Measures.ScoreOf(measure) is { } score && score.IsTest == isTest)
            {
                if (row.KnownCount(measure) is not int count)
                {
                    measures = [];
                    return null;
                }

                counts.Add((score.Score, count));
                found.Add(measure);
            }
        }

        measures = found;
        return counts.Sum(score => score.Count) > 0 ? new ScoreDistribution(counts) : null;
    }
}
