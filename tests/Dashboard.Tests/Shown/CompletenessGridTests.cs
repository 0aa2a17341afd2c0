using Bunit;
using SchoolSupport.Dashboard.Components.Parts;
using SchoolSupport.Dashboard.Components.Shown;
using SchoolSupport.Dashboard.Text;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Dashboard.Tests.Shown;

public sealed class CompletenessGridTests : BunitContext
{
    [Fact]
    public void Of_FourKindsOfCells_HaveFourLooks()
    {
        var grid = CompletenessGrid.Of(new Facts().School(1, "А").School(2, "Б")
            .Oge(1, 2022, 0, 5, 5, 0).Oge(1, 2023, 0, 5, 5, 0).Oge(2, 2023, 0, 5, 5, 0).VprQuality(2022, Season.Spring, 50).History().Completeness, PlaceWords.For("Городской округ Сосновка"));

        Assert.Equal(["ОГЭ", "ВПР"], grid.Lines.Select(line => line.Title));
        Assert.Equal([(CompletenessLook.Part, "1 из 2"), (CompletenessLook.Whole, "2 из 2")], grid.Lines[0].Boxes.Select(box => (box.Look, box.Text)));
        Assert.Equal([(CompletenessLook.TerritoryOnly, "округ"), (CompletenessLook.Nothing, "нет")], grid.Lines[1].Boxes.Select(box => (box.Look, box.Text)));
    }

    // Two schools tell their teachers; that only one of them lacks somebody takes nothing from it.
    [Fact]
    public void Of_ListOfVacancies_DoesNotMakeStaffIncomplete()
    {
        Facts facts = new Facts().School(1, "А").School(2, "Б");
        Add(1, Procedures.StaffTotal, "Всего");
        Add(2, Procedures.StaffTotal, "Всего");
        Add(1, Procedures.StaffVacancies, "Математика");

        CompletenessLine line = Assert.Single(CompletenessGrid.Of(facts.History().Completeness, PlaceWords.For("Район")).Lines);

        Assert.Equal(("Кадры", "2 из 2"), (line.Title, Assert.Single(line.Boxes).Text));

        void Add(int school, string procedure, string item) => facts.Add(
            school, 2023, procedure, item, null, Season.Year, [new FactValue(Measures.People, 3, null, ValueState.Known, ValueMethod.Reported, null, null)]);
    }

    [Fact]
    public void Breadcrumbs_LastStep_IsWhereOneIs()
    {
        IRenderedComponent<Breadcrumbs> crumbs = Render<Breadcrumbs>(parameters => parameters.Add(one => one.Steps, PlaceSteps.Page(new Facts().View(), "Школы")));

        Assert.Equal(["/regions/1", "/?territory=2"], crumbs.FindAll("a").Select(link => link.GetAttribute("href")));
        Assert.Equal("Школы", crumbs.Find("[aria-current=page]").TextContent);
    }

    [Fact]
    public void PageStates_Stale_OffersTheNewData()
    {
        bool asked = false;
        IRenderedComponent<PageStates> page = Render<PageStates>(parameters => parameters
            .Add(one => one.Title, "Обзор").Add(one => one.IsLoaded, true).Add(one => one.IsStale, true).Add(one => one.OnRefresh, () => asked = true).AddChildContent("<p>прежнее</p>"));

        page.Find(".stale button").Click();

        Assert.True(asked);
        Assert.Contains("прежнее", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void PageStates_Unknown_DoesNotShowThePage()
    {
        IRenderedComponent<PageStates> page = Render<PageStates>(parameters => parameters
            .Add(one => one.Title, "Обзор").Add(one => one.IsLoaded, false).Add(one => one.IsUnknown, true).AddChildContent("<p>тайна</p>"));

        Assert.DoesNotContain("тайна", page.Markup, StringComparison.Ordinal);
        Assert.Contains("Такого муниципалитета нет", page.Markup, StringComparison.Ordinal);
    }
}
