using SchoolSupport.Domain.Imports;
using SchoolSupport.Domain.Operations;
using SchoolSupport.Domain.Organisations;
using SchoolSupport.Domain.Storage;
using SchoolSupport.Ingest.Layouts;
using SchoolSupport.Ingest.Names;
using SchoolSupport.Ingest.Planning;
using SchoolSupport.Ingest.Returned;
using SchoolSupport.Ingest.Workbooks;

namespace SchoolSupport.Ingest.Commands;

/// <summary>«import PATH… [--database FILE] [--territory NAME] [--dry-run] [--report FILE.json] [--answers FILE.json] [--marked FOLDER]».</summary>
public static class ImportCommand
{
    /// <param name="bar">Makes a bar for a stretch of work; null where nobody looks on.</param>
    /// <returns>0 when every file was taken or was there already, 1 when some files or answers were refused.</returns>
    public static async Task<int> RunAsync(
        Arguments arguments, Database database, TimeProvider clock, TextWriter output, Func<string, ProgressBar?> bar, CancellationToken cancellation)
    {
        if (arguments.Paths.Count == 0)
        {
            throw new UsageException("Укажите файл, папку или архив .zip.");
        }

        AnswersGiven? given = arguments["--answers"] is string answers ? new AnswersGiven(AnswersFile.Read(answers), database, clock) : null;
        MarkedFolder? marked = MarkedFolder.Of(arguments);
        await output.WriteLineAsync(database.IsNew ? $"Создана новая база данных: {database.Address}" : $"База данных: {database.Address}");
        var importer = new Importer(database, clock, ReadLimits.Default);
        var ledger = new ImportLedger(database, clock);
        var reports = new List<FileReport>();
        var imported = new HashSet<int>();
        string? report = arguments["--report"] is null ? null : arguments.Target("--report");
        foreach (IReadOnlyList<InputFile> files in await InOrderAsync(arguments.Paths, importer, cancellation))
        {
            Territory? chosen = await ChosenAsync(arguments["--territory"], new Registers(database, clock), cancellation);
            Batch batch = await ReadAsync();
            bool dryRun = arguments.Has("--dry-run");
            if (given is not null && !dryRun && await given.GiveBeforeStoringAsync(batch, cancellation))
            {
                batch = await ReadAsync();
            }

            IReadOnlyDictionary<FileReading, Forecast> forecasts = dryRun
                ? await importer.ForecastAsync(batch, cancellation)
                : new Dictionary<FileReading, Forecast>();
            IReadOnlyList<StoredFile> stored = dryRun ? [] : await StoreAsync(batch);
            imported.UnionWith(stored.Select(file => file.Import).OfType<Import>().Select(import => import.Id));
            IEnumerable<PlannedFile> planned = dryRun
                ? batch.Planned.Select(file => forecasts.TryGetValue(file.Reading, out Forecast? forecast) ? file.With(forecast.Issues) : file)
                : stored.Select(file => file.File);
            foreach (PlannedFile file in planned)
            {
                reports.Add(FileReport.Of(file, dryRun));
                Write(output, file, forecasts.GetValueOrDefault(file.Reading)?.Summary);
                if (marked is not null)
                {
                    await marked.WriteAsync(file.Reading.Path, file.Reading.Content, Mark.Of(file), cancellation);
                }
            }

            if (given is not null && !dryRun)
            {
                foreach (Import import in stored.Select(file => file.Import).OfType<Import>().Concat(batch.Known.Select(known => known.Import)))
                {
                    await given.GiveAsync(import, cancellation);
                }
            }

            foreach ((string path, string original) in batch.Copies)
            {
                reports.Add(reports.Last(report => report.Path == original).AsCopy(path));
                await output.WriteLineAsync($"  {path}: те же данные, что в файле {original}");
            }

            foreach ((string path, Import import) in batch.Known)
            {
                ImportDetail? detail = await ledger.GetAsync(import.Id, cancellation);
                reports.Add(FileReport.Of(path, detail!.Import));
            }

            if (batch.Known.Count > 0)
            {
                await output.WriteLineAsync($"  уже загружено, изменений нет: {RussianCount.Of(batch.Known.Count, "файл", "файла", "файлов")}");
            }

            async Task<Batch> ReadAsync()
            {
                using ProgressBar? reading = bar("Чтение");
                return await importer.ReadAsync(files, chosen, reading, cancellation);
            }
        }

        await CheckCommand.TellAsync(imported, database, clock, output, cancellation);
        if (report is not null)
        {
            await File.WriteAllTextAsync(report, new ImportReport(reports).ToJson(), cancellation);
        }

        if (marked is not null)
        {
            await marked.SayAsync(output);
        }

        if (given is not null)
        {
            await (arguments.Has("--dry-run")
                ? output.WriteLineAsync("Ответы не применены: при --dry-run ничего не сохраняется.")
                : given.SayAsync(output));
        }

        return reports.Exists(file => file.Refused is not null) || given?.HasRefused == true ? 1 : 0;

        async Task<IReadOnlyList<StoredFile>> StoreAsync(Batch batch)
        {
            using ProgressBar? storing = bar("Сохранение");
            return await importer.StoreAsync(batch, Actor.CommandLine, storing, cancellation);
        }
    }

