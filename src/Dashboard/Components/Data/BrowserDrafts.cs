using Microsoft.JSInterop;
using SchoolSupport.Dashboard.Registry;

namespace SchoolSupport.Dashboard.Components.Data;

/// <summary>Drafts in the person's browser: they outlive the page, the connection and the server. Cells being typed are kept by draft.js itself.</summary>
public sealed class BrowserDrafts(IJSRuntime browser)
{
    public async Task<RegisterDraft?> ReadAsync(string key) =>
        RegisterDraft.Parse(await browser.InvokeAsync<string?>("schoolSupport.drafts.read", key));

    /// <summary>Replaces the draft; an empty one is removed.</summary>
    public ValueTask WriteAsync(string key, RegisterDraft draft) =>
        draft.IsEmpty ? ForgetAsync(key) : browser.InvokeVoidAsync("schoolSupport.drafts.write", key, draft.Write());

    public ValueTask ForgetAsync(string key) => browser.InvokeVoidAsync("schoolSupport.drafts.forget", key);

    /// <summary>The first field with something wrong comes into view and gets the focus.</summary>
    public ValueTask ShowFirstWrongAsync() => browser.InvokeVoidAsync("schoolSupport.focusWrong");
}
