using Bunit;
using Microsoft.Extensions.DependencyInjection;
using SchoolSupport.Dashboard.Components.Data;
using SchoolSupport.Dashboard.Imports;
using SchoolSupport.Domain.Imports;

namespace SchoolSupport.Dashboard.Tests.Imports;

public sealed class IssueListTests : BunitContext
{
    [Fact]
    public async Task IssueList_Proposal_IsOfferedAndItsValueAccepted()
    {
        using Installation place = await Installation.EmptyAsync();
        ImportDesk desk = place.Desk();
        await desk.ReadAsync([Installation.Sample("ОГЭ 2021.xlsx"), Installation.Sample("Реестр школ.xlsx")], null);
        int id = (await desk.StoreAsync())!.Imports.Single(import => import.FileName == "ОГЭ 2021.xlsx").Id;
        ReviewedImport review = (await place.Review().LoadAsync(id, CancellationToken.None))!;
        Services.AddSingleton(place.Clock);
        (Issue Issue, string? Value)? answered = null;

        IRenderedComponent<IssueList> list = Render<IssueList>(parameters => parameters
            .Add(one => one.Review, review).Add(one => one.MayChange, true).Add(one => one.OnAnswer, answer => answered = answer));
        await list.Find("[data-first]").ClickAsync(new());

        Assert.Contains("Отметки не складываются в целое", list.Find("h2").TextContent, StringComparison.Ordinal);
        Assert.Equal(("F16", "10"), (answered?.Issue.Cell, answered?.Value));
    }
}
