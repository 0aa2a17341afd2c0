using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using SchoolSupport.Dashboard.Accounts;
using SchoolSupport.Dashboard.Components.Layout;
using SchoolSupport.Dashboard.Components.Parts;
using SchoolSupport.Dashboard.Search;
using SchoolSupport.Dashboard.Snapshots;
using SchoolSupport.Dashboard.Tests.Imports;

namespace SchoolSupport.Dashboard.Tests.Layout;

public sealed class MainLayoutTests : BunitContext
{
    private readonly Shell _shell = new();

    public MainLayoutTests()
    {
        Services.AddSingleton(_shell);
        Services.AddSingleton(new Toasts());
        Services.AddSingleton(new CurrentActor());
        Services.AddSingleton(_ => Installation.EmptyAsync().GetAwaiter().GetResult());
        Services.AddSingleton(services => new CurrentRegister(services.GetRequiredService<Installation>().Database, TimeProvider.System));
        Services.AddSingleton<SearchIndexes>();
        Services.AddSingleton<SiteSearch>();
        JSInterop.Mode = JSRuntimeMode.Loose;
    }

    [Fact]
    public void Page_Throws_SaysWhatStillWorksAndTheMenuStays()
    {
        IRenderedComponent<MainLayout> layout = LayoutOf(_ => throw new InvalidOperationException("a page's own error"));

        Assert.Equal("Эту страницу показать не удалось", layout.Find("h1").TextContent);
        Assert.Contains("Остальные страницы работают", layout.Find(".error-note").TextContent, StringComparison.Ordinal);
        Assert.Equal(["Обзор", "Школы", "Сравнение", "Риски", "Программа", "Данные", "Методика"], layout.FindAll(".side-nav a").Select(entry => entry.TextContent.Trim()));
        Assert.DoesNotContain("a page's own error", layout.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Shell_InventedTerritory_IsMarkedOnEveryPage()
    {
        IRenderedComponent<MainLayout> layout = LayoutOf(builder => builder.AddContent(0, "страница"));
        Assert.Empty(layout.FindAll(".band-invented"));

        _shell.Show(ShellView.Empty with { IsInvented = true });

        Assert.Equal("Учебный район, данные вымышлены", layout.WaitForElement(".band-invented").TextContent.Trim());
    }

    [Fact]
    public void Circuit_Up_IsMarkedOnce()
    {
        LayoutOf(builder => builder.AddContent(0, "страница"));

        JSInterop.VerifyInvoke("schoolSupport.ready", calledTimes: 1);
    }

    private IRenderedComponent<MainLayout> LayoutOf(RenderFragment body) =>
        Render<MainLayout>(parameters => parameters.Add(one => one.Body, body));
}
