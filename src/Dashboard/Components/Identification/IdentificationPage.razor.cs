using Microsoft.AspNetCore.Components;
using SchoolSupport.Analytics.Identification.Lists;
using SchoolSupport.Dashboard.Components.Parts;
using SchoolSupport.Dashboard.Components.Shown;
using SchoolSupport.Dashboard.Records;
using SchoolSupport.Dashboard.Snapshots;
using SchoolSupport.Dashboard.Text;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Organisations;
using SchoolSupport.Domain.Records;
using SchoolSupport.Domain.Storage;

namespace SchoolSupport.Dashboard.Components.Identification;

/// <summary>Schools with low results by a methodology and year, the list by order beside it, and the list of the year.</summary>
public sealed partial class IdentificationPage(RecordDesk desk, Toasts toasts)
{
    private IdentificationReport? _report;
    private IReadOnlyList<(string Title, string? Href)> _steps = [];
    private IReadOnlyList<School> _schools = [];
    private string? _failure;
    private bool _busy;

    [SupplyParameterFromQuery(Name = "method")]
    public string? Method { get; set; }

    private RecordDesk Desk => desk;

    private string Download => FormattableString.Invariant(
        $"/exports/identification.csv?territory={View!.Territory.Id}&year={_report!.Year.StartYear}&method={Uri.EscapeDataString(_report.Version.Methodology.Code)}");

    protected override void Pick(SnapshotView view, SchoolYear? year)
    {
        _steps = PlaceSteps.Page(view, "Выявление");
        _schools = [.. view.History.Schools.Select(school => school.School)];
        _report = year is SchoolYear known ? IdentificationReport.Of(view, Method, known) : null;
    }

    private void Choose(ChangeEventArgs change) =>
        Navigation.NavigateTo(Navigation.GetUriWithQueryParameter("method", (string?)change.Value));

    private Task<bool> NameAsync(ManualDraft draft) => DoAsync(async () =>
    {
        var deeds = new IdentificationDeeds(desk, View!.Territory.Id);
        foreach (School school in draft.Schools)
        {
            await deeds.NameAsync(school, draft.Entry, draft.Note, Leaving);
        }

        toasts.Show($"Внесено по приказу № {draft.Entry.Order}: {Plural.School.Of(draft.Schools.Count)}.");
    });

    private Task<bool> TakeBackAsync((ManualSchool Named, string Note) back) => DoAsync(async () =>
    {
        string name = _schools.First(school => school.Id == back.Named.SchoolId).Name;
        await desk.WithdrawAsync(back.Named.Record, back.Note, $"Убрана из списка по приказу: {name}", Leaving);
        toasts.Show($"{name}: запись по приказу № {back.Named.Entry.Order} снята; она осталась в истории.");
    });

    private Task<bool> KeepAsync(string note) => DoAsync(async () =>
    {
        await new IdentificationDeeds(desk, View!.Territory.Id).KeepAsync(_report!, _schools, note, Leaving);
        toasts.Show($"Список {_report!.Year} года зафиксирован. Новые данные его не изменят.");
    });

    private Task<bool> ReleaseAsync((KeptVersion Kept, string Note) back) => DoAsync(async () =>
    {
        await desk.WithdrawAsync(back.Kept.Record, back.Note, $"Фиксация списка снята: {_report!.Version.Methodology.Name}, {_report.Year}", Leaving);
        toasts.Show("Фиксация снята; зафиксированный список остался в истории.");
    });

    /// <returns>Whether it is done: what was typed for it is then no longer needed.</returns>
    private async Task<bool> DoAsync(Func<Task> deed)
    {
        if (_busy)
        {
            return false;
        }

        (_busy, _failure) = (true, null);
        StateHasChanged();
        try
        {
            await deed();
        }
        catch (RecordMovedException moved)
        {
            _failure = desk.Words(moved);
        }
        catch (Exception failure) when (failure is UnauthorizedAccessException or DatabaseException)
        {
            _failure = failure.Message;
        }

        _busy = false;
        if (!Leaving.IsCancellationRequested)
        {
            await LoadAsync();
            StateHasChanged();
        }

        return _failure is null;
    }
}
