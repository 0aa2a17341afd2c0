using SchoolSupport.Analytics.Histories;
using SchoolSupport.Dashboard.Components.Charts;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Vocabulary;

namespace SchoolSupport.Dashboard.Components.Shown;

/// <summary>The municipality's main series as small multiples: marks on one scale, scores of ЕГЭ on another.</summary>
public sealed record MunicipalTrends(IReadOnlyList<MunicipalTrend> Marks, IReadOnlyList<MunicipalTrend> Scores, AssessmentIndicator Indicator)
{
    public static IReadOnlyList<AssessmentIndicator> Choices { get; } =
        [AssessmentIndicator.Quality, AssessmentIndicator.PassRate, AssessmentIndicator.MeanMark, AssessmentIndicator.Sou];

    public bool IsEmpty => Marks.Count == 0 && Scores.Count == 0;

    /// <summary>What stands without an interval and why: «ВПР, 4 класс, математика: в таблице нет числа участников…».</summary>
    public IReadOnlyList<string> WithoutInterval =>
    [
        .. Marks.Concat(Scores)
            .Select(trend => (trend.Key.Procedure, trend.Series.Title, Why: trend.WhyNoInterval))
            .GroupBy(last => last.Why)
            .Where(group => group.Key is not null)
            .Select(group => $"Без интервала ({string.Join("; ", Names([.. group.Select(last => (last.Procedure, last.Title))]))}): {group.Key}."),
    ];

    /// <summary>A procedure none of whose series has an interval is named once.</summary>
    private IEnumerable<string> Names(IReadOnlyList<(string Procedure, string Title)> without) => without
        .GroupBy(one => one.Procedure)
        .SelectMany(group => group.Count() == Marks.Concat(Scores).Count(trend => trend.Key.Procedure == group.Key)
            ? [Procedures.Title(group.Key)]
            : group.Select(one => one.Title));

    /// <summary>Russian and mathematics of ОГЭ and ВПР, all subjects of ЕГЭ, as known at the end of a year.</summary>
    public static MunicipalTrends Of(MunicipalityHistory history, AssessmentIndicator indicator, SchoolYear? year)
    {
        AssessmentSeries[] known = [.. history.Assessments.Select(series => TrendOf.UpTo(series, year)).OfType<AssessmentSeries>()];
        return new MunicipalTrends(
            [.. known.Where(series => series.Key.Procedure is Procedures.Oge or Procedures.Vpr && IsMain(series.Key)).SelectMany(series => Trend(series, indicator))],
            [.. known.Where(series => series.Key.Procedure == Procedures.Ege).SelectMany(series => Trend(series, AssessmentIndicator.MeanTestScore))],
            indicator);
    }

    private static IEnumerable<MunicipalTrend> Trend(AssessmentSeries series, AssessmentIndicator indicator)
    {
        TrendSeries trend = TrendOf.Series(series, indicator) with { IntervalsAsBand = true };
        return trend.Points.Any(point => point.Figure.HasValue) ? [new MunicipalTrend(series.Key, indicator, trend)] : [];
    }

    private static bool IsMain(SeriesKey key)
    {
        string subject = NameKey.Of(key.Subject);
        return subject.StartsWith("РУССКИЙ ЯЗЫК", StringComparison.Ordinal) || subject.StartsWith("МАТЕМАТИКА", StringComparison.Ordinal);
    }
}

public sealed record MunicipalTrend(SeriesKey Key, AssessmentIndicator Indicator, TrendSeries Series)
{
    /// <summary>Of the latest value; null where it has an interval.</summary>
    public string? WhyNoInterval =>
        Series.Points.LastOrDefault(point => point.Figure.HasValue)?.Figure is { HasInterval: false } figure ? figure.Note : null;

    /// <summary>Where the same chart is as a file.</summary>
    /// <param name="format">«png» or «svg».</param>
    public string Picture(string format, int territoryId) =>
        $"/pictures/trend.{format}?territory={territoryId}&{Query}";

    /// <summary>The same by schools.</summary>
    public string Schools(int territoryId) => $"/schools?territory={territoryId}&{Query}";

    private string Query => $"show={Uri.EscapeDataString(SeriesAddress.Of(Key))}&by={SeriesAddress.Of(Indicator)}";
}
