using SchoolSupport.Analytics.Disclosure;
using SchoolSupport.Analytics.Histories;
using SchoolSupport.Analytics.Indicators;
using SchoolSupport.Analytics.Trends;
using SchoolSupport.Dashboard.Components.Charts;
using SchoolSupport.Dashboard.Components.Parts;
using SchoolSupport.Dashboard.Components.Shown;
using SchoolSupport.Domain.Facts;
using Figure = SchoolSupport.Dashboard.Components.Charts.Figure;

namespace SchoolSupport.Dashboard.Exports;

/// <summary>The list of schools as a table: each number with its interval, its pupils, its doubt and how it was come by.</summary>
public static class SchoolsCsv
{
    private static readonly string[] Headings =
    [
        "Школа", "Тип", "Населённый пункт", "Учеников в школе",
        "Процедура", "Класс", "Предмет", "Показатель", "Единица", "Учебный год", "Период",
        "Значение", "Интервал 95 %, от", "Интервал 95 %, до", "Участников", "Из них", "Малая группа", "Под вопросом", "Пояснение", "Сноска", "Как получено",
        "Изменение", "Изменение, от", "Изменение, до", "К периоду", "Направление", "Направление, п.п. в год", "Направление, от", "Направление, до", "Годы направления", "Состояние", "Почему",
    ];

    /// <summary>All there is, for the people of the programme.</summary>
    public static byte[] Full(SchoolList list) => Of(list, list.Rows.Select(row => Line(
        list, row, row.Value, row.Change, StateWords.Of(row.Attention.State), row.Attention.Phrases.Select(phrase => phrase.Text))));

    /// <summary>What may be handed on. See docs/indicators/disclosure.md.</summary>
    public static byte[] ToHandOn(SchoolList list, DisclosureRule rule) => Of(list, list.Rows.Select(row =>
    {
        string[] why = [.. row.Attention.Phrases.Where(phrase => phrase.Published(rule) == phrase.Text).Select(phrase => phrase.Text)];
        return Line(list, row, row.Value.Published(rule), row.Change?.Published(rule), StateToHandOn(row.Attention.State, why), why);
    }));

    private static byte[] Of(SchoolList list, IEnumerable<IEnumerable<string>> lines) =>
        ExcelCsv.Of([Headings.Select(ExcelCsv.Words), .. lines]);

    private static IEnumerable<string> Line(
        SchoolList list, SchoolRow row, Figure value, Figure? change, string state, IEnumerable<string> why) =>
    [
        ExcelCsv.Words(row.School.Name), ExcelCsv.Words(row.School.Type), ExcelCsv.Words(row.School.Settlement), ExcelCsv.Count(row.Pupils),
        .. What(list),
        ValueOrWhy(value), ExcelCsv.Number(value.Low), ExcelCsv.Number(value.High), ExcelCsv.Count(value.N), ExcelCsv.Count(value.Successes),
        YesOrNo(value.State == FigureState.Hidden || value.N < Figure.SmallGroup), YesOrNo(value.State == FigureState.Doubtful),
        ExcelCsv.Words(value.Note), ExcelCsv.Words(string.Join("; ", value.Footnotes)), ExcelCsv.Words(value.Method),
        change is null ? ExcelCsv.Words("") : ValueOrWhy(change), ExcelCsv.Number(change?.Low), ExcelCsv.Number(change?.High), ExcelCsv.Words(row.ChangeSince),
        .. Direction(row.Direction),
        ExcelCsv.Words(state), ExcelCsv.Words(string.Join("; ", why)),
    ];

    /// <summary>The same in every line, so that lines of several files may be put together.</summary>
    private static IEnumerable<string> What(SchoolList list) =>
    [
        ExcelCsv.Words(list.Key is SeriesKey key ? Procedures.Title(key.Procedure) : ""), ExcelCsv.Count(list.Key?.ProgrammeGrade),
        ExcelCsv.Words(list.Key?.Subject), ExcelCsv.Words(list.Key is null ? "" : SeriesWords.Of(list.Indicator)),
        ExcelCsv.Words(list.Key is null ? "" : UnitWord(list.Indicator)),
        ExcelCsv.Words(list.Period?.Year.ToString()), ExcelCsv.Words(list.Period is Period period ? SeriesWords.Of(period) : ""),
    ];

    /// <summary>Of the results of all works of several years, never of a group smaller than a composite needs.</summary>
    private static IEnumerable<string> Direction(DirectionLine direction) =>
    [
        ExcelCsv.Words(direction.Verdict.Words()),
        ExcelCsv.Number(direction.Slope.Value), ExcelCsv.Number(direction.Slope.Low), ExcelCsv.Number(direction.Slope.High),
        ExcelCsv.Words(direction.Years),
    ];

    private static string UnitWord(AssessmentIndicator indicator) => AssessmentIndicators.UnitOf(indicator) switch
    {
        Unit.Percent => "%",
        Unit.Mark => "отметка",
        _ => "балл",
    };

    private static string ValueOrWhy(Figure figure) =>
        figure.HasValue ? ExcelCsv.Number(figure.Value) : ExcelCsv.Words(FigureWords.OfState(figure.State));

    private static string YesOrNo(bool yes) => ExcelCsv.Words(yes ? "да" : "нет");

    /// <summary>«К сведению» without its reason would tell that somebody of a small group did not pass; so would «в порядке» of the others.</summary>
    private static string StateToHandOn(SchoolState state, string[] why) =>
        state is SchoolState.InOrder || (state is SchoolState.Noted && why.Length == 0) ? "внимания не требует" : StateWords.Of(state);
}
