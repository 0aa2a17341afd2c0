using SchoolSupport.Domain.Imports;
using SchoolSupport.Domain.Operations;
using SchoolSupport.Domain.Storage;
using SchoolSupport.Ingest.Layouts;
using SchoolSupport.Ingest.Planning;
using SchoolSupport.Ingest.Returned;
using SchoolSupport.Ingest.Workbooks;

namespace SchoolSupport.Ingest.Commands;

/// <summary>
/// «issues», «accept IMPORT CELL», «keep IMPORT CELL», «part IMPORT CELL», «revoke IMPORT CELL», «undo IMPORT»: what the page
/// does with a click, for scripts. A cell of a file with several sheets is named «Лист!F16».
/// </summary>
public static class AnswerCommands
{
    public static async Task<int> ListAsync(Arguments arguments, Database database, TimeProvider clock, TextWriter output, CancellationToken cancellation)
    {
        MarkedFolder? marked = MarkedFolder.Of(arguments);
        var ledger = new ImportLedger(database, clock);
        foreach (Import import in (await ledger.ListAsync(cancellation)).Where(import => import.UndoneAt is null).OrderBy(import => import.Id))
        {
            ImportDetail? detail = await ledger.GetAsync(import.Id, cancellation);
            foreach (Issue issue in detail!.Import.Issues.Where(issue => issue.Severity != Severity.Note))
            {
                await output.WriteLineAsync($"{import.Id}\t{import.FileName}\t{issue.Sheet}!{issue.Cell}\t{issue.Code}\t{issue.Proposed}\t{issue.Message}");
            }

            if (marked is not null && await ledger.UploadAsync(import.Sha256, cancellation) is { } upload)
            {
                await marked.WriteAsync(import.Path, upload.Content, Mark.Of(detail.Import), cancellation);
            }
        }

        if (marked is not null)
        {
            await marked.SayAsync(Console.Error);
        }

        return 0;
    }

    public static async Task<int> AnswerAsync(
        Arguments arguments, bool accept, Database database, TimeProvider clock, TextWriter output, CancellationToken cancellation)
    {
        (int importId, string cell) = arguments.Paths is [var number, var address] && int.TryParse(number, out int id)
            ? (id, address)
            : throw new UsageException("Укажите номер загрузки и ячейку, например: accept 3 F16.");
        ImportDetail detail = await new ImportLedger(database, clock).GetAsync(importId, cancellation)
            ?? throw new UsageException($"Загрузки № {importId} нет.");
        Issue[] open = [.. detail.Import.Issues
            .Where(candidate => candidate.Cell is not null && (candidate.Severity != Severity.Note || candidate.Decision is not null))
            .Where(candidate => Is(candidate.Cell!, cell) || Is($"{candidate.Sheet}!{candidate.Cell}", cell))
            .OrderBy(candidate => candidate.Decision is not null)
            .ThenBy(candidate => candidate.Proposed is null)];
        if (open.Select(candidate => candidate.Sheet).Distinct().Count() > 1)
        {
            throw new UsageException($"Ячейка {cell} с замечанием есть на нескольких листах. Укажите лист: «{open[0].Sheet}!{open[0].Cell}».");
        }

        Issue issue = open.FirstOrDefault()
            ?? throw new UsageException($"По ячейке {cell} загрузки № {importId} нет замечаний.");
        if (issue.Decision is not null && accept && arguments["--value"] is null)
        {
            throw new UsageException($"По ячейке {cell} уже есть ответ. Укажите новое значение (--value) или отмените ответ: revoke {importId} {cell}.");
        }

        string? value = accept
            ? arguments["--value"] ?? issue.Proposed ?? throw new UsageException("Предложенного значения нет; укажите своё: --value 10.")
            : null;
        var answering = new Answering(database, clock, ReadLimits.Default);
        var naming = new SchoolNaming(database, clock);
        try
        {
            if (value is null)
            {
                await answering.KeepAsync(importId, issue, arguments["--reason"], Actor.CommandLine, cancellation);
            }
            else if (AskedSpelling.Of(issue) is string spelling && await naming.MeantAsync(value, cancellation) is { } school)
            {
                await naming.NameAsync(school, spelling, Actor.CommandLine, cancellation);
            }
            else
            {
                await answering.AnswerAsync(importId, issue, value, Actor.CommandLine, cancellation);
            }
        }
        catch (UselessAnswerException useless)
        {
            await output.WriteLineAsync(useless.Message);
            return 1;
        }

        await output.WriteLineAsync(accept ? $"Принято: {cell} = {value}." : $"Оставлено как в файле: {cell}.");
        return await SayWhatIsOpenAsync(importId, issue, database, clock, output, cancellation);
    }

