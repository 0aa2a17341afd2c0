using SchoolSupport.Analytics.Disclosure;
using SchoolSupport.Dashboard.Components.Charts;
using SchoolSupport.Dashboard.Components.Shown;
using SchoolSupport.Dashboard.Text;

namespace SchoolSupport.Dashboard.Pictures;

/// <summary>What of a comparison may stand in a picture that leaves the system.</summary>
public static class FunnelPictures
{
    /// <returns>Null where schools are not compared, or none of them may be shown.</returns>
    public static FunnelDrawing? Of(SchoolComparison comparison, DisclosureRule rule)
    {
        if (comparison.Funnel is not { } funnel)
        {
            return null;
        }

        SchoolComparison published = comparison with { Rows = [.. comparison.Rows.Where(row => row.Value.Published(rule).State != FigureState.Hidden)] };
        IReadOnlyList<FunnelMark> marks = FunnelOf.Marks(published);
        int hidden = funnel.Schools.Count - marks.Count;
        return marks.Count == 0 ? null : new FunnelDrawing(
            comparison.Title,
            marks,
            FunnelOf.Limits(funnel, FunnelGeometry.PupilAxis(marks).Max),
            100 * funnel.Rate,
            FunnelOf.Rate(funnel),
            [
                "Полоса: пределы 95 %, пунктир: 99,8 %; тёмные точки за пределами 95 %. Это не рейтинг школ.",
                .. hidden > 0 ? [$"Не показаны группы, которые скрываются при передаче: {Plural.School.Of(hidden)}."] : Array.Empty<string>(),
            ]);
    }
}
