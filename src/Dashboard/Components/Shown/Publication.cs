using SchoolSupport.Analytics.Disclosure;
using SchoolSupport.Dashboard.Components.Charts;

namespace SchoolSupport.Dashboard.Components.Shown;

/// <summary>Numbers of pages as they may leave the system; see <see cref="DisclosureRule"/>.</summary>
public static class Publication
{
    /// <summary>The figure itself, or «скрыто (мало учеников)» without a trace of value, interval and count.</summary>
    public static Figure Published(this Figure figure, DisclosureRule rule) =>
        figure.HasValue && (Hides(rule, figure.Group) || (figure.GroupBefore is { } before && Hides(rule, before)))
            ? Figure.Missing(FigureState.Hidden, figure.Unit) with { Title = figure.Title }
            : figure;

    public static TrendSeries Published(this TrendSeries series, DisclosureRule rule) => series with
    {
        Points = [.. series.Points.Select(point => point with { Figure = point.Figure.Published(rule) })],
    };

    /// <summary>The phrase, or which result is not told.</summary>
    public static string Published(this AttentionPhrase phrase, DisclosureRule rule) =>
        phrase.Group is { } group && Hides(rule, group) ? phrase.WhenHidden : phrase.Text;

    private static bool Hides(DisclosureRule rule, PupilGroup group) => rule.Hides(group.N, group.AllAlike);
}
