using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using SchoolSupport.Dashboard.Accounts;
using SchoolSupport.Dashboard.Imports;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Domain.Operations;
using SchoolSupport.Domain.Organisations;
using SchoolSupport.Domain.Storage;

namespace SchoolSupport.Dashboard.Tests.Imports;

/// <summary>What of a load outlives its page and its program.</summary>
public sealed class ImportJobTests
{
    private const int Files = 4;

    [Fact]
    public async Task Plan_SeenByAnotherProgram_IsTheSameAndCanBeStored()
    {
        using Installation place = await Installation.EmptyAsync();
        ImportDesk first = place.Desk();
        await first.ReadAsync([Installation.Sample("Реестр школ.xlsx"), Oge("А.csv", 10), Oge("Б.csv", 20, 2022)], null);
        await first.LeaveOutAsync(first.Files.Single(file => file.Reading.Path == "Б.csv").Reading, true);

        ImportDesk second = place.Desk();
        await second.OpenAsync(CancellationToken.None);

        Assert.Equal((DeskPhase.Planned, first.Total), (second.Phase, second.Total));
        Assert.Equal("Б.csv", Assert.Single(second.Files, file => file.IsLeftOut).Reading.Path);
        StoredBatch stored = (await second.StoreAsync())!;
        Assert.Equal(["Реестр школ.xlsx", "А.csv"], stored.Imports.Select(import => import.FileName));
    }

    [Fact]
    public async Task Desk_OfOnePerson_IsTheSameOnEveryPageAndNobodyElses()
    {
        using Installation place = await Installation.EmptyAsync();
        ImportDesks program = place.Program();
        var other = new CurrentActor { Actor = new Actor("Иванова", Role.Analyst) };
        await program.For(place.Actor).ReadAsync([Installation.Sample("Реестр школ.xlsx")], null);

        ImportDesk foreign = program.For(other);
        await foreign.OpenAsync(CancellationToken.None);

        Assert.Same(program.For(new CurrentActor()), program.For(place.Actor));
        Assert.Equal((DeskPhase.Empty, 0), (foreign.Phase, foreign.Files.Count));
    }

