using System.Globalization;
using Microsoft.AspNetCore.Components;
using SchoolSupport.Dashboard.Components.Layout;
using SchoolSupport.Dashboard.Components.Parts;
using SchoolSupport.Dashboard.Imports;
using SchoolSupport.Dashboard.Snapshots;
using SchoolSupport.Dashboard.Text;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Operations;
using SchoolSupport.Domain.Storage;
using SchoolSupport.Ingest.Planning;

namespace SchoolSupport.Dashboard.Components.Data;

public sealed partial class DataPage(ImportList list, ImportReview review, ImportDesk desk, Toasts toasts)
{
    private LoadedFiles? _loaded;
    private IReadOnlyList<DataVersion> _history = [];
    private CancellationToken _here;
    private bool _answering;
    private string? _failure;

    [SupplyParameterFromQuery]
    public string? Tab { get; set; }

    [SupplyParameterFromQuery(Name = "place")]
    public string? PlaceText { get; set; }

    /// <summary>«questions»: only files that wait for an answer.</summary>
    [SupplyParameterFromQuery]
    public string? Only { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    public string? PageText { get; set; }

    /// <summary>Only files about this municipality.</summary>
    private int? Place => AddressNumber.Of(PlaceText);

    private int PageNumber => AddressNumber.Of(PageText) ?? 1;

    private ImportReview Review => review;

    /// <summary>While a plan is answered the data move by the person's own answers, and the list is shown anew when it is stored.</summary>
    private bool IsPlanOpen => desk.Phase is not (DeskPhase.Empty or DeskPhase.Done);

    protected override void OnInitialized()
    {
        base.OnInitialized();
        _here = Leaving;
    }

    protected override async Task OnParametersSetAsync()
    {
        await base.OnParametersSetAsync();
        await LoadListAsync();
    }

    protected override void Pick(SnapshotView view, SchoolYear? year)
    {
        // The page shows files, not the municipality's numbers.
    }

    private static string Lead(LoadedFiles loaded)
    {
        int counting = loaded.Imports.Count(import => import.Import.UndoneAt is null);
        int asking = loaded.Imports.Count(import => import.NeedsAnswer);
        return counting == 0 ? "Ничего ещё не загружено."
            : asking == 0 ? $"Загружено: {Plural.File.Of(counting)}. Вопросов нет."
            : $"Загружено: {Plural.File.Of(counting)}. Ответа ждут: {Plural.File.Of(asking)}; сомнительные значения пока не входят в сводные числа.";
    }

    private async Task LoadListAsync()
    {
        _loaded = await list.LoadAsync(_here);
        _history = await list.HistoryAsync(_here);
    }

    private async Task ReloadAsync()
    {
        await LoadAsync();
        await LoadListAsync();
    }

    private Tabs.Tab[] TabsOf(LoadedFiles loaded) =>
    [
        new("Загрузки", Link(Place, Only, 1), Tab != "history", loaded.Imports.Count),
        new("История изменений", Link(null, null, 1) + (TerritoryId is null ? "?" : "&") + "tab=history", Tab == "history", _history.Count),
    ];

    private void FilterPlace(ChangeEventArgs change) =>
        Navigation.NavigateTo(Link(int.TryParse((string?)change.Value, NumberStyles.None, CultureInfo.InvariantCulture, out int id) ? id : null, Only, 1));

    private void FilterQuestions(ChangeEventArgs change) => Navigation.NavigateTo(Link(Place, change.Value is true ? "questions" : null, 1));

    private string Link(int? place, string? only, int page)
    {
        string?[] parts =
        [
            Text("territory", TerritoryId), Text("place", place), only is null ? null : "only=" + only, page == 1 ? null : Text("page", page),
        ];
        string query = string.Join('&', parts.Where(part => part is not null));
        return query.Length == 0 ? "/data" : "/data?" + query;

        static string? Text(string name, int? number) => number is int value ? string.Create(CultureInfo.InvariantCulture, $"{name}={value}") : null;
    }

    private async Task AnswerAsync((OpenIssue Open, string Value) answer)
    {
        (_answering, _failure) = (true, null);
        try
        {
            if (await review.LoadAsync(answer.Open.Import.Id, _here) is not { } reviewed)
            {
                return;
            }

            string words = await review.AnswerAsync(reviewed, answer.Open.Issue, answer.Value, CancellationToken.None);
            toasts.Show(words, () => RevokeAsync(answer.Open));
        }
        catch (Exception failure) when (failure is OutdatedChangeException or InvalidOperationException or KeyNotFoundException or UselessAnswerException)
        {
            _failure = failure is OutdatedChangeException ? "Кто-то изменил данные, страница обновлена. Повторите ответ." : failure.Message;
        }

        _answering = false;
        await ReloadAsync();
    }

    private async Task RevokeAsync(OpenIssue open)
    {
        // From the message at the foot of the page, perhaps of another page by now.
        if (await review.LoadAsync(open.Import.Id, CancellationToken.None) is { } reviewed
            && reviewed.Answers.FirstOrDefault(answer => answer.Cell == open.Issue.Cell && answer.Sheet == open.Issue.Sheet) is { } answer)
        {
            toasts.Show(await review.RevokeAsync(reviewed, answer, CancellationToken.None));
        }

        if (!_here.IsCancellationRequested)
        {
            await InvokeAsync(ReloadAsync);
        }
    }
}
