using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.JSInterop;
using SchoolSupport.Dashboard.Components.Parts;
using SchoolSupport.Dashboard.Imports;
using SchoolSupport.Dashboard.Text;
using SchoolSupport.Domain.Organisations;
using SchoolSupport.Ingest.Workbooks;

namespace SchoolSupport.Dashboard.Components.Data;

public sealed partial class BatchPanel(ImportDesk desk, Toasts toasts, IJSRuntime browser)
{
    private const int MostFiles = 2000;

    private string? _notice;
    private bool _isGone;

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
        _ => "Читаем и сверяем:",
    };

    public void Dispose()
    {
        desk.Changed -= Redraw;
        _isGone = true;
    }

    protected override void OnInitialized() => desk.Changed += Redraw;

    private void Redraw() => _ = InvokeAsync(StateHasChanged);

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
        if (await desk.StoreAsync() is not { } stored)
        {
            return;
        }

        toasts.Show($"Сохранено: {Plural.File.Of(stored.Imports.Count)}.", stored.Imports.Count == 0 ? null : () => UndoAsync(stored));
        await OnStored.InvokeAsync();
    }

    private async Task UndoAsync(StoredBatch stored)
    {
        await desk.UndoAsync(stored, CancellationToken.None);
        toasts.Show("Загрузка отменена. Файлы остались в списке: их можно загрузить снова.");
        if (!_isGone)
        {
            await InvokeAsync(() => OnStored.InvokeAsync());
        }
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
