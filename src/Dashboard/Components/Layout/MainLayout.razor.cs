using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.JSInterop;

namespace SchoolSupport.Dashboard.Components.Layout;

public sealed partial class MainLayout(Shell shell, NavigationManager navigation, IJSRuntime browser) : IDisposable
{
    private ErrorBoundary? _boundary;

    /// <summary>With its page, for «#content» alone would lead to the base address.</summary>
    private string SkipAddress => navigation.Uri.Split('#')[0] + "#content";

    public void Dispose()
    {
        shell.Changed -= Redraw;
        navigation.LocationChanged -= Recover;
    }

    protected override void OnInitialized()
    {
        shell.Changed += Redraw;
        navigation.LocationChanged += Recover;
    }

    /// <summary>Clicks made earlier would be lost, so tests and people's scripts wait for this mark.</summary>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            await browser.InvokeVoidAsync("schoolSupport.ready");
        }
    }

    private void Redraw() => _ = InvokeAsync(StateHasChanged);

    /// <summary>An error belongs to its page; the next one starts afresh.</summary>
    private void Recover(object? sender, LocationChangedEventArgs arguments) => _boundary?.Recover();
}
