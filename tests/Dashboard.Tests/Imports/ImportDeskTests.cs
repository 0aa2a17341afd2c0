using System.Text;
using SchoolSupport.Dashboard.Imports;
using SchoolSupport.Dashboard.Text;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Domain.Organisations;
using SchoolSupport.Domain.Storage;
using SchoolSupport.Ingest.Planning;

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
        ImportDesk desk = place.Desk();

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
        ImportDesk desk = place.Desk();
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
        ImportDesk desk = place.Desk();
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
        ImportDesk desk = place.Desk();
        await desk.ReadAsync([Installation.Sample("Реестр школ.xlsx")], null);
        await desk.StoreAsync();

        await desk.ReadAsync([Installation.Sample("Реестр школ.xlsx")], null);

        Assert.Empty(desk.Files);
        Assert.Equal("Реестр школ.xlsx", Assert.Single(desk.Known).Path);
    }

    [Fact]
    public async Task ListThatLeavesSchoolsOut_IsAnsweredInThePlanAndTakenBack()
    {
        using Installation place = await Installation.EmptyAsync();
        ImportDesk desk = place.Desk();
        await desk.ReadAsync([Installation.Sample("Реестр школ.xlsx"), Oge("Все.csv", "БСШ", "БАСШ", "ВООШ"), Oge("Часть.csv", "БСШ", "ГСШ")], null);
        DeskFile part = desk.Files.Single(file => file.Reading.Path == "Часть.csv");
        PlannedIssue issue = Assert.Single(part.Issues, issue => issue.Code == IssueCodes.SchoolsMissing);
        Assert.Equal((DeskState.Questions, new PlanSummary(2, 0, 2, 4)), (part.State, part.Summary));

        await desk.AnswerListAsync(part.Reading, issue, isPart: true);
        part = desk.Files.Single(file => file.Reading.Path == "Часть.csv");
        Assert.Equal((DeskState.Ready, new PlanSummary(2, 0, 2, 0)), (part.State, part.Summary));

        await desk.RevokeAsync(part.Reading, [Assert.Single(part.Issues, issue => issue.Decision is not null)]);
        part = desk.Files.Single(file => file.Reading.Path == "Часть.csv");
        Assert.Equal((DeskState.Questions, new PlanSummary(2, 0, 2, 4)), (part.State, part.Summary));
        Assert.Equal(0, await CountAsync(place));
    }

    [Fact]
    public async Task UnknownSchool_IsNamedInThePlan_AlsoOneThatIsNotStoredYet()
    {
        using Installation place = await Installation.EmptyAsync();
        ImportDesk desk = place.Desk();
        await desk.ReadAsync([Installation.Sample("Реестр школ.xlsx"), Oge("ОГЭ.csv", "БСШ", "Байкаловская школа № 7", "ГСШ")], null);
        DeskFile file = desk.Files.Single(file => file.Reading.Path == "ОГЭ.csv");
        PlannedIssue issue = Assert.Single(file.Issues, issue => issue.Code == IssueCodes.SchoolUnknown);
        School first = Spellings.Ranked(issue.Message, file.Planned!.Schools).First(school => school.Code != "БСШ");
        Assert.True(first.Id < 0);

        await desk.NameSchoolAsync(file.Reading, issue, first, AskedSpelling.Of(issue)!);
        file = desk.Files.Single(file => file.Reading.Path == "ОГЭ.csv");
        Assert.Equal((DeskState.Ready, 6), (file.State, file.Summary!.New));
        await desk.StoreAsync();
        Assert.Equal(6, await CountAsync(place));

        // Now the school is stored: the spelling is one of its names, and the next one becomes another; both hold for every file.
        await desk.ReadAsync([Oge("ОГЭ испр.csv", "БСШ", "Школа-новостройка", "ГСШ", "ВООШ", "Байкаловская школа № 7")], 2);
        file = Assert.Single(desk.Files);
        issue = Assert.Single(file.Issues, issue => issue.Code == IssueCodes.SchoolUnknown);
        Assert.Equal("Школа-новостройка", AskedSpelling.Of(issue));
        await desk.NameSchoolAsync(file.Reading, issue, file.Planned!.Schools.Single(school => school.Code == first.Code), "Школа-новостройка");
        Assert.DoesNotContain(Assert.Single(desk.Files).Issues, asked => asked.Code == IssueCodes.SchoolUnknown);

        NamedSchool named = Assert.Single(desk.Named);
        await desk.UnnameAsync(named);
        Assert.Empty(desk.Named);
        Assert.Equal("Школа-новостройка", AskedSpelling.Of(Assert.Single(Assert.Single(desk.Files).Issues, asked => asked.Code == IssueCodes.SchoolUnknown)));
    }

    [Fact]
    public async Task FileBehindANewerOne_SaysWhatIsNotInForce_AlsoAfterAnAnswer()
    {
        using Installation place = await Installation.EmptyAsync();
        ImportDesk desk = place.Desk();
        await desk.ReadAsync([Installation.Sample("ОГЭ 2021.xlsx"), Installation.Sample("Реестр школ.xlsx")], null);
        int id = (await desk.StoreAsync())!.Imports.Single(import => import.FileName == "ОГЭ 2021.xlsx").Id;
        await desk.ReadAsync([Oge("Новее.csv", "БСШ", "ШСШ")], null);
        await desk.StoreAsync();
        ImportReview review = place.Review();
        ReviewedImport before = (await review.LoadAsync(id, CancellationToken.None))!;

        string said = await review.AnswerAsync(before, before.First!, "10", CancellationToken.None);

        ReviewedImport after = (await review.LoadAsync(id, CancellationToken.None))!;
        IdleValues idle = Assert.Single(after.Idle);
        Assert.Equal((Standing.Replaced, "Новее.csv"), (idle.Standing, idle.By.FileName));
        Assert.Contains(idle.Rows, row => row is { Place: "МКОУ Шадринская СОШ", About: "ОГЭ · Русский язык · 2020/21 · весна" });
        Assert.Contains($"Не действует: {Plural.Value.Of(idle.Values)} – действует более поздний файл «Новее.csv»", said, StringComparison.Ordinal);
        Assert.Empty(after.Open);
    }

    /// <summary>A table of ОГЭ: each school the same marks.</summary>
    private static IncomingFile Oge(string name, params string[] schools) => new(name, 400, _ => Task.FromResult(Encoding.UTF8.GetBytes(string.Join('\n',
    [
        "Байкаловский муниципальный район. ОГЭ 2021 года",
        "",
        "ОУ;Кол в-ков;Русский язык %;;;;Математика%;;;",
        ";;5;4;3;2;5;4;3;2",
        .. schools.Select(school => $"{school};10;30;30;30;10;0;20;70;10"),
    ]))));

    private static async Task<int> CountAsync(Installation place)
    {
        int count = 0;
        await foreach (Fact _ in new FactBook(place.Database).AllCurrentAsync(CancellationToken.None))
        {
            count++;
        }

        return count;
    }

    [Fact]
    public async Task Answer_TheProposal_SaysWhatChangedAndRevokeTakesItBack()
    {
        using Installation place = await Installation.EmptyAsync();
        ImportDesk desk = place.Desk();
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
