namespace SchoolSupport.Dashboard.Components.Indicators;

/// <summary>Views of the page of indicators that are not of marks.</summary>
public enum IndicatorTab
{
    Scores,
    Journal,
    Staff,
    Olympiads,
    Outcomes,
}

public static class IndicatorTabs
{
    private static readonly (IndicatorTab Tab, string Code, string Title)[] All =
    [
        (IndicatorTab.Scores, "scores", "Баллы"),
        (IndicatorTab.Journal, "journal", "ВПР и журнал"),
        (IndicatorTab.Staff, "staff", "Кадры"),
        (IndicatorTab.Olympiads, "olympiads", "Олимпиады"),
        (IndicatorTab.Outcomes, "outcomes", "Итоги года"),
    ];

    public static IEnumerable<(IndicatorTab Tab, string Title)> Titles => All.Select(one => (one.Tab, one.Title));

    public static string Code(IndicatorTab tab) => All.First(one => one.Tab == tab).Code;

    /// <summary>The first one for an address that names none of them.</summary>
    public static IndicatorTab Of(string? code) => All.FirstOrDefault(one => one.Code == code).Tab;
}
