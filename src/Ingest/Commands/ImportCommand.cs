using SchoolSupport.Domain.Imports;
using SchoolSupport.Domain.Operations;
using SchoolSupport.Domain.Organisations;
using SchoolSupport.Domain.Storage;
using SchoolSupport.Ingest.Layouts;
using SchoolSupport.Ingest.Names;
using SchoolSupport.Ingest.Planning;
using SchoolSupport.Ingest.Workbooks;

namespace SchoolSupport.Ingest.Commands;

/// <summary>«import PATH… [--database FILE] [--territory NAME] [--dry-run] [--report FILE.json]».</summary>
public static class ImportCommand
{
    /// <returns>0 when every file was taken or was there already, 1 when some were refused.</returns>
    public static async Task<int> RunAsync(Arguments arguments, Database database, TimeProvider clock, TextWriter output, CancellationToken cancellation)
    {
        if (arguments.Paths.Count == 0)
        {
            throw new UsageException("Укажите файл, папку или архив .zip.");
        }

        bool dryRun = arguments.Has("--dry-run");
        var importer = new Importer(database, clock, ReadLimits.Default);
        var ledger = new ImportLedger(database, clock);
        var reports = new List<FileReport>();
        foreach (string path in arguments.Paths)
        {
            Territory? chosen = await ChosenAsync(arguments["--territory"], new Registers(database, clock), cancellation);
            Batch batch = await importer.ReadAsync(InputFiles.Collect([path], ReadLimits.Default), chosen, null, cancellation);
            IEnumerable<PlannedFile> files = dryRun
                ? batch.Planned
                : (await importer.StoreAsync(batch, Actor.CommandLine, null, cancellation)).Select(stored => stored.File);
            foreach (PlannedFile file in files)
            {
                reports.Add(FileReport.Of(file, dryRun));
                Write(output, file);
            }

            if (arguments["--report"] is not null)
            {
                foreach ((string known, Import import) in batch.Known)
                {
                    ImportDetail? detail = await ledger.GetAsync(import.Id, cancellation);
                    reports.Add(FileReport.Of(known, detail!.Import));
                }
            }

            if (batch.Known.Count > 0)
            {
                await output.WriteLineAsync($"  {path}: уже загружено, изменений нет: {Files(batch.Known.Count)}");
            }
        }

        if (arguments["--report"] is string report)
        {
            await File.WriteAllTextAsync(report, new ImportReport(reports).ToJson(), cancellation);
        }

        return reports.Exists(file => file.Refused is not null) ? 1 : 0;
    }

    private static void Write(TextWriter output, PlannedFile file)
    {
        if (file.Refusal is not null)
        {
            output.WriteLine($"✖ {file.Reading.Path}: {file.Refusal}");
        }
        else
        {
            string tables = string.Join("; ", file.Plan!.Tables.Select(table => LayoutCatalogue.Title(table.Layout)).Distinct());
            int facts = file.Plan.Tables.Sum(table => table.Facts.Count);
            output.WriteLine($"✔ {file.Reading.Path}: {tables} · {RussianCount.Of(facts, "запись", "записи", "записей")}");
        }

        foreach (PlannedIssue issue in file.Issues.Where(issue => issue.Severity != Severity.Note))
        {
            string sign = issue.Severity == Severity.Question ? "?" : "!";
            output.WriteLine($"    {sign} {issue.Message}");
        }
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

    private static string Files(int count) => RussianCount.Of(count, "файл", "файла", "файлов");
}