    /// <summary>
    /// Each folder and archive comes as a batch of its own, files of one folder named one by one together; those with a
    /// register of schools first.
    /// </summary>
    private static async Task<IReadOnlyList<IReadOnlyList<InputFile>>> InOrderAsync(
        IReadOnlyList<string> paths, Importer importer, CancellationToken cancellation)
    {
        InputFile[][] groups = [.. paths
            .GroupBy(path => File.Exists(path) && !path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase)
                ? Path.GetDirectoryName(Path.GetFullPath(path)) + Path.DirectorySeparatorChar
                : Path.GetFullPath(path))
            .Select(group => InputFiles.Collect(group, ReadLimits.Default).ToArray())];
        if (groups.Length < 2)
        {
            return groups;
        }

        var registers = new List<InputFile[]>();
        foreach (InputFile[] group in groups)
        {
            if ((await importer.ReadAsync(group, null, null, cancellation)).Readings.Any(reading => reading.IsRegister))
            {
                registers.Add(group);
            }
        }

        return [.. registers, .. groups.Except(registers)];
    }

    /// <param name="forecast">What storing would change; null when it is stored.</param>
    private static void Write(TextWriter output, PlannedFile file, PlanSummary? forecast)
    {
        if (file.Refusal is not null)
        {
            output.WriteLine($"✖ {file.Reading.Path}: {file.Refusal}");
        }
        else
        {
            string tables = string.Join("; ", file.Plan!.Tables.Select(table => LayoutCatalogue.Title(table.Layout)).Distinct());
            output.WriteLine($"✔ {file.Reading.Path}: {tables} · {Brought(file)}"
                + (forecast is null ? "" : $" · новых {forecast.New}, изменится {forecast.Changed}, без изменений {forecast.Same}, исчезнет {forecast.Gone}"));
        }

        foreach (PlannedIssue issue in file.Issues.Where(issue => issue.Severity != Severity.Note))
        {
            string sign = issue.Severity == Severity.Question ? "?" : "!";
            output.WriteLine($"    {sign} {issue.Message}");
        }
    }

    /// <summary>A register of schools brings schools; everything else brings records.</summary>
    private static string Brought(PlannedFile file)
    {
        int facts = file.Plan!.Tables.Sum(table => table.Facts.Count);
        int schools = file.Reading.Tables.Sum(table => table.Register?.Schools.Count ?? 0);
        string records = RussianCount.Of(facts, "запись", "записи", "записей");
        return schools == 0 ? records
            : RussianCount.Of(schools, "школа", "школы", "школ") + (facts > 0 ? $", {records}" : "");
    }

    private static async Task<Territory?> ChosenAsync(string? name, Registers registers, CancellationToken cancellation)
    {
        if (name is null)
        {
            return null;
        }

        Register register = await registers.LoadAsync(cancellation);
        return register.TerritoriesNamed(name, TerritoryKind.Municipality).FirstOrDefault()
            ?? throw new UsageException($"Муниципалитета «{name}» нет в базе. Загрузите сначала его реестр школ.");
    }
}
