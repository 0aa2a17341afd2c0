using SchoolSupport.Dashboard.Accounts;
using SchoolSupport.Dashboard.Text;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Domain.Operations;
using SchoolSupport.Domain.Storage;
using SchoolSupport.Ingest.Planning;

namespace SchoolSupport.Dashboard.Imports;

/// <summary>Storing a plan file by file: stopped between files, refused when the data moved, gone on with after a kill.</summary>
public sealed partial class ImportDesk
{
    /// <summary>More would not be read; the rest is counted.</summary>
    private const int MostNamed = 3;

    private async Task RunStoringAsync(Batch batch, Job job, int version)
    {
        CancellationToken left = _work.Token;
        Actor actor = current.Demand(Right.ChangeData);
        try
        {
            IReadOnlyList<StoredFile> files = await Task.Run(
                () => _importer.StoreAsync(batch, actor, new Reporter(Report), new StoringTerms(version, job.Id, worker, _ => ContinueAsync(job.Id, left)), CancellationToken.None), CancellationToken.None);
            await NameComingAsync(actor);
            int refused = files.Count(file => file.Import is null);
            await EndAsync(job, JobState.Done, refused == 0 ? null : $"Не подошло: {Plural.File.Of(refused)}.");
        }
        catch (DataMovedException moved)
        {
            DeskFile[] seen = [.. Files];
            Job now = await _jobs.GetAsync(job.Id, CancellationToken.None);
            Enter(DeskPhase.Reading);
            await PlanAsync(_ => RestoreAsync(job, left), "", left);
            string stored = now.Number == 0 ? "" : $"Сохранено {RussianNumbers.Number(now.Number)} из {RussianNumbers.Number(now.Count)}, остальное ждёт. ";
            Message = stored + await MovedWordsAsync(moved.Planned, seen, left);
            await _jobs.PlannedAsync(job.Id, worker, _version, Message, left);
        }
        catch (StoppedException)
        {
            await EndStoppedAsync(job);
        }
        catch (Exception failure) when (failure is OutdatedChangeException or DatabaseException)
        {
            // The file in hand left nothing; what was stored before it is known by its bytes.
            await _jobs.PlannedAsync(job.Id, worker, version, null, CancellationToken.None);
            throw;
        }
    }

    /// <exception cref="StoppedException">The person wants no more.</exception>
    private async Task ContinueAsync(int jobId, CancellationToken left)
    {
        left.ThrowIfCancellationRequested();
        if ((await _jobs.GetAsync(jobId, CancellationToken.None)).IsCancelAsked)
        {
            throw new StoppedException();
        }
    }

    private async Task EndStoppedAsync(Job job)
    {
        Job now = await _jobs.GetAsync(job.Id, CancellationToken.None);
        await EndAsync(job, JobState.Cancelled, now.Number == 0
            ? "Остановлено: ни один файл не сохранён."
            : $"Остановлено: сохранено {RussianNumbers.Number(now.Number)} из {RussianNumbers.Number(now.Count)}. Сохранённое можно отменить здесь же, остальное – загрузить снова.");
    }

    private async Task EndAsync(Job job, JobState state, string? message)
    {
        await _jobs.EndAsync(job.Id, worker, state, message, CancellationToken.None);
        await FinishAsync(await _jobs.GetAsync(job.Id, CancellationToken.None), CancellationToken.None);
    }

    /// <summary>Shows how a job ended.</summary>
    private async Task FinishAsync(Job ended, CancellationToken cancellation)
    {
        IReadOnlyList<JobFile> files = await _jobs.FilesAsync(ended.Id, cancellation);
        HashSet<int> ids = [.. files.Select(file => file.ImportId).OfType<int>()];
        Import[] imports = [.. (await _ledger.ListAsync(cancellation)).Where(import => ids.Contains(import.Id)).OrderBy(import => import.Id)];
        Clear();
        _job = ended;
        Message = ended.Message;
        Failure = ended.State == JobState.Failed ? ended.Message : null;
        Result = new StoredBatch(imports, files.Count(file => file.Refusal is not null));
        Phase = DeskPhase.Done;
    }

    /// <summary>«Пока вы смотрели план, данные изменились: загружен файл «Б» (Иванова). План составлен заново; …».</summary>
    /// <param name="seen">The files as the person saw them; empty when that is not known any more.</param>
    private async Task<string> MovedWordsAsync(int since, DeskFile[] seen, CancellationToken cancellation)
    {
        string[] steps =
        [
            .. (await _versions.HistoryAsync(cancellation)).Where(step => step.Number > since && !IsOwn(step)).Reverse()
                .Select(step => $"{char.ToLower(step.Summary[0], RussianNumbers.Culture)}{step.Summary[1..]} ({step.Person})"),
        ];
        string[] other =
        [
            .. from was in seen
               let now = Files.FirstOrDefault(file => file.Reading.Path == was.Reading.Path)
               let words = Difference(was, now)
               where words is not null
               select $"«{was.Reading.FileName}»: {words}",
        ];
        return $"Пока вы смотрели план, данные изменились: {Listed(steps)}. План составлен заново"
            + (seen.Length == 0 ? "." : other.Length == 0 ? ", он тот же: проверьте и сохраните ещё раз." : $". Иначе стало: {Listed(other)}.");
    }

    /// <summary>The job's own files are no news to the person.</summary>
    private bool IsOwn(DataVersion step) => step.Kind == OperationKind.Import && step.Person == current.Actor.Person
        && Known.Any(file => file.Import.Revision == step.Number && file.Import.At >= _job!.CreatedAt);

    private static string Listed(string[] parts) => string.Join("; ", parts.Take(MostNamed))
        + (parts.Length > MostNamed ? $" и ещё {RussianNumbers.Number(parts.Length - MostNamed)}" : "");

    private static string? Difference(DeskFile was, DeskFile? now) =>
        now is null ? "уже загружен"
        : now.Refusal != was.Refusal ? now.Refusal ?? "теперь подходит"
        : now.Summary == was.Summary ? null
        : $"было {Words(was.Summary)}, стало {Words(now.Summary)}";

    private static string Words(PlanSummary? sum) => sum is null
        ? "не загружается"
        : $"новых {RussianNumbers.Number(sum.New)}, изменится {RussianNumbers.Number(sum.Changed)}, без изменений {RussianNumbers.Number(sum.Same)}, исчезнет {RussianNumbers.Number(sum.Gone)}";

    /// <summary>The person wants the storing to stop.</summary>
    private sealed class StoppedException : Exception;
}
