using System.Text;
using SchoolSupport.Dashboard.Imports;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Domain.Storage;

namespace SchoolSupport.Dashboard.Tests.Imports;

public sealed class ImportDeskTests
{
    private static readonly IncomingFile Timetable =
        new("Расписание.csv", 40, _ => Task.FromResult(Encoding.UTF8.GetBytes("День;Урок\nпн;1\nвт;2\n")));

    private static readonly IncomingFile Lost = new("Потерян.xlsx", 40, _ => throw new IOException());

    [Fact]
    public async Task Read_ResultsBeforeTheirRegister_PlansAllAndStoresNothing()
    {
        using Installation place = await Installation.EmptyAsync();
        using ImportDesk desk = place.Desk();

        await desk.ReadAsync([Installation.Sample("ОГЭ 2021.xlsx"), Installation.Sample("Реестр школ.xlsx"), Timetable, Lost], null);

        Assert.Equal(DeskPhase.Planned, desk.Phase);
        Assert.Equal(["Потерян.xlsx", "Расписание.csv"], desk.Files.Where(file => file.State == DeskState.Refused).Select(file => file.Reading.Path).Order());
        Assert.Equal(new PlanSummary(24, 0, 0, 0), desk.Total);
        Assert.Equal(0, await new DataVersions(place.Database).CurrentAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Store_ThenUndo_LeavesNothingCounting()
    {
        using Installation place = await Installation.EmptyAsync();
        using ImportDesk desk = place.Desk();
        await desk.ReadAsync([Installation.Sample("ОГЭ 2021.xlsx"), Installation.Sample("Реестр школ.xlsx")], null);

        StoredBatch stored = (await desk.StoreAsync())!;
        LoadedFiles loaded = await place.List().LoadAsync(CancellationToken.None);
        await desk.UndoAsync(stored, CancellationToken.None);
        LoadedFiles undone = await place.List().LoadAsync(CancellationToken.None);

        Assert.Equal(2, stored.Imports.Count);
        Assert.Equal("row-sum", Assert.Single(loaded.Open).Issue.Code);
        Assert.Equal([24, 0], loaded.Imports.Select(import => import.Facts));
        Assert.All(undone.Imports, import => Assert.NotNull(import.Import.UndoneAt));
        Assert.Empty(undone.Open);
    }

    [Fact]
    public async Task LeaveOut_TheRegister_TellsThatSchoolsAreUnknownUntilItIsBack()
    {
        using Installation place = await Installation.EmptyAsync();
        using ImportDesk desk = place.Desk();
        await desk.ReadAsync([Installation.Sample("ОГЭ 2021.xlsx"), Installation.Sample("Реестр школ.xlsx")], null);
        DeskFile register = desk.Files.Single(file => file.Schools > 0);

        await desk.LeaveOutAsync(register.Reading, true);
        DeskFile results = desk.Files.Single(file => file.Reading.FileName == "ОГЭ 2021.xlsx");
        await desk.LeaveOutAsync(register.Reading, false);

        Assert.Equal(DeskState.Refused, results.State);
        Assert.DoesNotContain(desk.Files, file => file.IsLeftOut || file.State == DeskState.Refused);
    }

    [Fact]
    public async Task Read_TheSameBytesAgain_SaysThatTheyAreLoaded()
    {
        using Installation place = await Installation.EmptyAsync();
        using ImportDesk desk = place.Desk();
        await desk.ReadAsync([Installation.Sample("Реестр школ.xlsx")], null);
        await desk.StoreAsync();

        await desk.ReadAsync([Installation.Sample("Реестр школ.xlsx")], null);

        Assert.Empty(desk.Files);
        Assert.Equal("Реестр школ.xlsx", Assert.Single(desk.Known).Path);
    }

    [Fact]
    public async Task Answer_TheProposal_SaysWhatChangedAndRevokeTakesItBack()
    {
        using Installation place = await Installation.EmptyAsync();
        using ImportDesk desk = place.Desk();
        await desk.ReadAsync([Installation.Sample("ОГЭ 2021.xlsx"), Installation.Sample("Реестр школ.xlsx")], null);
        int id = (await desk.StoreAsync())!.Imports.Single(import => import.FileName == "ОГЭ 2021.xlsx").Id;
        ImportReview review = place.Review();
        ReviewedImport before = (await review.LoadAsync(id, CancellationToken.None))!;

        string said = await review.AnswerAsync(before, before.First!, "10", CancellationToken.None);
        ReviewedImport after = (await review.LoadAsync(id, CancellationToken.None))!;
        await review.RevokeAsync(after, after.Answers[0], CancellationToken.None);
        ReviewedImport back = (await review.LoadAsync(id, CancellationToken.None))!;

        Assert.StartsWith("Ячейка F16 читается как «10». Доля отметок «2»: 0\u00a0% → 10\u00a0%; отметка «2»: под вопросом → 1\u00a0ученик", said, StringComparison.Ordinal);
        Assert.Empty(after.Open);
        Assert.Equal("0", after.Text("ОГЭ 9 класс", "F16"));
        Assert.Equal("row-sum", back.First!.Code);
    }
}
