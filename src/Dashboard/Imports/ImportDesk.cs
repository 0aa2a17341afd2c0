using System.Diagnostics.CodeAnalysis;
using SchoolSupport.Dashboard.Accounts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Domain.Operations;
using SchoolSupport.Domain.Organisations;
using SchoolSupport.Domain.Storage;
using SchoolSupport.Ingest.Planning;
using SchoolSupport.Ingest.Workbooks;

namespace SchoolSupport.Dashboard.Imports;

public enum DeskPhase
{
    Empty = 0,
    Receiving = 1,
    Reading = 2,
    Planned = 3,
    Storing = 4,

    /// <summary>It is over, well or not; the person has not put it away yet.</summary>
    Done = 5,

    /// <summary>What was read is set against the register and what is stored.</summary>
    Planning = 6,
}

/// <summary>
/// The files one person is about to load, whichever page they look from. Reading and storing run beside the pages; what was read
/// is kept as a job, so that it outlives this object. Nothing is stored before <see cref="StoreAsync"/>.
/// </summary>
[SuppressMessage("Reliability", "CA1001", Justification = "All pages of a person share it, so no scope may dispose it; a source without a timer holds nothing.")]
public sealed partial class ImportDesk(Database database, TimeProvider clock, CurrentActor current, string worker)
{
    private readonly Importer _importer = new(database, clock, ReadLimits.Default);
    private readonly ImportLedger _ledger = new(database, clock);
    private readonly Registers _registers = new(database, clock);
    private readonly AnswerBook _answers = new(database, clock);
    private readonly AnswersBeforeStoring _before = new(database, clock, ReadLimits.Default);
    private readonly DataVersions _versions = new(database);
    private readonly JobBook _jobs = new(database, clock);
    private readonly PlanEffects _effects = new(database);
    private readonly SchoolNaming _naming = new(database, clock);
    private readonly HashSet<FileReading> _leftOut = new(ReferenceEqualityComparer.Instance);
    private readonly Lock _gate = new();
    private CancellationTokenSource _work = new();
    private IReadOnlyList<FileReading> _readings = [];
    private Batch? _batch;
    private Job? _job;

    /// <summary>Another program works on the job that is shown.</summary>
    private bool _watched;

    /// <summary>The data version of the plan that is shown.</summary>
    private int _version;

    /// <summary>Raised on any thread.</summary>
    public event Action? Changed;

    public DeskPhase Phase { get; private set; }

    public bool IsBusy => Phase is DeskPhase.Receiving or DeskPhase.Reading or DeskPhase.Planning or DeskPhase.Storing;

    /// <summary>Which file is in hand; null before the first.</summary>
    public BatchStep? Step { get; private set; }

    public IReadOnlyList<DeskFile> Files { get; private set; } = [];

    /// <summary>Files whose bytes count already.</summary>
    public IReadOnlyList<(string Path, Import Import)> Known => _batch?.Known ?? [];

    /// <summary>What storing the plan would change, all files together.</summary>
    public PlanSummary Total { get; private set; } = new(0, 0, 0, 0);

    /// <summary>What storing the plan would do to the indicators; null while there is no plan.</summary>
    public PlanEffect? Effect { get; private set; }

    /// <summary>As it would be once the plan is stored.</summary>
    public Register Register { get; private set; } = new([], []);

    /// <summary>The municipality of tables that name none; null when the person chose none.</summary>
    public int? TerritoryId { get; private set; }

    /// <summary>Why the last work did not come to its end, in words.</summary>
    public string? Failure { get; private set; }

    /// <summary>What the person should know about the plan or its end, e.g. that the data moved; null when there is nothing.</summary>
    public string? Message { get; private set; }

    /// <summary>What was stored; null until it is over.</summary>
    public StoredBatch? Result { get; private set; }

    /// <summary>The person wants the storing to stop after the file in hand.</summary>
    public bool IsStopping { get; private set; }

