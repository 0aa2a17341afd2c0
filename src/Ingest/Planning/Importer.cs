using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Domain.Operations;
using SchoolSupport.Domain.Organisations;
using SchoolSupport.Domain.Storage;
using SchoolSupport.Ingest.Mapping;
using SchoolSupport.Ingest.Workbooks;

namespace SchoolSupport.Ingest.Planning;

/// <summary>Takes files in: reads each, plans against the register, stores one transaction a file.</summary>
public sealed class Importer(Database database, TimeProvider clock, ReadLimits limits)
{
    private readonly ImportLedger _ledger = new(database, clock);
    private readonly Registers _registers = new(database, clock);
    private readonly AnswerBook _answers = new(database, clock);
    private readonly MappingBook _mappings = new(database, clock);
    private readonly DataVersions _versions = new(database);

    /// <summary>
    /// Reads files that came together (a folder, an archive, a drop on the page) and says what each would change; nothing is
    /// stored. Registers come first, whatever their name, so that the tables beside them find their schools.
    /// </summary>
    public Task<Batch> ReadAsync(
        IReadOnlyList<InputFile> files, Territory? chosen, IProgress<BatchStep>? progress, CancellationToken cancellation) =>
        ReadAsync(files, chosen, progress, _ => Task.CompletedTask, cancellation);

    /// <inheritdoc cref="ReadAsync(IReadOnlyList{InputFile}, Territory?, IProgress{BatchStep}?, CancellationToken)"/>
    /// <param name="taken">Called for each file as soon as it was looked into.</param>
    public async Task<Batch> ReadAsync(
        IReadOnlyList<InputFile> files, Territory? chosen, IProgress<BatchStep>? progress, Func<TakenFile, Task> taken, CancellationToken cancellation)
    {
        Dictionary<string, Import> active = (await _ledger.ListAsync(cancellation))
            .Where(import => import.UndoneAt is null)
            .GroupBy(import => import.Sha256)
            .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        KnownMappings mappings = await MappingsAsync(cancellation);
        var readings = new List<FileReading>();
        var known = new List<(InputFile File, string Sha256, Import Import)>();
        var copies = new List<(string Path, string Of)>();
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach ((int number, InputFile file) in files.Index())
        {
            cancellation.ThrowIfCancellationRequested();
            progress?.Report(new BatchStep(file.Path, number + 1, files.Count));
            byte[] content;
            try
            {
                content = file.Read();
            }
            catch (WorkbookRefusedException refused)
            {
                readings.Add(new FileReading(file.Path, "", [], [], [], refused.Message));
                await taken(new TakenFile(number, file.Path, "", readings[^1]));
                continue;
            }

            string sha256 = file.Stored?.Sha256 ?? FileReader.Sha256(content);
            FileReading? reading = null;
            if (active.TryGetValue(sha256, out Import? import))
            {
                known.Add((file, sha256, import));
            }
            else if (!seen.TryAdd(sha256, file.Path))
            {
                copies.Add((file.Path, seen[sha256]));
            }
            else
            {
                IReadOnlyList<Answer> answers = await _answers.ForUploadAsync(sha256, cancellation);
                reading = file.Stored is Upload upload
                    ? FileReader.Read(file.Path, upload, answers, mappings, limits)
                    : FileReader.Read(file.Path, content, answers, mappings, limits);
                readings.Add(reading);
            }

            await taken(new TakenFile(number, file.Path, sha256, reading));
        }

        IReadOnlyList<FileReading> registersBeside = readings.Count == 0 ? [] : await KnownRegistersAsync(known, cancellation);
        int version = await _versions.CurrentAsync(cancellation);
        Register register = await _registers.LoadAsync(cancellation);
        var batch = new Batch(InOrder(readings), registersBeside, [.. known.Select(file => (file.File.Path, file.Import))], copies, chosen);
        batch.Plan(register, version);
        return batch;
    }

    /// <summary>The batch against the register as it is now, with only some of its files or for another municipality.</summary>
    /// <param name="kept">Readings of the batch, or left out of it earlier.</param>
    public async Task<Batch> PlanAgainAsync(
        Batch batch, IEnumerable<FileReading> kept, Territory? chosen, CancellationToken cancellation)
    {
        int version = await _versions.CurrentAsync(cancellation);
        Register register = await _registers.LoadAsync(cancellation);
        var again = new Batch(InOrder(kept), batch.RegistersBeside, batch.Known, batch.Copies, chosen);
        again.Plan(register, version);
        return again;
    }

    /// <summary>What storing would do with each file of the batch that can be stored, one after the other.</summary>
    public async Task<IReadOnlyDictionary<FileReading, Forecast>> ForecastAsync(Batch batch, CancellationToken cancellation) =>
        (await ForecastTogetherAsync(batch, cancellation)).Files;

