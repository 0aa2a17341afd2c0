using AngleSharp.Dom;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using SchoolSupport.Analytics.Histories;
using SchoolSupport.Dashboard.Components.Parts;
using SchoolSupport.Dashboard.Components.Schools;
using SchoolSupport.Dashboard.Components.Shown;
using SchoolSupport.Dashboard.Snapshots;
using SchoolSupport.Domain.Operations;

namespace SchoolSupport.Dashboard.Tests.Shown;

public sealed class SchoolFilterTests : BunitContext
{
    private static readonly SchoolQuery Usual = SchoolQuery.Of(null, null, null, null, null, null, 3);

    [Theory]
    [InlineData("attention", SchoolState.NeedsAttention)]
    [InlineData("none", SchoolState.NoData)]
    [InlineData("", null)]
    public void State_Chosen_IsAskedFor(string value, SchoolState? expected) =>
        Assert.Equal(expected, Ask(filter => Select(filter, "требует внимания").Change(value), Usual with { State = SchoolState.InOrder }).State);

    [Fact]
    public void Indicator_Chosen_KeepsTheRest() =>
        Assert.Equal(Usual with { Indicator = AssessmentIndicator.Sou, Text = "бел" }, Ask(filter => Select(filter, "СОУ").Change("sou"), Usual with { Text = "бел" }));

    [Fact]
    public void Order_ByNeed_IsAskedFor() =>
        Assert.Equal(SchoolOrder.ByNeed, Ask(filter => Select(filter, "по потребности").Change("need"), Usual).Order);

    [Fact]
    public void Table_DoubtfulSchool_SaysSoAndLeadsToItsPage()
    {
        SchoolList list = SchoolList.Of(new Facts().School(1, "Шадринская").Oge(1, 2020, null, 3, 3, 3).View(), Usual, null);

        IRenderedComponent<SchoolsTable> table = Render<SchoolsTable>(parameters => parameters.Add(one => one.List, list).Add(one => one.Rows, list.Rows));

        Assert.Equal("/schools/1", table.Find("tbody th a").GetAttribute("href"));
        Assert.Equal("6 из\u00A09", table.Find(".cell:has(.doubt-sign) .cell-value").TextContent);
        Assert.Equal("35–88\u00A0%, малая группа, под вопросом", table.Find(".cell-facts").TextContent.Trim());
    }

    /// <summary>One stop of the Tab key in a row; what else leads somewhere stands on the page of the school as well.</summary>
    [Fact]
    public void Table_Row_IsOneTabStop()
    {
        SchoolList list = SchoolList.Of(new Facts().School(1, "Шадринская").Oge(1, 2020, null, 3, 3, 3).View(), Usual, null);

        IRenderedComponent<SchoolsTable> table = Render<SchoolsTable>(parameters => parameters.Add(one => one.List, list).Add(one => one.Rows, list.Rows));

        Assert.Single(table.FindAll("tbody a:not([tabindex='-1']), tbody [tabindex='0']"));
        Assert.Equal("/source?f=1&m=mark-3.mark-4.mark-5", table.Find("td .cell-value").GetAttribute("href"));
    }

    /// <summary>A head of one school sees no questions about a file that shows all the others.</summary>
    [Fact]
    public void View_OfOneSchool_HasNoQuestionsAboutFiles()
    {
        Facts facts = new Facts().School(1, "А").School(2, "Б").Oge(1, 2020, null, 3, 3, 3);
        var snapshot = new TerritorySnapshot(Facts.District, [], facts.History(), null, 1, false)
        {
            DoubtfulCells = facts.View().DoubtfulCells,
            Questions = [new(7, "ОГЭ.xlsx", default, "сумма долей 90 %")],
        };

        SnapshotView head = SnapshotView.For(new Actor("Директор", Role.School, 2, 2), snapshot)!;

        Assert.Empty(head.Questions);
        Assert.Empty(head.DoubtfulCells);
        Assert.Single(SnapshotView.For(Actor.Demonstration, snapshot)!.Questions);
    }

    private static IElement Select(IRenderedComponent<SchoolFilter> filter, string option) =>
        filter.FindAll("select").Single(select => select.TextContent.Contains(option, StringComparison.Ordinal));

    private SchoolQuery Ask(Action<IRenderedComponent<SchoolFilter>> act, SchoolQuery query)
    {
        SchoolQuery? asked = null;
        SchoolList list = SchoolList.Of(new Facts().School(1, "А").Oge(1, 2020, 0, 5, 5, 0).View(), query with { State = null, Text = "" }, null);
        Services.AddSingleton(TimeProvider.System);
        IRenderedComponent<SchoolFilter> filter = Render<SchoolFilter>(parameters => parameters
            .Add(one => one.List, list).Add(one => one.Query, query).Add(one => one.OnChange, changed => asked = changed));

        act(filter);

        return asked!;
    }
}
