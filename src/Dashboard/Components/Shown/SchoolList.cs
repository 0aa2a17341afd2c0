using SchoolSupport.Analytics.Histories;
using SchoolSupport.Analytics.Indicators;
using SchoolSupport.Dashboard.Components.Charts;
using SchoolSupport.Dashboard.Snapshots;
using SchoolSupport.Dashboard.Text;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Vocabulary;
using Figure = SchoolSupport.Dashboard.Components.Charts.Figure;

namespace SchoolSupport.Dashboard.Components.Shown;

/// <summary>Schools of a municipality with one number each, against the municipality. A list for help: never ordered by results.</summary>
/// <param name="Key">The series shown; null when there are no results at all.</param>
/// <param name="Rows">All that pass the filter, in order.</param>
/// <param name="Scale">One for all schools, the filtered ones too.</param>
/// <param name="Pooled">The municipality; null without results.</param>
public sealed record SchoolList(
    SeriesKey? Key,
    AssessmentIndicator Indicator,
    Period? Period,
    IReadOnlyList<SeriesKey> Choices,
    IReadOnlyList<string> Types,
    IReadOnlyList<SchoolRow> Rows,
    int AllSchools,
    Axis Scale,
    PooledLine? Pooled)
{
    public const int PageSize = 60;

    public int Pages => Math.Max(1, (Rows.Count + PageSize - 1) / PageSize);

    public IReadOnlyList<SchoolRow> Page(int number) => [.. Rows.Skip((Math.Clamp(number, 1, Pages) - 1) * PageSize).Take(PageSize)];

    public static SchoolList Of(SnapshotView view, SchoolQuery query, SchoolYear? year)
    {
        MunicipalityHistory history = view.History;
        SeriesKey[] choices = [.. history.Assessments.Select(series => series.Key)];
        SeriesKey? key = query.Key is SeriesKey asked && choices.Contains(asked) ? asked : choices.Length > 0 ? choices[0] : null;
        AssessmentIndicator indicator = SeriesAddress.Fitting(query.Indicator, key?.Procedure ?? "");
        AssessmentSeries? own = key is SeriesKey known ? TrendOf.UpTo(history.Series(known)!, year) : null;
        AssessmentPoint? point = own?.Latest;
        SchoolRow[] rows =
        [
            .. history.Schools.Select(school => SchoolRow.Of(school, key ?? default, indicator, point?.Period, view.DoubtfulCells)),
        ];
        PooledLine? pooled = point is null ? null : PooledLine.Of(key!.Value, indicator, point);
        return new SchoolList(
            key,
            indicator,
            point?.Period,
            choices,
            [.. history.Schools.Select(school => school.School.Type).OfType<string>().Distinct().Order(StringComparer.Ordinal)],
            [.. Ordered(rows.Where(row => Passes(row, query)), query.Order)],
            rows.Length,
            ScaleOf(rows, pooled, TrendOf.UnitOf(indicator)),
            pooled);
    }

    private static bool Passes(SchoolRow row, SchoolQuery query)
    {
        string[] words = NameKey.Of(query.Text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string place = NameKey.Of($"{row.School.Name} {row.School.Settlement}");
        return words.All(word => place.Contains(word, StringComparison.Ordinal))
            && (query.Type is null || row.School.Type == query.Type)
            && (query.State is not AttentionState state || row.Attention.State == AttentionWords.State(state));
    }

    /// <summary>Schools come by name already and stay so within a state.</summary>
    private static IEnumerable<SchoolRow> Ordered(IEnumerable<SchoolRow> rows, SchoolOrder order) =>
        order == SchoolOrder.ByNeed ? rows.OrderByDescending(row => row.Attention.State) : rows;

    private static Axis ScaleOf(IReadOnlyList<SchoolRow> rows, PooledLine? pooled, Text.Unit unit) => Axis.Fit(
        rows.Select(row => row.Value).Append(pooled?.Value ?? Figure.Missing(FigureState.NoData, unit))
            .Where(figure => figure.HasValue)
            .SelectMany(figure => new[] { figure.Value, figure.Low, figure.High })
            .OfType<double>(),
        unit.Low, unit.High, from: 0, to: 100, mostTicks: 5);
}

/// <summary>The municipality's own number over the list.</summary>
/// <param name="Published">The total of a table, where it differs from ours; null otherwise.</param>
/// <param name="Schools">«по 10 школам; не вошла 1»; empty when the number is not made of schools.</param>
public sealed record PooledLine(Figure Value, Figure? Published, string Schools)
{
    private static readonly Plural BySchools = new("школе", "школам", "школам");

    public static PooledLine Of(SeriesKey key, AssessmentIndicator indicator, AssessmentPoint point)
    {
        string title = $"{SeriesWords.Of(indicator)}, {SeriesWords.Of(key)}, {SeriesWords.Of(point.Period)}, район";
        Figure value = FigureOf.Number(point[indicator], title, point.Doubtful);
        if (point is not PooledPoint pooled || pooled[indicator].Basis != Basis.Pooled)
        {
            return new PooledLine(value, null, "");
        }

        PooledEstimate coverage = pooled.Coverage(indicator);
        Figure? published = pooled.Published?[indicator] is { Value: not null } total && Differs(total.Estimate, coverage.Estimate)
            ? FigureOf.Number(total, $"{title}, опубликовано")
            : null;
        return new PooledLine(value, published, Words(coverage));
    }

    private static string Words(PooledEstimate coverage)
    {
        string without = coverage.LeftOut > 0 ? $"; не вошли данные {coverage.LeftOut} {Plural.OfSchools.After(coverage.LeftOut)}" : "";
        string notHeld = coverage.NotHeld > 0 ? $"; в {coverage.NotHeld} не проводилось" : "";
        return $"по {coverage.Included} {BySchools.After(coverage.Included)}{without}{notHeld}";
    }

    /// <summary>By more than the rounding of a table to a tenth.</summary>
    private static bool Differs(Estimate published, Estimate pooled) =>
        Math.Abs(published.Value!.Value - (pooled.Value ?? 0)) > 0.06 || published.N != pooled.N && published.N is not null;
}
