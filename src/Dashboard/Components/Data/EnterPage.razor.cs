using SchoolSupport.Dashboard.Components.Parts;
using SchoolSupport.Dashboard.Imports;
using SchoolSupport.Dashboard.Snapshots;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Domain.Organisations;
using SchoolSupport.Domain.Storage;
using SchoolSupport.Ingest.ByHand;
using SchoolSupport.Ingest.Planning;

namespace SchoolSupport.Dashboard.Components.Data;

/// <summary>One value by hand: fields, what it would change, and what was entered before.</summary>
public sealed partial class EnterPage(EnteringDesk desk, Toasts toasts)
{
    private readonly EnteredForm _form = new();
    private IReadOnlyList<OriginValue> _entered = [];
    private EnteredPlan? _plan;
    private string? _missing;
    private string? _failure;
    private bool _busy;

    protected override string FramePath => "/data/enter";

    private EnteringDesk Desk => desk;

    private IEnumerable<School> Schools => View!.History.Schools.Select(school => school.School);

    /// <summary>The latest first; the one after the latest may have begun without a file.</summary>
    private IEnumerable<SchoolYear> Years => View!.History.Completeness.Years is [.., var latest] years
        ? years.Reverse().Prepend(latest.Next)
        : [];

    /// <summary>What the municipality has results of, and the two examinations every one has.</summary>
    private IEnumerable<(string Procedure, int? Grade)> Works => View!.History.Assessments
        .Select(series => (series.Key.Procedure, series.Key.ProgrammeGrade))
        .Append((Procedures.Oge, 9)).Append((Procedures.Ege, 11))
        .Distinct();

    private IEnumerable<string> Subjects => View!.History.Assessments
        .Where(series => EnteredForm.WorkCode(series.Key.Procedure, series.Key.ProgrammeGrade) == _form.Work)
        .Select(series => series.Key.Subject)
        .Distinct();

    protected override async Task OnParametersSetAsync()
    {
        await base.OnParametersSetAsync();
        await ListAsync();
    }

    protected override void Pick(SnapshotView view, SchoolYear? year) => _form.StartYear ??= year?.StartYear;

    private static string About(EnteredValue value) =>
        $"{EnteredForm.WorkTitle(value.Procedure, value.ProgrammeGrade)} · {value.Subject} · {value.Year}{(value.Season == Season.Autumn ? " · осень" : "")}";

    /// <summary>A plan is of the fields as they were when it was made.</summary>
    private void Forget() => (_plan, _missing) = (null, null);

    private async Task ListAsync() => _entered = View is null ? [] : await desk.ListAsync(View.Territory.Id, Leaving);

    private async Task LookAsync()
    {
        Forget();
        if (_form.Read(Schools, out _missing) is { } value)
        {
            _plan = await desk.PlanAsync(value, Leaving);
        }
    }

    /// <summary>The second click of a double one finds the plan stored and forgotten.</summary>
    private Task StoreAsync() => _plan is not { Value: var value } ? Task.CompletedTask : DoAsync(async () =>
    {
        Import import = await desk.StoreAsync(value);
        string words = $"Введено: {Measures.Of(value.Measure).Title}, {FactWords.Number(value.Number, Measures.Of(value.Measure).Unit)}.";
        Forget();
        (_form.Number, _form.N) = ("", "");
        toasts.Show(words, () => InvokeAsync(() => UndoAsync(import.Id)));
    });

    private Task UndoAsync(OriginValue value) => UndoAsync(value.Import.Id);

    private Task UndoAsync(int importId) => DoAsync(async () =>
    {
        await desk.UndoAsync(importId);
        toasts.Show("Введённое значение отменено: действует то, что в файлах.");
    });

    private async Task DoAsync(Func<Task> deed)
    {
        if (_busy)
        {
            return;
        }

        (_busy, _failure) = (true, null);
        try
        {
            await deed();
        }
        catch (Exception failure) when (failure is OutdatedChangeException or UselessAnswerException or UnauthorizedAccessException or DatabaseException)
        {
            _failure = failure is OutdatedChangeException ? "Кто-то изменил данные. Посмотрите ещё раз, что изменится." : failure.Message;
        }

        _busy = false;
        if (!Leaving.IsCancellationRequested)
        {
            await LoadAsync();
            await ListAsync();
            StateHasChanged();
        }
    }
}
