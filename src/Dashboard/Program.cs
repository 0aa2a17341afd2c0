using System.Globalization;
using Microsoft.AspNetCore.ResponseCompression;
using Radzen;
using SchoolSupport.Analytics.Disclosure;
using SchoolSupport.Dashboard.Accounts;
using SchoolSupport.Dashboard.Components;
using SchoolSupport.Dashboard.Components.Data;
using SchoolSupport.Dashboard.Components.Layout;
using SchoolSupport.Dashboard.Components.Parts;
using SchoolSupport.Dashboard.Decline;
using SchoolSupport.Dashboard.Exports;
using SchoolSupport.Dashboard.Imports;
using SchoolSupport.Dashboard.Pictures;
using SchoolSupport.Dashboard.Records;
using SchoolSupport.Dashboard.Registry;
using SchoolSupport.Dashboard.Search;
using SchoolSupport.Dashboard.Snapshots;
using SchoolSupport.Dashboard.Text;
using SchoolSupport.Domain.Storage;

CultureInfo.DefaultThreadCurrentCulture = RussianNumbers.Culture;
CultureInfo.DefaultThreadCurrentUICulture = RussianNumbers.Culture;

WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseStaticWebAssets();

DatabaseAddress address = builder.Configuration["database"] is { Length: > 0 } given
    ? DatabaseAddress.Of(given)
    : DatabaseAddress.Default(Environment.GetEnvironmentVariable);
using Database database = await Database.OpenAsync(address, CancellationToken.None);
builder.Services.AddSingleton(database);
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddSingleton<CurrentRegister>();
builder.Services.AddSingleton<SearchIndexes>();
builder.Services.AddSingleton(new DisclosureRule(
    builder.Configuration.GetValue("Disclosure:LeastPupils", DisclosureRule.UsualLeastPupils),
    builder.Configuration.GetValue("Disclosure:SmallGroup", DisclosureRule.UsualSmallGroup)));
builder.Services.AddSingleton<SnapshotStore>();
builder.Services.AddSingleton<DataWatch>();
builder.Services.AddHostedService(services => services.GetRequiredService<DataWatch>());
builder.Services.AddSingleton<ImportDesks>();
builder.Services.AddHostedService<ImportWorker>();
builder.Services.AddSingleton<DeclineWork>();
builder.Services.AddSingleton<DeclineDesk>();
builder.Services.AddHostedService(services => services.GetRequiredService<DeclineDesk>());
builder.Services.AddScoped<CurrentActor>();
builder.Services.AddScoped<SnapshotViews>();
builder.Services.AddScoped<Frame>();
builder.Services.AddScoped<SiteSearch>();
builder.Services.AddScoped<StoredSheets>();
builder.Services.AddScoped(services => services.GetRequiredService<ImportDesks>().For(services.GetRequiredService<CurrentActor>()));
builder.Services.AddScoped<ImportList>();
builder.Services.AddScoped<ImportReview>();
builder.Services.AddScoped<MappingShelf>();
builder.Services.AddScoped<CheckDesk>();
builder.Services.AddScoped<EnteringDesk>();
builder.Services.AddScoped<FactOrigins>();
builder.Services.AddScoped<SampleLoader>();
builder.Services.AddScoped<RegisterDesk>();
builder.Services.AddScoped<RecordDesk>();
builder.Services.AddScoped<RecordDeeds>();
builder.Services.AddScoped<DeclineShelf>();
builder.Services.AddScoped<BrowserDrafts>();
builder.Services.AddSingleton<SampleFolders>();

builder.Services.AddRazorComponents().AddInteractiveServerComponents(circuits =>
{
    // A closed page keeps its memory (about 2 MB) until then; a short loss of the network must fit in.
    circuits.DisconnectedCircuitMaxRetained = 30;
    circuits.DisconnectedCircuitRetentionPeriod = TimeSpan.FromMinutes(3);
})

// A folder of 2,000 files is announced in one message, and so is a register pasted from Excel.
.AddHubOptions(hub => hub.MaximumReceiveMessageSize = 4 * 1024 * 1024);
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
app.MapFiles();
app.MapTemplates();
app.MapPictures();
app.MapExports();
app.MapRazorComponents<App>().AddInteractiveServerRenderMode();

app.Run();
