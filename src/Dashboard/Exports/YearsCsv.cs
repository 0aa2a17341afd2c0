using SchoolSupport.Analytics.Disclosure;
using SchoolSupport.Analytics.Histories;
using SchoolSupport.Dashboard.Components.Charts;
using SchoolSupport.Dashboard.Components.Shown;

namespace SchoolSupport.Dashboard.Exports;

/// <summary>One work of the schools over the years: a line for each school and year.</summary>
public static class YearsCsv
{
    private static readonly string[] Headings =
    [
        "Школа", "Показатель", "Работа", "Период", "Значение", "Интервал 95 %, от", "Интервал 95 %, до", "Участников", "Из них", "Под вопросом",
        "Почему не сравнивается с прежними годами",
    ];

    /// <summary>All there is, for the people of the programme.</summary>
    /// <param name="schools">Each titled with the school's name.</param>
    public static byte[] Full(IReadOnlyList<TrendSeries> schools, SeriesKey key, AssessmentIndicator indicator) => ExcelCsv.Of(
    [
        Headings.Select(ExcelCsv.Words),
        .. from school in schools
           from point in school.Points
           select Line(school.Title, key, indicator, point),
    ]);

    /// <summary>What may be handed on.</summary>
    /// <inheritdoc cref="Full"/>
    public static byte[] ToHandOn(IReadOnlyList<TrendSeries> schools, SeriesKey key, AssessmentIndicator indicator, DisclosureRule rule) =>
        Full([.. schools.Select(school => school.Published(rule))], key, indicator);

    private static IEnumerable<string> Line(string school, SeriesKey key, AssessmentIndicator indicator, YearFigure point) =>
    [
        ExcelCsv.Words(school),
        ExcelCsv.Words(SeriesWords.Of(indicator)),
        ExcelCsv.Words(SeriesWords.Of(key)),
        ExcelCsv.Words(point.Name),
        point.Figure.HasValue ? ExcelCsv.Number(point.Figure.Value) : ExcelCsv.Words(FigureWords.OfState(point.Figure.State)),
        ExcelCsv.Number(point.Figure.Low),
        ExcelCsv.Number(point.Figure.High),
        ExcelCsv.Count(point.Figure.N),
        ExcelCsv.Count(point.Figure.Successes),
        ExcelCsv.Words(point.Figure.State == FigureState.Doubtful ? "да" : "нет"),
        ExcelCsv.Words(point.BreakBefore),
    ];
}