    /// <summary>An answer may be taken and yet leave the cell in contradiction with others.</summary>
    private static async Task<int> SayWhatIsOpenAsync(
        int importId, Issue answered, Database database, TimeProvider clock, TextWriter output, CancellationToken cancellation)
    {
        ImportDetail? detail = await new ImportLedger(database, clock).GetAsync(importId, cancellation);
        Issue[] open = [.. detail!.Import.Issues.Where(issue =>
            issue.Severity >= Severity.Error && issue.Decision is null && (issue.Sheet, issue.Cell) == (answered.Sheet, answered.Cell))];
        foreach (Issue issue in open)
        {
            await output.WriteLineAsync($"Ячейка всё ещё под вопросом. {issue.Message}");
        }

        return open.Length == 0 ? 0 : 1;
    }

    /// <summary>The list of schools that begins in the cell is a part: schools it does not name keep their values.</summary>
    public static async Task<int> TakeAsPartAsync(
        Arguments arguments, Database database, TimeProvider clock, TextWriter output, CancellationToken cancellation)
    {
        (int importId, string cell) = arguments.Paths is [var number, var address] && int.TryParse(number, out int id)
            ? (id, address)
            : throw new UsageException("Укажите номер загрузки и ячейку, например: part 3 A4.");
        ImportDetail detail = await new ImportLedger(database, clock).GetAsync(importId, cancellation)
            ?? throw new UsageException($"Загрузки № {importId} нет.");
        Issue issue = detail.Import.Issues.FirstOrDefault(candidate => candidate.Code == IssueCodes.SchoolsMissing
            && (Is(candidate.Cell!, cell) || Is($"{candidate.Sheet}!{candidate.Cell}", cell)))
            ?? throw new UsageException($"По ячейке {cell} загрузки № {importId} нет вопроса о списке школ.");
        await new Answering(database, clock, ReadLimits.Default).TakeAsPartAsync(importId, issue, Actor.CommandLine, cancellation);
        await output.WriteLineAsync($"Принято: таблица с ячейки {issue.Cell} – часть списка, значения остальных школ оставлены.");
        return 0;
    }

    public static async Task<int> RevokeAsync(
        Arguments arguments, Database database, TimeProvider clock, TextWriter output, CancellationToken cancellation)
    {
        (int importId, string cell) = arguments.Paths is [var number, var address] && int.TryParse(number, out int id)
            ? (id, address)
            : throw new UsageException("Укажите номер загрузки и ячейку, например: revoke 3 F16.");
        ImportDetail detail = await new ImportLedger(database, clock).GetAsync(importId, cancellation)
            ?? throw new UsageException($"Загрузки № {importId} нет.");
        IReadOnlyList<Answer> answers = await new AnswerBook(database, clock).ForUploadAsync(detail.Import.Sha256, cancellation);
        Answer answer = answers.FirstOrDefault(given => Is(given.Cell, cell) || Is($"{given.Sheet}!{given.Cell}", cell))
            ?? throw new UsageException($"По ячейке {cell} загрузки № {importId} ответа нет.");
        await new Answering(database, clock, ReadLimits.Default).RevokeAsync(importId, answer.Id, Actor.CommandLine, cancellation);
        await output.WriteLineAsync($"Ответ отменён: {answer.Sheet}!{answer.Cell}.");
        return 0;
    }

    public static async Task<int> UndoAsync(Arguments arguments, Database database, TimeProvider clock, TextWriter output, CancellationToken cancellation)
    {
        if (arguments.Paths is not [var number] || !int.TryParse(number, out int importId))
        {
            throw new UsageException("Укажите номер загрузки, например: undo 3.");
        }

        var ledger = new ImportLedger(database, clock);
        ImportDetail detail = await ledger.GetAsync(importId, cancellation) ?? throw new UsageException($"Загрузки № {importId} нет.");
        if (detail.Import.UndoneAt is not null)
        {
            throw new UsageException($"Загрузка № {importId} уже отменена.");
        }

        Import import = await ledger.UndoAsync(importId, Actor.CommandLine, cancellation);
        await output.WriteLineAsync($"Отменена загрузка № {import.Id}: {import.FileName}.");
        if (detail.Import.Tables.Exists(table => table.Layout == SchoolRegister.Code))
        {
            await output.WriteLineAsync(SchoolRegister.StaysAfterUndo);
        }

        return 0;
    }

    private static bool Is(string cell, string typed) => cell.Equals(typed, StringComparison.OrdinalIgnoreCase);
}
