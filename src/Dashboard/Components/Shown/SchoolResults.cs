using SchoolSupport.Analytics.Histories;
using SchoolSupport.Analytics.Indicators;
using SchoolSupport.Analytics.Phrases;
using SchoolSupport.Analytics.Statistics;
using SchoolSupport.Analytics.Targets;
using SchoolSupport.Dashboard.Components.Charts;
using SchoolSupport.Dashboard.Snapshots;
using SchoolSupport.Dashboard.Text;
using SchoolSupport.Domain.Facts;
using Figure = SchoolSupport.Dashboard.Components.Charts.Figure;

namespace SchoolSupport.Dashboard.Components.Shown;

/// <summary>The municipality's value beside a school's.</summary>
/// <param name="Schools">«по 9 из 24 школ»; empty where no schools were added up.</param>
public sealed record PlaceFigure(Figure Figure, string Schools)
{
    /// <summary>What is known where the value is not: «не больше 12 %»; null where nothing is.</summary>
    public string? Instead { get; init; }
}

/// <summary>One procedure of the year, marked 2 to 5.</summary>
/// <param name="N">Pupils behind all the figures of the row; null when not known.</param>
/// <param name="PupilWeight">By how much one pupil moves the share: «11 п.п.»; null when the number of pupils is not known.</param>
/// <param name="DoubtHref">The cell that contradicts others.</param>
/// <param name="Counts">Pupils with 2, 3, 4, 5; null where not all of them are known: a mark in doubt must not look like none.</param>
public sealed record MarkResult(
    string Title, int? N, Figure Quality, Figure PassRate, Figure Sou, Figure MeanMark, PlaceFigure District, string? PupilWeight, string? DoubtHref, IReadOnlyList<int>? Counts)
{
    /// <summary>Share of marks 2.</summary>
    public required Figure Twos { get; init; }

    public IEnumerable<Figure> Figures => [Quality, District.Figure, PassRate, Twos, Sou, MeanMark];

    /// <summary>«до 33,3 % не хватает 2 учеников»: the distance of quality from the municipality's in whole pupils; null where there is none, or no counts.</summary>
    public string? MissingPupils =>
        Quality is { HasValue: true, Successes: int good, N: int n } && District.Figure is { HasValue: true, Value: double share }
        && PupilsToTarget.ToAtLeast(new Share(good, n), Math.Round((decimal)share / 100, 3)) is > 0 and int missing
            ? PhraseList.Say("pupils.missing", ("target", RussianNumbers.Percent(share, 1)), ("n", missing))
            : null;
}

/// <summary>One subject of ЕГЭ, scored 0 to 100.</summary>
public sealed record ScoreResult(string Title, int? N, Figure Mean, PlaceFigure District, Figure BelowMinimum, string? DoubtHref)
{
    public IEnumerable<Figure> Figures => [Mean, District.Figure, BelowMinimum];
}

/// <summary>The composite of a year.</summary>
public sealed record CompositeYear(SchoolYear Year, Figure Figure, string Pupils);

