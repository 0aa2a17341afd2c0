using SchoolSupport.Dashboard.Accounts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Domain.Operations;
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
}

/// <summary>
/// The files one person is about to load: they stay here while the person looks at other pages. Reading and storing run beside
/// the page; nothing is stored before <see cref="StoreAsync"/>.
/// </summary>
public sealed partial class ImportDesk(Database database, TimeProvider clock, CurrentActor current) : IDisposable
{
    private readonly Importer _importer = new(database, clock, ReadLimits.Default);
    private readonly ImportLedger _ledger = new(database, clock);
    private readonly Registers _registers = new(database, clock);
    private readonly AnswerBook _answers = new(database, clock);
    private readonly SchoolNaming _naming = new(database, clock);
    private readonly HashSet<FileReading> _leftOut = new(ReferenceEqualityComparer.Instance);
    private CancellationTokenSource _work = new();
    private IReadOnlyList<FileReading> _readings = [];
    private Batch? _batch;

    /// <summary>Raised on any thread.</summary>
    public event Action? Changed;

    public DeskPhase Phase { get; private set; }

    public bool IsBusy => Phase is DeskPhase.Receiving or DeskPhase.Reading or DeskPhase.Storing;

    /// <summary>Which file is in hand; null before the first.</summary>
    public BatchStep? Step { get; private set; }

    public IReadOnlyList<DeskFile> Files { get; private set; } = [];

    /// <summary>Files whose bytes count already.</summary>
    public IReadOnlyList<(string Path, Import Import)> Known => _batch?.Known ?? [];

    /// <summary>What storing the plan would change, all files together.</summary>
    public PlanSummary Total { get; private set; } = new(0, 0, 0, 0);

    /// <summary>The municipality of tables that name none; null when the person chose none.</summary>
    public int? TerritoryId { get; private set; }

    /// <summary>Why the last work did not come to its end, in words.</summary>
    public string? Failure { get; private set; }

    public void Dispose()
    {
        _work.Cancel();
        _work.Dispose();
    }

    /// <summary>Receives, reads and plans; files of an earlier plan that were not stored are given up.</summary>
    public async Task ReadAsync(IReadOnlyList<IncomingFile> files, int? territoryId)
    {
        current.Demand(Right.ChangeData);
        Clear();
        TerritoryId = territoryId;
        await WorkAsync(DeskPhase.Receiving, async cancellation =>
        {
            IReadOnlyList<InputFile> received = await ReceivedFiles.ReceiveAsync(files, new Reporter(Report), cancellation);
            Enter(DeskPhase.Reading);
            Batch batch = await Task.Run(
                async () => await _importer.ReadAsync(received, await ChosenAsync(cancellation), new Reporter(Report), cancellation), cancellation);
            _readings = batch.Readings;
            await ShowAsync(batch, cancellation);
        });
    }

    /// <summary>Leaves a file out of the plan or takes it back in; the others are planned anew, since its register may be missing.</summary>
    public Task LeaveOutAsync(FileReading reading, bool leftOut)
    {
        _ = leftOut ? _leftOut.Add(reading) : _leftOut.Remove(reading);
        return PlanAgainAsync();
    }

    public Task ChooseAsync(int? territoryId)
    {
        TerritoryId = territoryId;
        return PlanAgainAsync();
    }

    /// <summary>Against the register as it is now, e.g. after a school was named.</summary>
    public Task PlanAgainAsync() => _batch is not { } batch || IsBusy ? Task.CompletedTask : WorkAsync(DeskPhase.Reading, async cancellation =>
    {
        IEnumerable<FileReading> kept = _readings.Where(reading => !_leftOut.Contains(reading));
        await ShowAsync(await _importer.PlanAgainAsync(batch, kept, await ChosenAsync(cancellation), cancellation), cancellation);
    });

    /// <summary>One transaction a file. Once begun it goes on, whatever becomes of the page.</summary>
    /// <returns>Null when it failed; <see cref="Failure"/> says why and the plan stays.</returns>
    public async Task<StoredBatch?> StoreAsync()
    {
        Actor actor = current.Demand(Right.ChangeData);
        if (_batch is not { } batch || Phase != DeskPhase.Planned)
        {
            return null;
        }

        StoredBatch? stored = null;
        await WorkAsync(DeskPhase.Storing, async _ =>
        {
            IReadOnlyList<StoredFile> files = await Task.Run(() => _importer.StoreAsync(batch, actor, new Reporter(Report), CancellationToken.None));
            stored = new StoredBatch([.. files.Select(file => file.Import).OfType<Import>()], files.Count(file => file.Import is null));
            Clear();
        });
        return stored;
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

    /// <summary>Stops reading, or gives the plan up; what is being stored is stored to its end.</summary>
    public void Cancel()
    {
        if (Phase != DeskPhase.Storing)
        {
            Clear();
            Changed?.Invoke();
        }
    }
}
