using SchoolSupport.Analytics.Histories;
using SchoolSupport.Dashboard.Components.Charts;
using SchoolSupport.Dashboard.Components.Parts;
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

    /// <summary>Of all schools, the filtered ones too.</summary>
    public DirectionSummary Directions { get; init; } = DirectionSummary.None;

    public int Pages => Math.Max(1, (Rows.Count + PageSize - 1) / PageSize);

    public IReadOnlyList<SchoolRow> Page(int number) => [.. Rows.Skip((Math.Clamp(number, 1, Pages) - 1) * PageSize).Take(PageSize)];

    public static SchoolList Of(SnapshotView view, SchoolQuery query, SchoolYear? year)
    {
        MunicipalityHistory history = view.History;
        IReadOnlyDictionary<int, Analytics.Trends.SchoolTrend> directions = view.DirectionsIn(year);
        SeriesKey[] choices = [.. history.Assessments.Select(series => series.Key)];
        SeriesKey? key = query.Key is SeriesKey asked && choices.Contains(asked) ? asked : choices.Length > 0 ? choices[0] : null;
        AssessmentIndicator indicator = SeriesAddress.Fitting(query.Indicator, key?.Procedure ?? "");
        AssessmentSeries? own = key is SeriesKey known ? TrendOf.UpTo(history.Series(known)!, year) : null;
        AssessmentPoint? point = own?.Latest;
        SchoolYear? older = point is not null && point.Period.Year != history.Completeness.LatestWithResults ? point.Period.Year : null;
        SchoolRow[] rows =
        [
            .. history.Schools.Select(school => SchoolRow.Of(school, key, indicator, point?.Period, view.DoubtfulCells) with
            {
                Year = older,
                Direction = DirectionLine.Of(directions.GetValueOrDefault(school.School.Id)),
            }),
        ];
        PooledLine? pooled = point is null ? null : PooledLine.Of(key!.Value, indicator, point, PlaceWords.For(history.Territory.Name));
        return new SchoolList(
            key,
            indicator,
            point?.Period,
            choices,
            [.. history.Schools.Select(school => school.School.Type).OfType<string>().Distinct().Order(StringComparer.Ordinal)],
            [.. Ordered(rows.Where(row => Passes(row, query)), query.Order)],
            rows.Length,
            ScaleOf(rows, pooled, TrendOf.UnitOf(indicator)),
            pooled)
        {
            Directions = DirectionSummary.Of(directions),
        };
    }

    private static bool Passes(SchoolRow row, SchoolQuery query)
    {
        string[] words = NameKey.Of(query.Text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string place = NameKey.Of($"{row.School.Name} {row.School.Settlement}");
        return words.All(word => place.Contains(word, StringComparison.Ordinal))
            && (query.Type is null || row.School.Type == query.Type)
            && (query.State is not SchoolState state || row.Attention.State == state);
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