/// <summary>A school's results of one year.</summary>
/// <param name="Year">Null when the school has no results at all.</param>
/// <param name="AskedButAbsent">The year somebody asked for and which has none.</param>
public sealed record SchoolResults(
    SchoolYear? Year, SchoolYear? AskedButAbsent, IReadOnlyList<MarkResult> Marks, IReadOnlyList<ScoreResult> Scores, IReadOnlyList<CompositeYear> Composites)
{
    private static readonly Plural Participation = new("участие", "участия", "участий");

    /// <param name="asked">Null for the school's latest year.</param>
    public static SchoolResults Of(
        SchoolHistory school, MunicipalityHistory municipality, IReadOnlyList<DoubtfulCell> doubts, SchoolYear? asked)
    {
        SchoolYear[] years = [.. school.Assessments.SelectMany(series => series.Points).Select(point => point.Period.Year).Distinct().Order()];
        SchoolYear? year = asked is SchoolYear wanted && years.Contains(wanted) ? wanted : years.Length > 0 ? years[^1] : null;
        (SeriesKey Key, AssessmentPoint Point)[] points =
            [.. school.Assessments.SelectMany(series => series.Points.Where(point => point.Period.Year == year).Select(point => (series.Key, point)))];
        return new SchoolResults(
            year,
            asked is not null && asked != year ? asked : null,
            [.. points.Where(one => !IsScored(one.Point)).Select(one => Marked(one.Key, one.Point, Place(one.Key, one.Point, AssessmentIndicator.Quality), Doubt(one.Key, one.Point)))],
            [.. points.Where(one => IsScored(one.Point)).Select(one => Scored(one.Key, one.Point, Place(one.Key, one.Point, AssessmentIndicator.MeanTestScore), Doubt(one.Key, one.Point)))],
            [.. school.Composites.Where(composite => composite.N > 0).Select(CompositeOf)]);

        PlaceFigure Place(SeriesKey key, AssessmentPoint point, AssessmentIndicator indicator) => PlaceOf(municipality, key, point, indicator);

        string? Doubt(SeriesKey key, AssessmentPoint point) => DoubtAddress.Of(school.School.Id, key, point, doubts);
    }

    private static bool IsScored(AssessmentPoint point) => point.Quality.Value is null && point.MeanTestScore.Value is not null;

    private static MarkResult Marked(SeriesKey key, AssessmentPoint point, PlaceFigure district, string? doubtHref)
    {
        string title = SeriesWords.Of(key) + Wave(point.Period);
        return new MarkResult(
            title,
            point.N,
            Number(AssessmentIndicator.Quality),
            Number(AssessmentIndicator.PassRate),
            Number(AssessmentIndicator.Sou),
            Number(AssessmentIndicator.MeanMark),
            district,
            Weight(point.N),
            doubtHref,
            point is { Doubtful: false, Marks: { N: > 0 } marks } ? [marks.Twos, marks.Threes, marks.Fours, marks.Fives] : null)
        {
            Twos = Number(AssessmentIndicator.ShareOfTwos),
        };

        Figure Number(AssessmentIndicator indicator) =>
            FigureOf.Number(point[indicator], $"{SeriesWords.Of(indicator)}, {title}, {SeriesWords.Of(point.Period)}", point.IsDoubtful(indicator));
    }

    private static ScoreResult Scored(SeriesKey key, AssessmentPoint point, PlaceFigure district, string? doubtHref)
    {
        string title = SeriesWords.Of(key);
        return new ScoreResult(
            title,
            point.N,
            FigureOf.Number(point.MeanTestScore, $"Средний балл, {title}, {point.Period.Year}", point.IsDoubtful(AssessmentIndicator.MeanTestScore)),
            district,
            FigureOf.Number(point.BelowMinimum, $"Ниже минимального балла, {title}, {point.Period.Year}", point.IsDoubtful(AssessmentIndicator.BelowMinimum)),
            doubtHref);
    }

    /// <summary>Fewer than half of the schools are nothing to be compared with.</summary>
    private static PlaceFigure PlaceOf(MunicipalityHistory municipality, SeriesKey key, AssessmentPoint point, AssessmentIndicator indicator)
    {
        AssessmentPoint? place = municipality.Series(key)?.Points
            .FirstOrDefault(candidate => candidate.Period == point.Period && candidate.PupilGrade == point.PupilGrade);
        return place is null || place.CoverageOf(indicator) is { SpeaksForAll: false }
            ? new PlaceFigure(Figure.Missing(FigureState.NoData, TrendOf.UnitOf(indicator)), "")
            : new PlaceFigure(
                FigureOf.Number(place, indicator, $"{SeriesWords.Of(indicator)} по муниципалитету, {SeriesWords.Of(key)}{Wave(point.Period)}"),
                CoverageWords.Of(place, indicator));
    }

    private static CompositeYear CompositeOf(CompositeResidual composite) => new(
        composite.Year,
        FigureOf.Number(
            new Analytics.Histories.Figure(composite.Residual, composite.Origin, Basis.School),
            $"Отклонение качества от ожидаемого, {composite.Year}",
            composite.Doubtful),
        Participation.Of(composite.N));

    private static string? Weight(int? n) => n is > 0 and int pupils && PupilWeight.Of(pupils) is double points
        ? $"{RussianNumbers.Number(points, points < 10 ? 1 : 0)}{RussianNumbers.HardSpace}п.п."
        : null;

    /// <summary>Two waves of one school year are told apart.</summary>
    private static string Wave(Period period) => period.Season == Season.Autumn ? $" ({SeriesWords.Of(period)})" : "";
}
