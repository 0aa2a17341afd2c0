using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.JSInterop;
using SchoolSupport.Dashboard.Components.Parts;
using SchoolSupport.Dashboard.Imports;
using SchoolSupport.Dashboard.Text;
using SchoolSupport.Domain.Operations;
using SchoolSupport.Domain.Organisations;
using SchoolSupport.Ingest.Workbooks;

namespace SchoolSupport.Dashboard.Components.Data;

public sealed partial class BatchPanel(ImportDesk desk, IJSRuntime browser)
{
    private const int MostFiles = 2000;

    private string? _notice;
    private bool _isGone;
    private DeskPhase _shown;
    private IReadOnlyList<Job> _others = [];

    /// <summary>The municipality of tables that name none, until the person chooses another.</summary>
    [Parameter]
    public int? TerritoryId { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyList<Territory> Municipalities { get; set; }

    /// <summary>Something was stored or taken back.</summary>
    [Parameter]
    public EventCallback OnStored { get; set; }

    private ImportDesk Desk => desk;

    private string PhaseWords => desk.Phase switch
    {
        DeskPhase.Receiving => "Передаём файлы:",
        DeskPhase.Storing => "Сохраняем:",
        DeskPhase.Planning => "Составляем план",
        _ => "Читаем и сверяем:",
    };

    private string LeaveWords => desk.Phase == DeskPhase.Receiving
        ? "Не закрывайте страницу, пока файлы передаются."
        : "Страницу можно закрыть: работа продолжится, и здесь будет видно, чем она кончилась.";

    public void Dispose()
    {
        desk.Changed -= Redraw;
        _isGone = true;
    }

    protected override void OnInitialized()
    {
        _shown = desk.Phase;
        desk.Changed += Redraw;
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            _others = await desk.OthersAsync(CancellationToken.None);
            await desk.OpenAsync(CancellationToken.None);
            StateHasChanged();
        }
    }

    private void Redraw() => _ = InvokeAsync(async () =>
    {
        if (_isGone)
        {
            return;
        }

        bool ended = desk.Phase == DeskPhase.Done && _shown != DeskPhase.Done;
        bool planned = desk.Phase == DeskPhase.Planned && _shown is (DeskPhase.Receiving or DeskPhase.Reading);
        _shown = desk.Phase;
        StateHasChanged();
        if (planned)
        {
            // What had the focus was switched off meanwhile, or is settled and gone.
            await browser.InvokeVoidAsync("schoolSupportFiles.planned");
        }

        if (ended)
        {
            await OnStored.InvokeAsync();
        }
    });

    private async Task ReceiveAsync(FilesChosen chosen)
    {
        if (chosen.Files.Count == 0)
        {
            return;
        }

        _notice = chosen.LeftOut > 0
            ? $"За один раз принимается не больше {RussianNumbers.Number(MostFiles)} файлов. Не вошло: {Plural.File.Of(chosen.LeftOut)}; загрузите их следующим заходом."
            : null;

        // The browser tells Blazor only names; where in the folder a file lay, our script has kept.
        string[] paths = await browser.InvokeAsync<string[]>("schoolSupportFiles.paths");
        IncomingFile[] files =
        [
            .. chosen.Files.Select((file, i) => new IncomingFile(
                i < paths.Length && paths[i].EndsWith(file.Name, StringComparison.Ordinal) ? paths[i] : file.Name,
                file.Size,
                cancellation => ReadAsync(file, cancellation)))
                .Where(file => !IsLeftBehind(file.Path)),
        ];
        await desk.ReadAsync(files, TerritoryId);
    }

    private async Task StoreAsync()
    {
        _notice = null;
        await desk.StoreAsync();
    }

    /// <summary>Lock files of Office and hidden files come along with a folder; nobody put them there.</summary>
    private static bool IsLeftBehind(string path) =>
        path.Split('/').Any(part => part.StartsWith("~$", StringComparison.Ordinal) || part.StartsWith('.') || part is "Thumbs.db" or "desktop.ini");

    private static async Task<byte[]> ReadAsync(IBrowserFile file, CancellationToken cancellation)
    {
        await using Stream stream = file.OpenReadStream(ReadLimits.Default.MaxFileBytes, cancellation);
        using var content = new MemoryStream((int)file.Size);
        await stream.CopyToAsync(content, cancellation);
        return content.ToArray();
    }
}
