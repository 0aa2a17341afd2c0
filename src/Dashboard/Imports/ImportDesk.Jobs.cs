using SchoolSupport.Dashboard.Accounts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Domain.Operations;
using SchoolSupport.Domain.Organisations;
using SchoolSupport.Domain.Storage;
using SchoolSupport.Ingest.Planning;
using SchoolSupport.Ingest.Workbooks;

namespace SchoolSupport.Dashboard.Imports;

/// <summary>The desk's job: kept step by step, found again by another page, another program or after a kill.</summary>
public sealed partial class ImportDesk
{
    private const string Unread = "Файл не дочитан: программа остановилась, пока он читался. Выберите его ещё раз.";

    /// <summary>Finds the person's job if this desk does not have it yet: a plan that waits is read again from what was kept.</summary>
    public async Task OpenAsync(CancellationToken cancellation)
    {
        if (Phase == DeskPhase.Empty && current.May(Right.ChangeData)
            && await _jobs.OpenAsync(current.Actor.Person, cancellation) is { } job && Phase == DeskPhase.Empty)
        {
            await AdoptAsync(job, cancellation);
        }
    }

    /// <summary>What others of the same municipality load at the moment: that they do, not what.</summary>
    public async Task<IReadOnlyList<Job>> OthersAsync(CancellationToken cancellation) =>
    [
        .. (await _jobs.RunningAsync(cancellation)).Where(job => job.Person != current.Actor.Person
            && (current.Actor.TerritoryId is not int own || own == job.OwnTerritoryId)),
    ];

    /// <summary>Looks whether the job moved on elsewhere: another program works on it, or another page has ended it.</summary>
    internal async Task ObserveAsync(CancellationToken cancellation)
    {
        if (_job is not { } known || Changed is null)
        {
            return;
        }

        Job now = await _jobs.GetAsync(known.Id, cancellation);
        bool elsewhere = now.Worker != worker && (_watched || (Phase == DeskPhase.Planned && now.State != JobState.Planned));
        if (elsewhere && ReferenceEquals(_job, known))
        {
            await AdoptAsync(now, cancellation);
        }
    }

    /// <summary>Goes on with a claimed job whose program is gone.</summary>
    internal async Task ResumeAsync(Job job)
    {
        if (Phase != DeskPhase.Empty)
        {
            Clear();
        }

        (_job, TerritoryId) = (job, job.TerritoryId);
        switch (job.State)
        {
            case JobState.Storing when job.IsCancelAsked:
                await EndStoppedAsync(job);
                break;
            case JobState.Storing:
                await WorkAsync(DeskPhase.Storing, async cancellation => await RunStoringAsync(await RestoreAsync(job, cancellation), job, job.DataVersion));
                break;
            case JobState.Reading when (await _jobs.FilesAsync(job.Id, CancellationToken.None)).Any(file => file.IsRead):
                await WorkAsync(DeskPhase.Reading, cancellation => PlanAsync(
                    _ => RestoreAsync(job, cancellation), "Программа была остановлена, пока файлы читались. Здесь то, что успело прочитаться.", cancellation));
                break;
            default:
                await _jobs.EndAsync(
                    job.Id, worker, JobState.Failed, "Программа остановилась, прежде чем файлы были прочитаны. Ничего не сохранено: выберите файлы ещё раз.", CancellationToken.None);
                await AdoptAsync(await _jobs.GetAsync(job.Id, CancellationToken.None), CancellationToken.None);
                break;
        }
    }

    private async Task AdoptAsync(Job job, CancellationToken cancellation)
    {
        bool again = _job?.Id == job.Id && _watched && job.State is JobState.Received or JobState.Reading or JobState.Storing;
        if (!again)
        {
            Clear();
        }

        (_job, TerritoryId, _watched) = (job, job.TerritoryId, true);
        switch (job.State)
        {
            case JobState.Planned:
                _watched = false;
                await WorkAsync(DeskPhase.Reading, working => PlanAsync(
                    _ => RestoreAsync(job, working), job.Message, working, job.DataVersion));
                return;
            case JobState.Received or JobState.Reading or JobState.Storing:
                Phase = job.State switch { JobState.Received => DeskPhase.Receiving, JobState.Reading => DeskPhase.Reading, _ => DeskPhase.Storing };
                Step = job.Count == 0 ? null : new BatchStep(job.FileName, Math.Min(job.Number + 1, job.Count), job.Count);
                IsStopping = job.IsCancelAsked;
                break;
            default:
                await FinishAsync(job, cancellation);
                break;
        }

        Changed?.Invoke();
    }

