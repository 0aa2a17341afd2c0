using SchoolSupport.Analytics.Histories;
using SchoolSupport.Analytics.Indicators;
using SchoolSupport.Dashboard.Text;
using Figure = SchoolSupport.Dashboard.Components.Charts.Figure;

namespace SchoolSupport.Dashboard.Components.Shown;

/// <summary>The municipality's own number over the list.</summary>
/// <param name="Published">The total of a table, where it differs from ours; null otherwise.</param>
/// <param name="Schools">«по 10 из 11 школ»; or that it is the table's own value and no school's.</param>
public sealed record PooledLine(Figure Value, Figure? Published, string Schools)
{
    public static PooledLine Of(SeriesKey key, AssessmentIndicator indicator, AssessmentPoint point, PlaceWords place)
    {
        string title = $"{SeriesWords.Of(indicator)}, {SeriesWords.Of(key)}, {SeriesWords.Of(point.Period)}, {place.Name}";
        Figure value = FigureOf.Number(point, indicator, title);
        if (point is not PooledPoint pooled || pooled[indicator].Basis != Basis.Pooled)
        {
            string loaded = point is PooledPoint { Schools.Count: > 0 and int few }
                ? $"опубликовано; по школам загружено только {few}"
                : "по школам не загружено";
            return new PooledLine(value, null, value.Note is { Length: > 0 } note ? $"{loaded}; {note}" : loaded);
        }

        PooledEstimate coverage = pooled.Coverage(indicator);
        Figure? published = pooled.Published?[indicator] is { Value: not null } total && Differs(total.Estimate, coverage.Estimate)
            ? FigureOf.Number(total, $"{title}, опубликовано")
            : null;
        return new PooledLine(value, published, Words(coverage, pooled.CoverageOf(indicator)!.Value));
    }

    private static string Words(PooledEstimate coverage, SchoolCoverage all)
    {
        string notHeld = coverage.NotHeld > 0 ? $"; в {coverage.NotHeld} не проводилось" : "";
        return CoverageWords.Of(all) + notHeld;
    }

    /// <summary>By more than the rounding of a table to a tenth.</summary>
    private static bool Differs(Estimate published, Estimate pooled) =>
        Math.Abs(published.Value!.Value - (pooled.Value ?? 0)) > 0.06 || published.N != pooled.N && published.N is not null;
}
