using SchoolSupport.Analytics.Histories;
using SchoolSupport.Analytics.Indicators;
using SchoolSupport.Dashboard.Components.Charts;
using SchoolSupport.Dashboard.Components.Parts;
using SchoolSupport.Dashboard.Snapshots;
using SchoolSupport.Dashboard.Text;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Organisations;
using Figure = SchoolSupport.Dashboard.Components.Charts.Figure;

namespace SchoolSupport.Dashboard.Components.Shown;

/// <summary>A school in the list: one number with its interval, its change, and whether it should be looked at.</summary>
/// <param name="Pupils">Null when no table tells it.</param>
/// <param name="Value">Of the period all schools are shown for.</param>
/// <param name="Change">Against the latest earlier comparable period; null when there is none.</param>
/// <param name="ChangeSince">«2019/20»; where there is no change, why.</param>
/// <param name="Attention">With its first reason alone.</param>
public sealed record SchoolRow(School School, int? Pupils, Figure Value, Figure? Change, string ChangeSince, AttentionLine Attention)
{
    /// <summary>Of the list, where it is not the latest one; the page of the school opens with it.</summary>
    public SchoolYear? Year { get; init; }

    /// <summary>Of the results of all works, whatever the list shows.</summary>
    public DirectionLine Direction { get; init; } = DirectionLine.Unknown;

    public string Href => Year is SchoolYear year ? $"/schools/{School.Id}?year={year.StartYear}" : $"/schools/{School.Id}";

    /// <summary>«СОШ, с. Луговое, 240 учеников»: as much of it as is known.</summary>
    public string Facts => string.Join(", ", new[] { School.Type, School.Settlement, Pupils is int count ? Plural.Pupil.Of(count) : null }
        .Where(part => part is { Length: > 0 }));

    /// <summary>«малая группа»; «1 уч. = 8 п.п.» of a somewhat larger one; empty where a pupil weighs little.</summary>
    public string Weight => Value switch
    {
        { HasValue: true, N: < Figure.SmallGroup } => "малая группа",
        { HasValue: true, Unit.Symbol: "%", N: int n } when n < 25 && PupilWeight.Of(n) is double weight =>
            $"1{RussianNumbers.HardSpace}уч.{RussianNumbers.HardSpace}={RussianNumbers.HardSpace}{RussianNumbers.Number(weight)}{RussianNumbers.HardSpace}п.п.",
        _ => "",
    };

    /// <param name="key">Null while there are no results to show.</param>
    /// <param name="period">The period all schools are shown for.</param>
    internal static SchoolRow Of(
        SchoolHistory school, SeriesKey? key, AssessmentIndicator indicator, Period? period, IReadOnlyList<DoubtfulCell> cells)
    {
        AssessmentSeries? series = key is SeriesKey shown && school.Series(shown) is { } all
            ? all with { Points = [.. all.Points.Where(one => period is null || one.Period <= period)] }
            : null;
        AssessmentPoint? point = series?.Points.LastOrDefault(one => one.Period == period);
        SeriesChange? change = point is null ? null : series!.ChangeOf(indicator);
        SeriesChange? own = change?.After == point ? change : null;
        string title = key is SeriesKey known ? $"{SeriesWords.Of(indicator)}, {SeriesWords.Of(known)}" : "";
        Figure value = point is null
            ? Figure.Missing(FigureState.NoData, TrendOf.UnitOf(indicator))
            : FigureOf.Number(point[indicator], $"{title}, {SeriesWords.Of(point.Period)}", point.IsDoubtful(indicator));
        return new SchoolRow(
            school.School,
            (int?)school.Context.Where(value => value.Item == "Всего" && (period is null || value.Year <= period.Value.Year))
                .MaxBy(value => value.Year)?.Figure.Value,
            value,
            own is { Because: null } ? ChangeLine.Exact(FigureOf.Difference(own.Change, $"Изменение, {title}")) : null,
            point is null ? "нет данных" : own is null ? "нет прошлого года" : own.Because is null ? SeriesWords.Of(own.Before.Period) : "годы не сравниваются",
            Beside(value, AttentionLine.Of(school, cells, 1)));
    }

    /// <summary>Beside «нет данных» nothing is in order.</summary>
    private static AttentionLine Beside(Figure value, AttentionLine attention) =>
        !value.HasValue && attention.State == SchoolState.InOrder ? attention with { State = SchoolState.NoData } : attention;
}
