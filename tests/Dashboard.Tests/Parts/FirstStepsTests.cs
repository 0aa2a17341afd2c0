using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using SchoolSupport.Dashboard.Components.Parts;
using SchoolSupport.Dashboard.Imports;
using SchoolSupport.Dashboard.Registry;
using SchoolSupport.Dashboard.Tests.Imports;

namespace SchoolSupport.Dashboard.Tests.Parts;

public sealed class FirstStepsTests : BunitContext
{
    [Fact]
    public async Task FirstSteps_OwnMunicipality_IsALinkWhereThePageOffersNoForm()
    {
        using Installation place = await Installation.EmptyAsync();
        Prepare(place);

        IRenderedComponent<FirstSteps> steps = Render<FirstSteps>();

        Assert.Equal("/setup?step=own", steps.Find("a.button").GetAttribute("href"));
        Assert.Contains(steps.FindAll("button"), button => button.TextContent == "Посмотреть учебный район");
    }

    private void Prepare(Installation place)
    {
        Services.AddSingleton(place.Database);
        Services.AddSingleton(place.Clock);
        Services.AddSingleton(place.Actor);
        Services.AddSingleton<Toasts>();
        Services.AddSingleton<SampleLoader>();
        Services.AddSingleton<IHostEnvironment>(new Host());
        Services.AddSingleton<SampleFolders>();
    }

    private sealed class Host : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = "Production";

        public string ApplicationName { get; set; } = "test";

        public string ContentRootPath { get; set; } = AppContext.BaseDirectory;

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
