using SchoolSupport.Analytics.Histories;
using SchoolSupport.Dashboard.Accounts;
using SchoolSupport.Dashboard.Components.Layout;
using SchoolSupport.Dashboard.Components.Pages;
using SchoolSupport.Dashboard.Components.Shown;

namespace SchoolSupport.Dashboard.Search;

/// <summary>What the person at this page finds: pages, indicators, the municipality's results, territories and schools that are theirs to see.</summary>
public sealed class SiteSearch(SearchIndexes indexes, CurrentActor current)
{
    /// <summary>More would have to be scrolled; another letter is quicker.</summary>
    private const int MostShown = 12;

    private static readonly SearchEntry[] Pages =
    [
        .. Section.All.Select(section => new SearchEntry(section.Title, "Раздел", section.Href).FoundBy([])),
        new SearchEntry("Реестр школ", "Раздел", "/register").FoundBy([], "список школ коды названия"),
        new SearchEntry("Объективность: вопросы школам", "Раздел", "/risks/objectivity").FoundBy([], "необъективность признаки ФИОКО журнал маркеры пояснение пояснения"),
        new SearchEntry("Устойчивые школы", "Раздел", "/risks/resilient").FoundBy([], "резильентные школы условия контекст"),
        new SearchEntry("Новый муниципалитет", "Раздел", "/setup").FoundBy([], "завести добавить район первые шаги"),
        new SearchEntry("Выявление школ с низкими результатами", "Раздел", "/risks/identification").FoundBy([], "шнор методика методология 847 список приказ идентификация"),
        new SearchEntry("Другие показатели", "Раздел", "/comparison/indicators").FoundBy([], "баллы медиана журнал кадры вакансии укомплектованность олимпиады охват академическая задолженность аттестаты с отличием"),
        new SearchEntry("Школы и предметы: тепловая карта", "Раздел", "/comparison?view=map").FoundBy([], "цвета сводная таблица"),
        new SearchEntry("Задания", "Раздел", "/comparison/tasks").FoundBy([], "чему учить ещё раз планируемые результаты выполнение заданий"),
        new SearchEntry("Факторы риска: показатели и пороги", "Раздел", "/risks/indicators").FoundBy([], "риски веса значимость оценка системы 500+"),
        new SearchEntry("Мероприятия и факторы риска", "Раздел", "/risks/measures").FoundBy([], "дорожная карта связи без фактора"),
        new SearchEntry("История изменений", "Раздел", "/data?tab=history").FoundBy([], "журнал кто загрузил отменил"),
        new SearchEntry("Сопоставимость лет", "Методика", "/method/comparability").FoundBy([], "разрывы сравнение годов что с чем соединяется"),
        new SearchEntry("Прогноз: к каким школам присмотреться", "Раздел", "/risks/forecast").FoundBy([], "риски риск снижения следующий год вероятность ниже результаты"),
        new SearchEntry("Прогноз: чего он стоит", "Методика", "/method/forecast").FoundBy([], "карточка прогноза расчёт риска снижения модель региона настройки AUC"),
        .. new[] { AssessmentIndicator.Quality, AssessmentIndicator.PassRate, AssessmentIndicator.Sou, AssessmentIndicator.MeanMark, AssessmentIndicator.ShareOfTwos }
            .Select(indicator => new SearchEntry($"{SeriesWords.Of(indicator)}: школы", "Показатель", $"/schools?by={SeriesAddress.Of(indicator)}").FoundBy([])),
        .. MethodPage.Topics.Select(topic => new SearchEntry(topic.Title, "Методика", "/method#" + topic.Id).FoundBy([], "показатель формула")),
    ];

    /// <param name="series">The results of the municipality one is in.</param>
    /// <param name="territoryId">Its schools come before others that fit as well.</param>
    public async Task<SearchAnswer> FindAsync(
        string text, IReadOnlyList<Destination> series, int? territoryId, CancellationToken cancellation)
    {
        if (text.Trim().Length == 0)
        {
            return new SearchAnswer(Pages[..Section.All.Count], null);
        }

        SearchIndex index = await indexes.GetAsync(cancellation);
        var sight = new Sight(current.Actor, index.Register);
        SearchEntry[] here = [.. Pages, .. series.Select(one => new SearchEntry(one.Title, one.Kind, one.Href).FoundBy([], "результаты"))];
        IReadOnlyList<SearchEntry> found = Find(text);
        string other = KeyboardLayout.Switched(text);
        return found.Count > 0 ? new SearchAnswer(found, null)
            : Find(other) is { Count: > 0 } meant ? new SearchAnswer(meant, other.Trim())
            : new SearchAnswer([], null);

        IReadOnlyList<SearchEntry> Find(string wanted) =>
            SearchIndex.Find(here.Concat(index.For(sight.Sees)), wanted, territoryId, MostShown);
    }
}

/// <param name="Meant">What the keys say in the other layout, when only that was found.</param>
public sealed record SearchAnswer(IReadOnlyList<SearchEntry> Found, string? Meant);
