using Microsoft.AspNetCore.Components;
using SchoolSupport.Dashboard.Components.Parts;
using SchoolSupport.Dashboard.Components.Shown;
using SchoolSupport.Dashboard.Snapshots;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Dashboard.Components.Indicators;

public sealed partial class IndicatorsPage
{
    private IndicatorsView? _view;
    private IReadOnlyList<(string Title, string? Href)> _steps = [];

    [SupplyParameterFromQuery(Name = "tab")]
    public string? Tab { get; set; }

    /// <summary>The work or the indicator.</summary>
    [SupplyParameterFromQuery(Name = "show")]
    public string? Show { get; set; }

    private IReadOnlyList<Tabs.Tab> Shown => [.. IndicatorTabs.Titles.Select(tab => new Tabs.Tab(tab.Title, Address(tab.Tab, null), tab.Tab == _view!.Tab))];

    private string Download => Query("/exports/indicators.csv", _view!.Tab, _view.Chosen?.Code);

    private (string What, string Needed) Empty => _view!.Tab switch
    {
        IndicatorTab.Scores => ("Здесь будут средние баллы, медианы и группы баллов.", "Нужен протокол ЕГЭ, таблица ЕГЭ по школам или файл ФИС ОКО с первичными баллами."),
        IndicatorTab.Journal => ("Здесь будут отметки за работы рядом с отметками журнала.", "Нужен файл ФИС ОКО «Сравнение отметок с отметками по журналу» или Ф1."),
        IndicatorTab.Staff => ("Здесь будут укомплектованность, категории и возраст педагогов.", "Нужна таблица «Кадры по школам»."),
        IndicatorTab.Olympiads => ("Здесь будут охват олимпиадой и её результативность.", "Нужна таблица ВсОШ по школам."),
        _ => ("Здесь будут академическая задолженность и аттестаты с отличием.", "Нужна таблица «Итоги учебного года по школам»; шаблон – на странице «Данные»."),
    };

    protected override void Pick(SnapshotView view, SchoolYear? year)
    {
        _view = IndicatorsView.Of(view.History, IndicatorTabs.Of(Tab), Show, StartYear is null ? null : year);
        _steps = PlaceSteps.Page(view, "Другие показатели");
    }

    private string Address(IndicatorTab tab, string? chosen) => Query("/comparison/indicators", tab, chosen);

    private string Query(string path, IndicatorTab tab, string? chosen) => Navigation.GetUriWithQueryParameters(path, new Dictionary<string, object?>
    {
        ["territory"] = View!.Territory.Id,
        ["year"] = StartYear,
        ["tab"] = IndicatorTabs.Code(tab),
        ["show"] = chosen,
    });
}
