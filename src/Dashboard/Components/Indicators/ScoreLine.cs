using SchoolSupport.Analytics.Histories;
using SchoolSupport.Analytics.Indicators;
using SchoolSupport.Analytics.Scores;
using SchoolSupport.Dashboard.Components.Charts;
using SchoolSupport.Dashboard.Components.Shown;
using SchoolSupport.Dashboard.Imports;
using SchoolSupport.Dashboard.Text;
using Figure = SchoolSupport.Dashboard.Components.Charts.Figure;

namespace SchoolSupport.Dashboard.Components.Indicators;

/// <summary>The scores of one place in one work as a row: of a school's page the work, of a municipality's the school.</summary>
/// <param name="Href">Where the row leads; null where it leads nowhere.</param>
/// <param name="N">Pupils with a score.</param>
/// <param name="Highest">«из 24»: what the work could bring; empty for test scores.</param>
/// <param name="Bands">In the order of the scores; empty where no table allows any.</param>
/// <param name="Notes">What of minimum and borders is to be confirmed, and how bands were taken apart; of the row, in Russian.</param>
/// <param name="AsReported">«менее 60: 44,1 %»: overlapping bands of the source; empty where there are none.</param>
public sealed record ScoreLine(
    string Title, string? Href, int? N, Figure Mean, string Highest, Figure? District, LinkedText Median, LinkedText Range,
    IReadOnlyList<ScoreBandCell> Bands, IReadOnlyList<string> Notes, IReadOnlyList<string> AsReported)
{
    public IEnumerable<Figure> Figures => [Mean, .. Bands.Select(band => band.Share)];

    /// <param name="place">The municipality beside a school, shown for primary scores: the mean test score of it stands with the results.</param>
    /// <returns>Null where the point has no scores.</returns>
    public static ScoreLine? Of(string title, string? href, SeriesKey key, AssessmentPoint point, AssessmentPoint? place)
    {
        if (point.Scores is not { } scores)
        {
            return null;
        }

        string what = $"{SeriesWords.Of(key)}, {SeriesWords.Of(point.Period)}";
        return new ScoreLine(
            title,
            href,
            scores.N,
            FigureOf.Number(scores.Mean, $"Средний балл, {what}", point.IsDoubtful(AssessmentIndicator.MeanTestScore) && scores.Unit == Analytics.Indicators.Unit.TestScore),
            scores is { Unit: Analytics.Indicators.Unit.PrimaryScore, Highest: int highest } ? $"из{RussianNumbers.HardSpace}{highest}" : "",
            scores.Unit == Analytics.Indicators.Unit.PrimaryScore && place?.Scores is { Unit: Analytics.Indicators.Unit.PrimaryScore } district
                ? FigureOf.Number(district.Mean, $"Средний балл по муниципалитету, {what}")
                : null,
            Score(scores.Median),
            Ends(scores),
            [.. (scores.Bands?.Bands ?? []).Select(band => new ScoreBandCell(band.Band.Label, band.IsFailed, FigureOf.Number(band.Share, $"От {band.Band.From} до {band.Band.To} баллов, {what}")))],
            [.. NotesOf(scores)],
            [.. scores.AsReported.Select(band => $"{band.Title}: {(band.Share.Value is double percent ? RussianNumbers.Percent(percent, 1) : FigureWords.OfState(band.Share.Estimate.WhyNoValue == NoValue.Doubtful ? FigureState.Doubtful : FigureState.NoData))}")]);
    }

    private static LinkedText Score(Analytics.Histories.Figure figure) => figure.Value is double value
        ? new LinkedText(RussianNumbers.Number(value, value == Math.Floor(value) ? 0 : 1), "", SourceAddress.Of(figure.Origin))
        : LinkedText.Missing;

    private static LinkedText Ends(ScoreSummary scores) => scores is { Least.Value: double least, Most.Value: double most }
        ? new LinkedText($"{RussianNumbers.Number(least)}–{RussianNumbers.Number(most)}", "", SourceAddress.Of(scores.Least.Origin))
        : LinkedText.Missing;

    private static IEnumerable<string> NotesOf(ScoreSummary scores)
    {
        if (scores.Unit == Analytics.Indicators.Unit.TestScore)
        {
            switch (scores.Minimum)
            {
                case null:
                    yield return "Минимальный балл предмета за этот год в справочнике не указан: не преодолевшие его отдельно не выделены.";
                    break;
                case { IsConfirmed: false }:
                    yield return "Минимальный балл за этот год взят по соседним годам и ждёт подтверждения.";
                    break;
            }
        }

        if (scores.Bands is { } bands)
        {
            if (!bands.System.IsConfirmed)
            {
                yield return $"{bands.System.Title}: границы ждут подтверждения.";
            }

            if (bands.Mending is { } mending)
            {
                yield return $"Группы: {mending}.";
            }
        }
        else if (scores.AsReported.Count > 0)
        {
            yield return "Группы баллов показаны как в источнике: они пересекаются, а разделить их по этим долям нельзя.";
        }
    }
}

/// <param name="Label">Its borders: «60–80».</param>
/// <param name="IsFailed">Below the least score for a certificate.</param>
public sealed record ScoreBandCell(string Label, bool IsFailed, Figure Share);