    /// <summary>The files of the job as they were kept; those stored already are known by their bytes.</summary>
    private async Task<Batch> RestoreAsync(Job job, CancellationToken cancellation)
    {
        IReadOnlyList<JobFile> files = await _jobs.FilesAsync(job.Id, cancellation);
        var inputs = new List<InputFile>();
        foreach (JobFile file in files)
        {
            byte[]? content = file.Content ?? (file.Sha256.Length == 0 ? null : (await _ledger.UploadAsync(file.Sha256, cancellation))?.Content);
            inputs.Add(file.Refusal is not null || !file.IsRead
                ? new InputFile(file.Path, () => throw new WorkbookRefusedException("kept", file.Refusal ?? Unread))
                : InputFile.OfStored(file.Path, new Upload { Sha256 = file.Sha256, Size = file.Size, Content = content ?? [], IsRedacted = file.IsRedacted }));
        }

        Territory? chosen = await ChosenAsync(cancellation);
        Batch batch = await Task.Run(() => _importer.ReadAsync(inputs, chosen, new Reporter(Report), cancellation), cancellation);
        HashSet<string> leftOut = [.. files.Where(file => file.IsLeftOut).Select(file => file.Path)];
        _readings = batch.Readings;
        _leftOut.Clear();
        _leftOut.UnionWith(_readings.Where(reading => leftOut.Contains(reading.Path)));
        return leftOut.Count == 0 ? batch : await _importer.PlanAgainAsync(batch, Kept, chosen, cancellation);
    }

    private IEnumerable<FileReading> Kept => _readings.Where(reading => !_leftOut.Contains(reading));

    /// <summary>What may be kept of a file that was just read; of one that nobody can use only why.</summary>
    private Task KeepAsync(Job job, TakenFile taken, int count) => _jobs.KeepAsync(
        new JobFile
        {
            JobId = job.Id,
            Number = taken.Number,
            Path = taken.Path,
            Sha256 = taken.Sha256,
            Size = taken.Reading?.Size ?? 0,
            Content = taken.Reading is { Refusal: null } reading ? reading.Content : null,
            IsRedacted = taken.Reading?.IsRedacted ?? false,
            Refusal = taken.Reading?.Refusal,
        },
        worker,
        taken.Number + 1,
        count,
        CancellationToken.None);

    /// <summary>Makes a plan and shows it with the data version it is true of.</summary>
    /// <param name="make">From the chosen municipality; may take long.</param>
    /// <param name="shownAt">The data version the person last saw the plan at; null when it is new.</param>
    private async Task PlanAsync(Func<Territory?, Task<Batch>> make, string? message, CancellationToken cancellation, int? shownAt = null)
    {
        int version = await _versions.CurrentAsync(cancellation);
        Batch batch = await make(await ChosenAsync(cancellation));
        cancellation.ThrowIfCancellationRequested();
        if (_readings.Count == 0)
        {
            _readings = batch.Readings;
        }

        Enter(DeskPhase.Planning);
        int now = await _versions.CurrentAsync(cancellation);
        if (now != version)
        {
            batch = await _importer.PlanAgainAsync(batch, Kept, await ChosenAsync(cancellation), cancellation);
        }

        await ShowAsync(batch, cancellation);
        Message = message ?? (shownAt is int before && before != now ? await MovedWordsAsync(before, [], cancellation) : null);
        _version = now;
        await _jobs.PlannedAsync(_job!.Id, worker, now, Message, cancellation);
        Phase = DeskPhase.Planned;
    }

    private Task AgainAsync(string? message, CancellationToken cancellation)
    {
        // Whoever stops the work lets go of the batch first.
        (Batch? batch, FileReading[] kept) = (_batch, [.. Kept]);
        cancellation.ThrowIfCancellationRequested();
        Enter(DeskPhase.Planning);
        return PlanAsync(chosen => _importer.PlanAgainAsync(batch!, kept, chosen, cancellation), message, cancellation);
    }

    private async Task EndQuietlyAsync(int jobId)
    {
        try
        {
            await _jobs.EndAsync(jobId, worker, JobState.Cancelled, null, CancellationToken.None);
            await _jobs.CloseAsync(jobId, CancellationToken.None);
        }
        catch (JobLostException)
        {
            // Another program works on it; it was asked to stop and ends the job itself.
        }
    }
}