    /// <summary>Receives, reads and plans; files of an earlier plan that were not stored are given up.</summary>
    public async Task ReadAsync(IReadOnlyList<IncomingFile> files, int? territoryId)
    {
        Actor actor = current.Demand(Right.ChangeData);
        if (IsBusy)
        {
            return;
        }

        Clear();
        TerritoryId = territoryId;
        await WorkAsync(DeskPhase.Receiving, async cancellation =>
        {
            Job job = _job = await _jobs.StartAsync(actor, territoryId, worker, cancellation);
            IReadOnlyList<InputFile> received = await ReceivedFiles.ReceiveAsync(files, new Reporter(Report), cancellation);
            await _jobs.ExpectAsync(job.Id, worker, [.. received.Select(file => file.Path)], cancellation);
            Enter(DeskPhase.Reading);
            await Task.Run(
                () => PlanAsync(
                    territory => _importer.ReadAsync(received, territory, new Reporter(Report), taken => KeepAsync(job, taken, received.Count), cancellation),
                    null,
                    cancellation),
                cancellation);
        });
    }

    /// <summary>Leaves a file out of the plan or takes it back in; the others are planned anew, since its register may be missing.</summary>
    public async Task LeaveOutAsync(FileReading reading, bool leftOut)
    {
        if (IsBusy)
        {
            return;
        }

        _ = leftOut ? _leftOut.Add(reading) : _leftOut.Remove(reading);
        await _jobs.LeaveOutAsync(_job!.Id, reading.Path, leftOut, CancellationToken.None);
        await PlanAgainAsync();
    }

    public async Task ChooseAsync(int? territoryId)
    {
        if (IsBusy)
        {
            return;
        }

        TerritoryId = territoryId;
        await _jobs.ChooseAsync(_job!.Id, territoryId, CancellationToken.None);
        await PlanAgainAsync();
    }

    /// <summary>Against the register as it is now, e.g. after a school was named.</summary>
    public Task PlanAgainAsync() => _batch is null || IsBusy ? Task.CompletedTask : WorkAsync(DeskPhase.Planning, cancellation => AgainAsync(null, cancellation));

    /// <summary>One transaction a file, each refused if the data are not those of the plan. It goes on whatever becomes of the page.</summary>
    /// <returns>Null when it did not come to its end; <see cref="Failure"/> or <see cref="Message"/> says why.</returns>
    public async Task<StoredBatch?> StoreAsync()
    {
        current.Demand(Right.ChangeData);
        if (_batch is not { } batch || _job is not { } job || Phase != DeskPhase.Planned)
        {
            return null;
        }

        await WorkAsync(DeskPhase.Storing, async _ =>
        {
            if (await _jobs.BeginStoringAsync(job.Id, worker, batch.Readings.Count, CancellationToken.None))
            {
                await RunStoringAsync(batch, job, _version);
            }
            else
            {
                await AdoptAsync(await _jobs.GetAsync(job.Id, CancellationToken.None), CancellationToken.None);
            }
        });
        return Phase == DeskPhase.Done ? Result : null;
    }

    /// <summary>Takes a stored batch back, the last file first.</summary>
    public async Task UndoAsync(StoredBatch stored, CancellationToken cancellation)
    {
        Actor actor = current.Demand(Right.ChangeData);
        foreach (Import import in stored.Imports.Reverse())
        {
            await _ledger.UndoAsync(import.Id, actor, cancellation);
        }
    }

    /// <summary>
    /// Stops reading, gives the plan up, puts away what is over. What is being stored is stopped after the file in hand, for half a
    /// file is never stored.
    /// </summary>
    public async Task CancelAsync()
    {
        if (_job is { } job)
        {
            await (Phase == DeskPhase.Done ? _jobs.CloseAsync(job.Id, CancellationToken.None) : _jobs.CancelAsync(job.Id, CancellationToken.None));
        }

        if (Phase == DeskPhase.Storing)
        {
            IsStopping = true;
        }
        else
        {
            bool wasReading = IsBusy;
            Job? stopped = _job;
            Clear();
            if (wasReading && stopped is not null)
            {
                await EndQuietlyAsync(stopped.Id);
            }
        }

        Changed?.Invoke();
    }
}
