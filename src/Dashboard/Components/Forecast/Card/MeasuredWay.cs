using SchoolSupport.Analytics.Decline.Cards;
using SchoolSupport.Analytics.Decline.Ladder;

namespace SchoolSupport.Dashboard.Components.Forecast.Card;

/// <summary>One way of foretelling beside others, with what it was worth.</summary>
/// <param name="IsShown">Whether its probabilities are those on the pages.</param>
/// <param name="All">The tested years together.</param>
public sealed record MeasuredWay(string Title, bool IsShown, Measures All, IReadOnlyList<Measures> Years)
{
    public static IReadOnlyList<MeasuredWay> Of(IEnumerable<RungCard> tested, Rung chosen) =>
        [.. tested.Where(rung => rung.All is not null).Select(rung => new MeasuredWay(rung.Title, rung.Rung == chosen, rung.All!, rung.Years))];

    public static IReadOnlyList<MeasuredWay> Of(LowListCard card) =>
        [.. card.Methods.Select(method => new MeasuredWay(method.Title, method.Code == LowListMethod.Shown, method.All, method.Years))];
}
