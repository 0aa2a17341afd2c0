using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.JSInterop;
using SchoolSupport.Analytics.Decline.Models;
using SchoolSupport.Analytics.Decline.Stored;
using SchoolSupport.Dashboard.Components.Forecast.Card;
using SchoolSupport.Dashboard.Decline;
using SchoolSupport.Dashboard.Records;
using SchoolSupport.Domain.Records;

namespace SchoolSupport.Dashboard.Components.Forecast;

public sealed partial class ModelPanel(RecordDesk desk, RecordDeeds deeds, TimeProvider clock)
{
    private bool _isBusy;
    private string? _problem;

    /// <summary>The record that holds, even where it cannot be read: then it can at least be taken off.</summary>
    private KeptRecord? _held;

    [Parameter, EditorRequired]
    public required DeclineBoard Board { get; set; }

    [Parameter, EditorRequired]
    public required int Territory { get; set; }

    /// <summary>Something was stored or taken back: the page reads its data anew.</summary>
    [Parameter]
    public EventCallback OnChanged { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        IReadOnlyList<KeptRecord> history = await desk.HistoryAsync(RecordKinds.DeclineModel, DeclineInputs.Code, Board.Pool.TerritoryId, CancellationToken.None);
        _held = history is [{ IsWithdrawn: false } last, ..] ? last : null;
    }

    private async Task TakeAsync(InputFileChangeEventArgs chosen)
    {
        _problem = null;
        IBrowserFile file = chosen.File;
        if (file.Size > ModelFile.MostBytes)
        {
            _problem = ModelFile.TooBig(file.Name);
            return;
        }

        byte[] content;
        try
        {
            content = await ReceiveAsync(file);
        }
        catch (Exception lost) when (lost is IOException or JSException or JSDisconnectedException or InvalidOperationException or TimeoutException)
        {
            _problem = $"Файл «{file.Name}» не передан до конца: его изменили или убрали, или прервалась связь. Выберите его ещё раз.";
            return;
        }

        (RegionModel? model, _problem) = ModelFile.Read(file.Name, content);
        if (model is null)
        {
            return;
        }

        if (Board.Inputs?.Brought is { } held && BroughtModel.Of(held) == BroughtModel.Of(model))
        {
            _problem = $"Модель из файла «{file.Name}» уже загружена.";
            return;
        }

        await DoAsync(() => deeds.PutAsync(
            new RecordDraft(RecordKinds.DeclineModel, DeclineInputs.Code, Board.Pool.TerritoryId, null, RegionModelJson.Write(model), file.Name) { Seen = _held?.Id ?? 0 },
            _held, "Модель загружена. Рассчитайте риск заново: до этого показан прежний расчёт.", $"модель региона «{CardWords.Shortened(model.Name)}»", OnChanged.InvokeAsync));
    }

    private static async Task<byte[]> ReceiveAsync(IBrowserFile file)
    {
        using var content = new MemoryStream();
        await using Stream stream = file.OpenReadStream(ModelFile.MostBytes);
        await stream.CopyToAsync(content);
        return content.ToArray();
    }

    private Task WithdrawAsync(KeptRecord held) => DoAsync(() => deeds.WithdrawAsync(
        held, "Модель снята. Прежние расчёты по ней остались.", "модель региона для прогноза", OnChanged.InvokeAsync));

    private async Task DoAsync(Func<Task<RecordOutcome>> deed)
    {
        _isBusy = true;
        _problem = (await deed()).Failure;
        await OnChanged.InvokeAsync();
        _isBusy = false;
    }

    private string Address(int run) => FormattableString.Invariant($"/exports/decline-model.json?territory={Territory}&run={run}");
}
