using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.JSInterop;
using SchoolSupport.Analytics.Identification.Methodologies;
using SchoolSupport.Dashboard.Components.Layout;
using SchoolSupport.Dashboard.Components.Parts;
using SchoolSupport.Dashboard.Records;
using SchoolSupport.Dashboard.Registry;
using SchoolSupport.Dashboard.Snapshots;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Records;
using SchoolSupport.Domain.Storage;

namespace SchoolSupport.Dashboard.Components.Identification;

/// <summary>A methodology as a form, and its versions. «code» opens one, «copy» begins one like another, neither an empty one.</summary>
public sealed partial class MethodologyPage(RecordDesk desk, Toasts toasts, TimeProvider clock, IJSRuntime browser)
{
    private MethodologyForm? _form;
    private MethodologyVersion? _version;
    private (int Territory, string? Code, string? Copy)? _opened;
    private IReadOnlyList<MethodologyStep> _history = [];
    private IReadOnlyList<string> _problems = [];
    private int _seen;
    private string? _typed;
    private string _why = "";
    private string _whyWithdraw = "";
    private string? _failure;
    private bool _busy;

    [SupplyParameterFromQuery(Name = "code")]
    public string? Code { get; set; }

    [SupplyParameterFromQuery(Name = "copy")]
    public string? Copy { get; set; }

    protected override string FramePath => "/risks/identification";

    private string Heading => Code is null || _version is null ? "Новая методика" : _version.Methodology.Name;

    private string Lead => Code is null || _version is null
        ? "Своя методика встанет рядом с поставленными; каждое решение называет методику и её версию."
        : _version.Record is null
            ? "Методика из поставки. Сохранённая здесь версия встанет вместо неё в этом муниципалитете; вернуться можно в любой момент."
            : $"Действует {_version.Label}. Прежние версии не стираются.";

    private KnownSubjects Subjects => KnownSubjects.Of(View!.History.Assessments.Select(series => series.Key.Subject));

    private IEnumerable<string> Types => SchoolTypes.All.Concat(_form!.ExcludedTypes).Distinct();

    protected override async Task OnParametersSetAsync()
    {
        await base.OnParametersSetAsync();
        await ListAsync();
    }

    /// <summary>What is typed stays while the data move on.</summary>
    protected override void Pick(SnapshotView view, SchoolYear? year)
    {
        _version = MethodologyShelf.Of(view.Records)[Code ?? Copy];
        if (_opened != (view.Territory.Id, Code, Copy))
        {
            _opened = (view.Territory.Id, Code, Copy);
            _form = _version is null ? new MethodologyForm() : MethodologyForm.Of(_version.Methodology);
            if (Code is null && _version is not null)
            {
                _form.Name = $"{_version.Methodology.Name} (своя)";
            }

            _seen = Code is not null && _version?.Record is { } held && held.TerritoryId == view.Territory.Id ? held.Id : 0;
            _typed = _form.Typed;
        }
    }

    private IEnumerable<string> Choices(string chosen) => View!.History.Assessments.Select(series => series.Key.Procedure)
        .Where(Procedures.IsAssessment).Concat([Procedures.Vpr, Procedures.Oge, Procedures.Ege, chosen]).Distinct();

    private void Toggle(string type)
    {
        if (!_form!.ExcludedTypes.Remove(type))
        {
            _form.ExcludedTypes.Add(type);
        }
    }

    private async Task ListAsync() => _history = View is null || Code is null
        ? []
        : MethodologyStep.Of(
            await desk.HistoryAsync(RecordKinds.Methodology, Code, View.Territory.Id, Leaving),
            ShippedMethodologies.Here.Methodologies.FirstOrDefault(shipped => shipped.Code == Code));

    private Task SaveAsync()
    {
        string code = Code is not null && _version is not null ? Code : $"own-{clock.GetUtcNow():yyyyMMddHHmmss}";
        foreach (ProcedureLine line in _form!.Lines)
        {
            line.Subject = Subjects.Named(line.Subject);
        }

        if (Subjects.Fault(_form.Lines.Select(line => line.Subject)) is { } unknown)
        {
            _problems = [unknown];
            return Task.CompletedTask;
        }

        if (_form.Read(code, out _problems) is not { } typed)
        {
            return Task.CompletedTask;
        }

        Methodology methodology = ShippedMethodologies.Here.Methodologies.FirstOrDefault(shipped => shipped.Code == (Code ?? Copy)) is { } model
            ? ConfirmedElements.Of(typed, model)
            : typed;

        if (Code is not null && _version is not null && MethodologyJson.Write(methodology) == MethodologyJson.Write(_version.Methodology))
        {
            _problems = ["Ничего не изменено: новая версия не нужна, действует прежняя."];
            return Task.CompletedTask;
        }

        return DoAsync(async () =>
        {
            KeptRecord kept = await new IdentificationDeeds(desk, View!.Territory.Id).SaveAsync(methodology, _why.Trim(), _seen, Leaving);
            (_seen, _typed) = (kept.Id, _form!.Typed);
            toasts.Show($"Сохранено: {methodology.Name}.");
        }, methodology.Code);
    }

    private bool IsTyped => desk.MayChange && _form is not null && _typed is not null && _form.Typed != _typed;

    private async Task AskAsync(LocationChangingContext leaving)
    {
        if (IsTyped && !await browser.InvokeAsync<bool>("confirm", "Изменения методики не сохранены. Уйти со страницы без них?"))
        {
            leaving.PreventNavigation();
        }
    }

    private Task WithdrawAsync(KeptRecord record) => _whyWithdraw.Trim().Length == 0 ? Task.CompletedTask : DoAsync(async () =>
    {
        await desk.WithdrawAsync(record, _whyWithdraw.Trim(), $"Методика снята: {_version!.Methodology.Name}", Leaving);
        _typed = null;
        toasts.Show(_version.StandsForShipped ? "Снова действует поставленная методика." : "Методика снята; её версии остались в истории.");
    }, record.Code);

    private async Task DoAsync(Func<Task> deed, string code)
    {
        if (_busy)
        {
            return;
        }

        (_busy, _failure) = (true, null);
        try
        {
            await deed();
            Navigation.NavigateTo($"{Frame.Address("/risks/identification", View!.Territory.Id)}&method={Uri.EscapeDataString(code)}");
        }
        catch (RecordMovedException moved)
        {
            _failure = desk.Words(moved);
            _seen = moved.Last is { IsWithdrawn: false } last ? last.Id : 0;
            await LoadAsync();
            await ListAsync();
        }
        catch (Exception failure) when (failure is UnauthorizedAccessException or DatabaseException)
        {
            _failure = failure.Message;
        }

        _busy = false;
    }
}
