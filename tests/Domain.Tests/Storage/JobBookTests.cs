using SchoolSupport.Domain.Imports;
using SchoolSupport.Domain.Operations;
using SchoolSupport.Domain.Storage;
using static SchoolSupport.Domain.Tests.Storage.District;

namespace SchoolSupport.Domain.Tests.Storage;

/// <summary>Who works on a job, and what a kill leaves of it.</summary>
public sealed class JobBookTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory, BothEngines]
    public async Task Claim_ManyAtOnce_OnlyOneGetsTheJob(Engines engine)
    {
        await using Store store = await Store.CreateAsync(engine);
        var clock = new TurnedClock();
        var jobs = new JobBook(store.Database, clock);
        Job job = await jobs.StartAsync(Analyst, null, "dead", None);
        Assert.False(await jobs.ClaimAsync(job.Id, "early", None));
        clock.Turn(JobBook.Lease + TimeSpan.FromSeconds(1));
        Assert.Equal(job.Id, Assert.Single(await jobs.AbandonedAsync(None)).Id);

        bool[] got = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => jobs.ClaimAsync(job.Id, $"worker {i}", None))));

        Assert.Single(got, claimed => claimed);
        Assert.Empty(await jobs.AbandonedAsync(None));
        Assert.Equal($"worker {Array.IndexOf(got, true)}", (await jobs.GetAsync(job.Id, None)).Worker);
    }

    [Theory, BothEngines]
    public async Task Beat_OfALivingWorker_KeepsItsJob(Engines engine)
    {
        await using Store store = await Store.CreateAsync(engine);
        var clock = new TurnedClock();
        var jobs = new JobBook(store.Database, clock);
        Job job = await jobs.StartAsync(Analyst, null, "alive", None);
        clock.Turn(JobBook.Lease);
        await jobs.BeatAsync("alive", None);
        clock.Turn(JobBook.Lease);

        Assert.False(await jobs.ClaimAsync(job.Id, "other", None));
    }

    [Theory, BothEngines]
    public async Task BeginStoring_FromTwoPages_StoresOnce(Engines engine)
    {
        await using Store store = await Store.CreateAsync(engine);
        (JobBook jobs, Job job) = await PlannedAsync(store, "А");

        bool[] began = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(() => jobs.BeginStoringAsync(job.Id, $"{i}", 1, None))));

        Assert.Single(began, stored => stored);
    }

    [Theory, BothEngines]
    public async Task Commit_ByAWorkerThatLostItsJob_StoresNothing(Engines engine)
    {
        await using Store store = await Store.CreateAsync(engine);
        District district = await CreateAsync(store);
        (JobBook jobs, Job job) = await PlannedAsync(store, "А");
        ImportPlan plan = File("А", district.Said(1, 3.5));
        await jobs.BeginStoringAsync(job.Id, "new", 1, None);
        int version = await store.Versions.CurrentAsync(None);

        await Assert.ThrowsAsync<JobLostException>(() => store.Ledger.CommitAsync(plan, Analyst, Terms(job, "old", plan, version), None));
        Assert.Equal((version, ""), (await store.Versions.CurrentAsync(None), await district.NowAsync(store)));
        Import import = await store.Ledger.CommitAsync(plan, Analyst, Terms(job, "new", plan, version), None);

        JobFile file = Assert.Single(await jobs.FilesAsync(job.Id, None));
        Job after = await jobs.GetAsync(job.Id, None);
        Assert.Equal((import.Id, 1, version + 1), (file.ImportId!.Value, after.Number, after.DataVersion));
    }

    [Theory, BothEngines]
    public async Task Commit_AfterTheDataMoved_IsRefusedWhole(Engines engine)
    {
        await using Store store = await Store.CreateAsync(engine);
        District district = await CreateAsync(store);
        int planned = await store.Versions.CurrentAsync(None);
        await store.Ledger.CommitAsync(File("Б", district.Said(2, 4)), Analyst, None);

        DataMovedException moved = await Assert.ThrowsAsync<DataMovedException>(() =>
            store.Ledger.CommitAsync(File("А", district.Said(1, 3.5)), Analyst, new CommitTerms(planned, null), None));

        Assert.Equal((planned, planned + 1), (moved.Planned, moved.Current));
        Assert.Equal("2 математика 4", await district.NowAsync(store));
        Assert.Single(await store.Ledger.ListAsync(None));
    }

    [Theory, BothEngines]
    public async Task End_ForgetsTheBytes_AndCancelOfAWaitingJobDoesToo(Engines engine)
    {
        await using Store store = await Store.CreateAsync(engine);
        (JobBook jobs, Job first) = await PlannedAsync(store, "А");
        await jobs.BeginStoringAsync(first.Id, "w", 1, None);
        await jobs.CancelAsync(first.Id, None);
        Assert.True((await jobs.GetAsync(first.Id, None)).IsCancelAsked);
        await jobs.EndAsync(first.Id, "w", JobState.Done, null, None);
        (_, Job second) = await PlannedAsync(store, "Б");
        Assert.NotNull((await jobs.FilesAsync(second.Id, None))[0].Content);
        await jobs.CancelAsync(second.Id, None);

        Assert.Equal(JobState.Cancelled, (await jobs.GetAsync(second.Id, None)).State);
        Assert.All([.. await jobs.FilesAsync(first.Id, None), .. await jobs.FilesAsync(second.Id, None)], file => Assert.Null(file.Content));
        Assert.Null(await jobs.OpenAsync(Analyst.Person, None));
    }

    private static CommitTerms Terms(Job job, string worker, ImportPlan plan, int version) =>
        new(version, new JobStep(job.Id, worker, plan.Path, plan.Upload.Sha256));

    /// <summary>A job of one file that waits for its person.</summary>
    private static async Task<(JobBook Jobs, Job Job)> PlannedAsync(Store store, string bytes)
    {
        var jobs = new JobBook(store.Database, Store.Clock);
        Job job = await jobs.StartAsync(Analyst, null, "w", None);
        Upload upload = File(bytes).Upload;
        await jobs.ExpectAsync(job.Id, "w", ["А.xlsx"], None);
        var file = new JobFile { JobId = job.Id, Number = 0, Path = "А.xlsx", Sha256 = upload.Sha256, Size = upload.Size, Content = upload.Content };
        await jobs.KeepAsync(file, "w", 1, 1, None);
        await jobs.PlannedAsync(job.Id, "w", await store.Versions.CurrentAsync(None), null, None);
        return (jobs, job);
    }

    private sealed class TurnedClock : TimeProvider
    {
        private DateTimeOffset _now = new(Store.Now);

        public override DateTimeOffset GetUtcNow() => _now;

        public void Turn(TimeSpan by) => _now += by;
    }
}