    /// <summary>The same, and what would count when all were stored.</summary>
    public async Task<(IReadOnlyDictionary<FileReading, Forecast> Files, FactChange Facts)> ForecastTogetherAsync(Batch batch, CancellationToken cancellation)
    {
        PlannedFile[] files = [.. batch.Planned.Where(file => file.Plan is not null)];
        BatchForecast forecast = await _ledger.ForecastTogetherAsync([.. files.Select(file => file.Plan!)], batch.Unsaved, cancellation);
        return (files.Zip(forecast.Plans).ToDictionary(pair => pair.First.Reading, pair => pair.Second), forecast.Facts);
    }

    /// <summary>A file of the batch read again with the answers and mappings that hold now.</summary>
    public async Task<FileReading> ReadAgainAsync(FileReading reading, CancellationToken cancellation) =>
        FileReader.ReadAgain(reading, await _answers.ForUploadAsync(reading.Sha256, cancellation), await MappingsAsync(cancellation), limits);

    /// <summary>Stores what of a batch can be stored, in order, each file planned anew against the register as it then is.</summary>
    public Task<IReadOnlyList<StoredFile>> StoreAsync(
        Batch batch, Actor actor, IProgress<BatchStep>? progress, CancellationToken cancellation) =>
        StoreAsync(batch, actor, progress, null, cancellation);

    /// <inheritdoc cref="StoreAsync(Batch, Actor, IProgress{BatchStep}?, CancellationToken)"/>
    /// <exception cref="DataMovedException">The data are not those of the plan; files before this one are stored.</exception>
    /// <exception cref="JobLostException">Somebody else works on the job by now.</exception>
    public async Task<IReadOnlyList<StoredFile>> StoreAsync(
        Batch batch, Actor actor, IProgress<BatchStep>? progress, StoringTerms? terms, CancellationToken cancellation)
    {
        var stored = new List<StoredFile>();

        // While nobody changes the register the plans of the batch hold.
        Register? changed = await _versions.CurrentAsync(cancellation) == batch.PlannedAt ? null : await _registers.LoadAsync(cancellation);
        int? version = terms?.DataVersion;
        foreach ((FileReading reading, PlannedFile trial) in batch.Readings.Zip(batch.Planned))
        {
            var step = new BatchStep(reading.Path, stored.Count + 1, batch.Readings.Count);
            progress?.Report(step);
            await (terms?.Before(step) ?? Task.CompletedTask);
            PlannedFile planned = changed is null ? trial : batch.With(PlanBuilder.Build(reading, changed, batch.Chosen, batch.Beside(reading, changed)));
            Import? import = null;
            if (planned.Plan is { } plan)
            {
                JobStep? note = terms is null ? null : new JobStep(terms.JobId, terms.Worker, reading.Path, reading.Sha256);
                import = await _ledger.CommitAsync(plan, actor, new CommitTerms(version, note), cancellation);
                version = import.Revision == version + 1 ? import.Revision : version;
            }

            stored.Add(new StoredFile(import is null ? planned : planned.With(FoundInStoring(import)), import));
            if (planned.Plan?.RegisterChange.IsEmpty == false)
            {
                changed = await _registers.LoadAsync(cancellation);
            }
        }

        return stored;
    }

    /// <summary>What others stand on first; within that by path, so that of two files about the same the same one holds every time.</summary>
    private static FileReading[] InOrder(IEnumerable<FileReading> readings) =>
        [.. readings.OrderBy(reading => !reading.IsRegister).ThenBy(reading => reading.NeedsKnownSchools).ThenBy(reading => reading.Path, PathOrder.Natural)];

    private async Task<KnownMappings> MappingsAsync(CancellationToken cancellation) => new(await _mappings.ListAsync(cancellation));

    private static IEnumerable<PlannedIssue> FoundInStoring(Import import) => import.Issues
        .Where(issue => issue.Code == IssueCodes.SchoolsMissing && issue.Decision is null)
        .Select(issue => new PlannedIssue(issue.Code, issue.Severity, issue.Sheet, CellAddress.Parse(issue.Cell!), issue.Message, issue.Proposed));

    /// <summary>Register files of this batch that are stored already: files beside them still belong to their municipality.</summary>
    private async Task<IReadOnlyList<FileReading>> KnownRegistersAsync(
        IReadOnlyList<(InputFile File, string Sha256, Import Import)> known, CancellationToken cancellation)
    {
        var registers = new List<FileReading>();
        foreach ((InputFile file, _, Import import) in known)
        {
            ImportDetail? detail = await _ledger.GetAsync(import.Id, cancellation);
            if (detail?.Import.Tables.Exists(table => table.Layout == Layouts.SchoolRegister.Code) == true)
            {
                registers.Add(FileReader.Read(file.Path, file.Read(), [], limits));
            }
        }

        return registers;
    }
}

/// <summary>Progress of work over several files: <paramref name="Number"/> of <paramref name="Count"/>, counted from 1.</summary>
public sealed record BatchStep(string Path, int Number, int Count);

/// <summary>A file of a batch after storing; the import is null when it was refused.</summary>
public sealed record StoredFile(PlannedFile File, Import? Import);
