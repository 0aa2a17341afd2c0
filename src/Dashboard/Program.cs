using System.Globalization;
using Microsoft.AspNetCore.ResponseCompression;
using Radzen;
using SchoolSupport.Dashboard.Components;
using SchoolSupport.Dashboard.Components.Layout;
using SchoolSupport.Dashboard.Components.Parts;
using SchoolSupport.Dashboard.Text;

CultureInfo.DefaultThreadCurrentCulture = RussianNumbers.Culture;
CultureInfo.DefaultThreadCurrentUICulture = RussianNumbers.Culture;

WebApplicationBuilder builder = WebApplication.CreateBuilder(args);

builder.Services.AddRazorComponents().AddInteractiveServerComponents(circuits =>
{
    // A closed page keeps its memory (about 2 MB) until then; a short loss of the network must fit in.
    circuits.DisconnectedCircuitMaxRetained = 30;
    circuits.DisconnectedCircuitRetentionPeriod = TimeSpan.FromMinutes(3);
});
builder.Services.AddRadzenComponents();
builder.Services.AddSingleton<ILocalizer, RussianRadzen>();
builder.Services.AddScoped<Shell>();
builder.Services.AddScoped<Toasts>();
builder.Services.AddResponseCompression(compression =>
{
    compression.EnableForHttps = true;
    compression.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "image/svg+xml"];
});

WebApplication app = builder.Build();

app.UseResponseCompression();
if (!app.Environment.IsDevelopment())
{
    app.UseExceptionHandler("/error", createScopeForErrors: true);
}

app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
app.UseRequestLocalization("ru-RU");
app.UseAntiforgery();

app.MapStaticAssets();
app.MapRazorComponents<App>().AddInteractiveServerRenderMode();

app.Run();
