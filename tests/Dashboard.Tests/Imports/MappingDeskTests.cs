using System.Text;
using SchoolSupport.Dashboard.Imports;
using SchoolSupport.Domain.Mappings;
using SchoolSupport.Domain.Storage;
using SchoolSupport.Ingest.Mapping;

namespace SchoolSupport.Dashboard.Tests.Imports;

/// <summary>Tables no layout knows, mapped on the desk.</summary>
public sealed class MappingDeskTests
{
    [Fact]
    public async Task OneMapping_MakesEveryLikeFileOfThePlanReady_AndTakenBackRefusesThemAgain()
    {
        using Installation installation = await Installation.EmptyAsync();
        ImportDesk desk = installation.Desk();
        await desk.ReadAsync([Installation.Sample("Реестр школ.xlsx"), Table("Математика.csv"), Table("Физика.csv")], null);
        Assert.Equal(2, Refused(desk).Count());

        DeskFile mathematics = desk.Files.Single(file => file.Reading.FileName == "Математика.csv");
        MappingForm form = await FormAsync(desk, mathematics);
        await Assert.ThrowsAsync<ArgumentException>(() => desk.MapAsync(mathematics.Reading, form.Table, form.Rules));
        (form.Procedure, form.OwnName) = (MappingForm.Own, "РИКО");
        Assert.Equal((SaidBy.Text, SaidBy.Text, SaidBy.Text), (form.Rules.ProcedureBy, form.Rules.SubjectBy, form.Rules.YearBy));
        ColumnMapping? mapping = await desk.MapAsync(mathematics.Reading, form.Table, form.Rules);

        Assert.Empty(Refused(desk));
        Assert.Equal(["Математика", "Физика"], desk.Files.SelectMany(file => file.Reading.Tables).Where(table => table.Mapping is not null).Select(table => table.Facts[0].Subject).Order());

        await desk.UnmapAsync(mapping!);
        Assert.Equal(2, Refused(desk).Count());
    }

    [Fact]
    public async Task ProposalNobodyConfirmed_StoresNothing()
    {
        using Installation installation = await Installation.EmptyAsync();
        ImportDesk desk = installation.Desk();
        await desk.ReadAsync([Table("Математика.csv")], null);

        await FormAsync(desk, desk.Files[0]);

        Assert.Empty(await new MappingBook(installation.Database, installation.Clock).HistoryAsync(CancellationToken.None));
    }

    [Fact]
    public async Task YearPutInByHand_IsSaidByThePersonAndKeepsToTheFile()
    {
        using Installation installation = await Installation.EmptyAsync();
        ImportDesk desk = installation.Desk();
        await desk.ReadAsync([Table("Математика.csv")], null);
        MappingForm form = await FormAsync(desk, desk.Files[0]);
        (form.Procedure, form.OwnName, form.Year) = (MappingForm.Own, "РИКО", "2021");

        Assert.Equal((SaidBy.Person, 2021), (form.Rules.YearBy, form.Rules.Year!.Value));
        Assert.Equal("file:" + desk.Files[0].Reading.Sha256, KnownMappings.BoundOf(form.Rules, form.Table.Table, desk.Files[0].Reading.Sha256));
    }

    private static IEnumerable<DeskFile> Refused(ImportDesk desk) => desk.Files.Where(file => file.State == DeskState.Refused);

    private static async Task<MappingForm> FormAsync(ImportDesk desk, DeskFile file)
    {
        UnmappedTable table = file.Reading.Unmapped.Single();
        return new MappingForm(table, await desk.ProposeAsync(table, CancellationToken.None));
    }

    private static IncomingFile Table(string name)
    {
        byte[] content = Encoding.UTF8.GetBytes(
            "РИКО 2022/23, 6 класс\n\nГде учатся;Писали работу;неуд;удовл;хор;отл\nБСШ;10;20;40;30;10\nВООШ;5;20;40;20;20\n" + $"ШСШ;4;0;50;25;25\n\nСоставлено по файлу {name}\n");
        return new IncomingFile(name, content.Length, _ => Task.FromResult(content));
    }
}
