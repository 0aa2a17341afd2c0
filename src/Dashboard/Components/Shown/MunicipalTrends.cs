using SchoolSupport.Analytics.Histories;
using SchoolSupport.Dashboard.Components.Charts;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Vocabulary;

namespace SchoolSupport.Dashboard.Components.Shown;

/// <summary>The municipality's main series by one indicator, as small multiples on one scale.</summary>
/// <param name="Choices">Indicators that anything loaded tells, in the order they are offered.</param>
/// <param name="Year">Of the page; null when nothing is dated.</param>
public sealed record MunicipalTrends(
    IReadOnlyList<MunicipalTrend> Shown, AssessmentIndicator Indicator, IReadOnlyList<AssessmentIndicator> Choices, SchoolYear? Year)
{
    private static readonly AssessmentIndicator[] All =
    [
        AssessmentIndicator.Quality, AssessmentIndicator.PassRate, AssessmentIndicator.MeanMark, AssessmentIndicator.Sou,
        AssessmentIndicator.MeanTestScore,
    ];

    public bool IsEmpty => Shown.Count == 0;

    /// <summary>What stands without an interval and why: «ВПР, 4 класс, математика: в таблице нет числа участников…».</summary>
    public IReadOnlyList<string> WithoutInterval =>
    [
        .. Shown.Select(trend => (trend.Key.Procedure, trend.Series.Title, Why: trend.WhyNoInterval))
            .GroupBy(last => last.Why)
            .Where(group => group.Key is not null)
            .Select(group => $"Без интервала ({string.Join("; ", Names([.. group.Select(last => (last.Procedure, last.Title))]))}): {group.Key}."),
    ];

    /// <summary>Russian and mathematics of ОГЭ and ВПР, all subjects of ЕГЭ, as known at the end of a year.</summary>
    /// <param name="asked">What nothing tells is answered by the first that is told.</param>
    public static MunicipalTrends Of(MunicipalityHistory history, AssessmentIndicator? asked, SchoolYear? year)
    {
        AssessmentSeries[] known = [.. history.Assessments.Select(series => TrendOf.UpTo(series, year)).OfType<AssessmentSeries>()];
        Dictionary<AssessmentIndicator, MunicipalTrend[]> trends = All.ToDictionary(
            indicator => indicator, indicator => known.Where(series => Shows(series.Key, indicator)).SelectMany(series => Trend(series, indicator)).ToArray());
        AssessmentIndicator[] choices = [.. All.Where(indicator => trends[indicator].Length > 0)];
        AssessmentIndicator shown = asked is AssessmentIndicator one && choices.Contains(one) ? one : choices.FirstOrDefault(AssessmentIndicator.Quality);
        return new MunicipalTrends(trends[shown], shown, choices, year);
    }

    /// <summary>A procedure none of whose series has an interval is named once.</summary>
    private IEnumerable<string> Names(IReadOnlyList<(string Procedure, string Title)> without) => without
        .GroupBy(one => one.Procedure)
        .SelectMany(group => group.Count() == Shown.Count(trend => trend.Key.Procedure == group.Key)
            ? [Procedures.Title(group.Key)]
            : group.Select(one => one.Title));

    private static IEnumerable<MunicipalTrend> Trend(AssessmentSeries series, AssessmentIndicator indicator)
    {
        TrendSeries trend = TrendOf.Series(series, indicator) with { IntervalsAsBand = true };
        return trend.Points.Any(point => point.Figure.HasValue) ? [new MunicipalTrend(series.Key, indicator, trend)] : [];
    }

    /// <summary>ЕГЭ has a scale of its own.</summary>
    private static bool Shows(SeriesKey key, AssessmentIndicator indicator) => indicator == AssessmentIndicator.MeanTestScore
        ? key.Procedure == Procedures.Ege
        : key.Procedure is Procedures.Oge or Procedures.Vpr && IsMain(key);

    private static bool IsMain(SeriesKey key)
    {
        string subject = NameKey.Of(key.Subject);
        return subject.StartsWith("РУССКИЙ ЯЗЫК", StringComparison.Ordinal) || subject.StartsWith("МАТЕМАТИКА", StringComparison.Ordinal);
    }
}

public sealed record MunicipalTrend(SeriesKey Key, AssessmentIndicator Indicator, TrendSeries Series)
{
    /// <summary>The last year with a value.</summary>
    public YearFigure Latest => Series.Points.Last(point => point.Figure.HasValue);

    /// <summary>Of the latest value; null where it has an interval.</summary>
    public string? WhyNoInterval => Latest.Figure is { HasInterval: false } figure ? figure.Note : null;

    /// <summary>Where the same chart is as a file.</summary>
    /// <param name="format">«png» or «svg».</param>
    public string Picture(string format, int territoryId) =>
        $"/pictures/trend.{format}?territory={territoryId}&{Query}";

    /// <summary>The same by schools.</summary>
    public string Schools(int territoryId) => $"/schools?territory={territoryId}&{Query}";

    private string Query => $"show={Uri.EscapeDataString(SeriesAddress.Of(Key))}&by={SeriesAddress.Of(Indicator)}";
}