    /// <param name="stored">How many files are stored when the program is gone.</param>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(Files)]
    public async Task Program_KilledWhileStoring_TheNextOneFinishesEachFileOnce(int stored)
    {
        using Installation place = await Installation.EmptyAsync();
        ImportDesk desk = place.Desk();
        await desk.ReadAsync(Four(), null);
        desk.Changed += () =>
        {
            if (desk is { Phase: DeskPhase.Storing, Step.Number: int number } && number > stored)
            {
                desk.Leave();
            }
        };
        await desk.StoreAsync();
        Assert.Equal(stored, (await Ledger(place).ListAsync(CancellationToken.None)).Count);

        ImportDesks next = await NextAsync(place);

        ImportDesk resumed = next.For(place.Actor);
        await resumed.OpenAsync(CancellationToken.None);
        Assert.Equal((DeskPhase.Done, Files), (resumed.Phase, resumed.Result!.Imports.Count));
        Assert.Equal(Files, (await Ledger(place).ListAsync(CancellationToken.None)).Count);
        Assert.Equal(Files, await new DataVersions(place.Database).CurrentAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Program_KilledWhileReading_TheNextOneShowsWhatWasReadAndNamesTheRest()
    {
        using Installation place = await Installation.EmptyAsync();
        ImportDesk desk = place.Desk();
        desk.Changed += () =>
        {
            if (desk is { Phase: DeskPhase.Reading, Step.Number: 3 })
            {
                desk.Leave();
            }
        };
        await desk.ReadAsync(Four(), null);

        ImportDesk resumed = (await NextAsync(place)).For(place.Actor);

        Assert.Equal(DeskPhase.Planned, resumed.Phase);
        Assert.StartsWith("Программа была остановлена", resumed.Message, StringComparison.Ordinal);
        Assert.Equal(["2021.csv", "2022.csv"], resumed.Files.Where(file => file.State == DeskState.Refused).Select(file => file.Reading.Path).Order());
        Assert.StartsWith("Файл не дочитан", resumed.Files[0].Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Program_KilledWhileReceiving_TheNextOneSaysThatNothingCame()
    {
        using Installation place = await Installation.EmptyAsync();
        ImportDesk desk = place.Desk();
        IncomingFile slow = new("Медленный.csv", 10, cancellation =>
        {
            desk.Leave();
            cancellation.ThrowIfCancellationRequested();
            return Task.FromResult<byte[]>([]);
        });
        await desk.ReadAsync([slow], null);

        ImportDesk resumed = (await NextAsync(place)).For(place.Actor);

        Assert.Equal(DeskPhase.Done, resumed.Phase);
        Assert.Contains("Ничего не сохранено", resumed.Failure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancel_WhileStoring_StopsBetweenFilesAndTellsHowMany()
    {
        using Installation place = await Installation.EmptyAsync();
        ImportDesks program = place.Program();
        ImportDesk desk = program.For(place.Actor);
        await desk.ReadAsync(Four(), null);
        bool asked = false;
        desk.Changed += () =>
        {
            if (!asked && desk is { Phase: DeskPhase.Storing, Step.Number: 3 })
            {
                asked = true;
                desk.CancelAsync().Wait();
            }
        };

        await desk.StoreAsync();

        Assert.Equal((DeskPhase.Done, 2), (desk.Phase, desk.Result!.Imports.Count));
        Assert.StartsWith("Остановлено: сохранено 2 из 4", desk.Message, StringComparison.Ordinal);
        Assert.Equal(2, (await Ledger(place).ListAsync(CancellationToken.None)).Count);
    }

    [Fact]
    public async Task Store_AfterSomebodyElseStored_IsRefusedAndShowsWhatIsDifferent()
    {
        using Installation place = await Installation.EmptyAsync();
        ImportDesk mine = place.Desk();
        await mine.ReadAsync([Installation.Sample("Реестр школ.xlsx")], null);
        await mine.StoreAsync();
        await mine.ReadAsync([Oge("Мой.csv", 10)], 2);
        Assert.Equal(new PlanSummary(4, 0, 0, 0), mine.Total);
        ImportDesk hers = place.Program().For(new CurrentActor { Actor = new Actor("Иванова", Role.Analyst) });
        await hers.ReadAsync([Oge("Её.csv", 20)], 2);
        await hers.StoreAsync();

        StoredBatch? refused = await mine.StoreAsync();

        Assert.Null(refused);
        Assert.Equal((DeskPhase.Planned, new PlanSummary(0, 4, 0, 0)), (mine.Phase, mine.Total));
        Assert.Equal(
            "Пока вы смотрели план, данные изменились: загружен файл «Её.csv» (Иванова). План составлен заново. Иначе стало: "
            + "«Мой.csv»: было новых 4, изменится 0, без изменений 0, исчезнет 0, стало новых 0, изменится 4, без изменений 0, исчезнет 0.",
            mine.Message);
        Assert.Single((await mine.StoreAsync())!.Imports);
    }

    [Fact]
    public async Task TwoFiles_AboutTheSame_SayItBothAndTheLaterHolds()
    {
        using Installation place = await Installation.EmptyAsync();
        ImportDesk desk = place.Desk();

        await desk.ReadAsync([Installation.Sample("Реестр школ.xlsx"), Oge("А.csv", 10), Oge("Б.csv", 20)], null);

        DeskFile a = desk.Files.Single(file => file.Reading.Path == "А.csv");
        DeskFile b = desk.Files.Single(file => file.Reading.Path == "Б.csv");
        Assert.Equal((DeskState.Questions, DeskState.Questions), (a.State, b.State));
        Assert.Contains(a.Issues, issue => issue.Message.EndsWith("Действовать будет «Б.csv»: он сохраняется позже. Если верен этот файл, уберите из загрузки «Б.csv».", StringComparison.Ordinal));
        Assert.Contains(b.Issues, issue => issue.Message.Contains("Общих записей 4, значения расходятся в 4", StringComparison.Ordinal));
        Assert.Contains(a.Planned!.Plan!.Issues, issue => issue.Message.EndsWith("Действует «Б.csv»: он сохранён позже. Если верен этот файл, отмените загрузку файла «Б.csv».", StringComparison.Ordinal));
        await desk.LeaveOutAsync(b.Reading, true);
        Assert.Equal(DeskState.Ready, desk.Files.Single(file => file.Reading.Path == "А.csv").State);
    }

    [Fact]
    public async Task TwoFiles_StoredTogether_AreOneContradictionUntilOneIsUndone()
    {
        using Installation place = await Installation.EmptyAsync();
        ImportDesk desk = place.Desk();
        await desk.ReadAsync([Installation.Sample("Реестр школ.xlsx"), Oge("А.csv", 10), Oge("Б.csv", 20)], null);
        StoredBatch stored = (await desk.StoreAsync())!;
        int territory = (await new Registers(place.Database, place.Clock).LoadAsync(CancellationToken.None)).Territories.Single(one => one.Kind == TerritoryKind.Municipality).Id;
        CheckDesk check = new(place.Database, place.Clock, place.Actor);

        OpenIssue pair = Assert.Single(await check.ContradictionsAsync(territory, CancellationToken.None));
        Assert.Equal("Б.csv", pair.Import.Path);
        Assert.Contains("О том же говорит и файл «А.csv»", pair.Issue.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("уберите из загрузки", pair.Issue.Message, StringComparison.Ordinal);

        await Ledger(place).UndoAsync(stored.Imports.Single(import => import.Path == "А.csv").Id, place.Actor.Actor, CancellationToken.None);
        Assert.Empty(await check.ContradictionsAsync(territory, CancellationToken.None));
    }

    [Fact]
    public async Task PlanAgain_IsWorkedOutBesideThePage()
    {
        using Installation place = await Installation.EmptyAsync();
        ImportDesk desk = place.Desk();
        await desk.ReadAsync([Installation.Sample("Реестр школ.xlsx"), Oge("А.csv", 10)], null);
        var page = new PageContext();
        var phases = new List<(DeskPhase Phase, bool OnPage)>();
        desk.Changed += () => phases.Add((desk.Phase, SynchronizationContext.Current is PageContext));

        var done = new TaskCompletionSource();
        page.Post(async _ =>
        {
            await desk.LeaveOutAsync(desk.Files.Single(file => file.Reading.Path == "А.csv").Reading, true);
            done.SetResult();
        }, null);
        await done.Task;

        Assert.Contains((DeskPhase.Planning, true), phases);
        Assert.Contains((DeskPhase.Planning, false), phases);
        Assert.Equal(DeskPhase.Planned, phases[^1].Phase);
        Assert.True(desk.Files.Single(file => file.Reading.Path == "А.csv").IsLeftOut);
    }

    [Fact]
    public async Task Plan_ShowsQuestionsBeforeRefusals()
    {
        using Installation place = await Installation.EmptyAsync();
        ImportDesk desk = place.Desk();
        IncomingFile empty = new("Пусто.csv", 4, _ => Task.FromResult(Encoding.UTF8.GetBytes("да\n")));

        await desk.ReadAsync([empty, Installation.Sample("Реестр школ.xlsx"), Oge("А.csv", 10), Oge("Б.csv", 20)], null);

        Assert.Equal(
            [DeskState.Questions, DeskState.Questions, DeskState.Refused, DeskState.Ready],
            desk.Files.Select(file => file.State));
    }

    private static IncomingFile[] Four() => [Installation.Sample("Реестр школ.xlsx"), Oge("2020.csv", 10, 2020), Oge("2021.csv", 10), Oge("2022.csv", 10, 2022)];

    /// <summary>The next start of the program, a little later, until it has gone on with what it found.</summary>
    private static async Task<ImportDesks> NextAsync(Installation place)
    {
        ImportDesks next = place.Program(new LaterClock());
        using var worker = new ImportWorker(place.Database, new LaterClock(), next, NullLogger<ImportWorker>.Instance);
        await worker.TurnAsync(CancellationToken.None);
        await worker.ResumedAsync();
        return next;
    }

    private static ImportLedger Ledger(Installation place) => new(place.Database, place.Clock);

    /// <summary>ОГЭ of two schools in two subjects; so many marks «2» of a hundred.</summary>
    private static IncomingFile Oge(string name, int twos, int year = 2021) => new(name, 400, _ => Task.FromResult(Encoding.UTF8.GetBytes(string.Join('\n',
    [
        $"Байкаловский муниципальный район. ОГЭ {year} года",
        "",
        "ОУ;Кол в-ков;Русский язык %;;;;Математика%;;;",
        ";;5;4;3;2;5;4;3;2",
        $"БСШ;10;30;30;{40 - twos};{twos};0;20;{80 - twos};{twos}",
        $"ГСШ;10;30;30;{40 - twos};{twos};0;20;{80 - twos};{twos}",
    ]))));

    /// <summary>What awaits on it goes on on it, as on the circuit of a page.</summary>
    private sealed class PageContext : SynchronizationContext
    {
        public override void Post(SendOrPostCallback d, object? state) => ThreadPool.QueueUserWorkItem(_ =>
        {
            SetSynchronizationContext(this);
            d(state);
            SetSynchronizationContext(null);
        });
    }

    private sealed class LaterClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + JobBook.Lease + TimeSpan.FromSeconds(1);
    }
}
