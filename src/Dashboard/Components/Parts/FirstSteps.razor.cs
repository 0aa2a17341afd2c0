using Microsoft.AspNetCore.Components;
using SchoolSupport.Dashboard.Accounts;
using SchoolSupport.Dashboard.Imports;
using SchoolSupport.Dashboard.Registry;
using SchoolSupport.Domain.Storage;
using SchoolSupport.Ingest.Planning;

namespace SchoolSupport.Dashboard.Components.Parts;

public sealed partial class FirstSteps(SampleFolders samples, SampleLoader loader, CurrentActor current, Toasts toasts, NavigationManager navigation)
{
    private bool _published = true;
    private bool _loading;
    private BatchStep? _step;
    private string? _failure;

    /// <summary>Without it the second choice is a link.</summary>
    [Parameter]
    public EventCallback OnOwn { get; set; }

    private SampleFolders Samples => samples;

    private CurrentActor Current => current;

    private async Task LoadAsync()
    {
        (_loading, _failure) = (true, null);
        try
        {
            string?[] folders = [samples.Training, _published ? samples.Published : null];
            await loader.LoadAsync(folders.OfType<string>(), Show);
            toasts.Show("Учебные данные загружены. Они останутся рядом с вашими и никогда с ними не смешаются.");
            navigation.NavigateTo("/", forceLoad: false, replace: false);
        }
        catch (Exception failure) when (failure is DatabaseException or OutdatedChangeException or IOException or UnauthorizedAccessException)
        {
            _failure = failure is DatabaseException or OutdatedChangeException ? failure.Message : "Папку с учебными таблицами не удалось прочитать.";
        }

        _loading = false;
    }

    private void Show(BatchStep step) => _ = InvokeAsync(() =>
    {
        _step = step;
        StateHasChanged();
    });
}
