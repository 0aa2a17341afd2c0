using SchoolSupport.Dashboard.Accounts;
using SchoolSupport.Dashboard.Text;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Domain.Operations;
using SchoolSupport.Domain.Organisations;
using SchoolSupport.Domain.Storage;
using SchoolSupport.Ingest.Planning;
using SchoolSupport.Ingest.Workbooks;

namespace SchoolSupport.Dashboard.Imports;

/// <summary>Looks at one loaded file and decides about its cells; each decision says in words what it changed.</summary>
public sealed class ImportReview(Database database, TimeProvider clock, CurrentActor current, StoredSheets sheets)
{
    private readonly ImportLedger _ledger = new(database, clock);
    private readonly Registers _registers = new(database, clock);
    private readonly Answering _answering = new(database, clock, ReadLimits.Default);
    private readonly SchoolNaming _naming = new(database, clock);
    private readonly Standings _standings = new(database);
    private readonly Importer _importer = new(database, clock, ReadLimits.Default);

    public bool MayChange => current.May(Right.ChangeData);

    /// <returns>Null when there is no such import or it is not for this person.</returns>
    public async Task<ReviewedImport?> LoadAsync(int importId, CancellationToken cancellation)
    {
        Register register = await _registers.LoadAsync(cancellation);
        if (await _ledger.GetAsync(importId, cancellation) is not { } detail || !new Sight(current.Actor, register).SeesFile(detail.TerritoryIds))
        {
            return null;
        }

        Territory[] territories = [.. detail.TerritoryIds.Select(register.Territory)];
        Territory? home = territories.Where(territory => territory.Kind == TerritoryKind.Municipality).ToArray() is [var only] ? only : null;
        return new ReviewedImport(
            detail.Import,
            territories,
            await sheets.OpenAsync(detail.Import, cancellation),
            home,
            [.. register.Schools.Where(school => school.TerritoryId == home?.Id).OrderBy(school => school.Name, StringComparer.CurrentCulture)])
        {
            Again = detail.Import.UndoneAt is null ? null : await _ledger.FindActiveAsync(detail.Import.Sha256, cancellation),
            Idle = IdleValues.Of(await _standings.OfImportAsync(importId, cancellation), register),
        };
    }

    /// <summary>Leaves the cell as it stands; the reason becomes the footnote of its number.</summary>
    public async Task<string> KeepAsync(ReviewedImport review, Issue issue, string reason, CancellationToken cancellation)
    {
        Actor actor = current.Demand(Right.ChangeData);
        Import import = await _answering.KeepAsync(review.Import.Id, issue, reason, actor, cancellation);
        return $"Ячейка {issue.Cell} оставлена как в файле. {await DifferenceAsync(review, import, cancellation)}";
    }

    /// <summary>Leaves the cells as they stand, all for one reason.</summary>
    public async Task<string> KeepAllAsync(ReviewedImport review, IReadOnlyList<Issue> issues, string reason, CancellationToken cancellation)
    {
        Actor actor = current.Demand(Right.ChangeData);
        Import import = await _answering.KeepAllAsync(review.Import.Id, issues, reason, actor, cancellation);
        return $"Оставлено как в файле: {RussianNumbers.Number(issues.Count)}. {await DifferenceAsync(review, import, cancellation)}";
    }

    /// <param name="value">What the cell should say; null where a list of schools is whole.</param>
    public async Task<string> AnswerAsync(ReviewedImport review, Issue issue, string? value, CancellationToken cancellation)
    {
        Actor actor = current.Demand(Right.ChangeData);
        Import import = await _answering.AnswerAsync(review.Import.Id, issue, value, actor, cancellation);
        if (issue.Code == IssueCodes.SchoolsMissing)
        {
            return "Список принят как полный.";
        }

        if (issue.Code == IssueCodes.CaptionMissing)
        {
            return $"Таблица с ячейки {issue.Cell} названа «{value}». {await DifferenceAsync(review, import, cancellation)}";
        }

        if (issue.Code == IssueCodes.RepeatedRow)
        {
            return $"Из повторяющихся строк принята «{value}». {await DifferenceAsync(review, import, cancellation)}";
        }

        return $"Ячейка {issue.Cell} читается как «{value}». {await DifferenceAsync(review, import, cancellation)}";
    }

    /// <summary>The list an issue is about is only a part: schools it does not name keep their values.</summary>
    public async Task<string> TakeAsPartAsync(ReviewedImport review, Issue issue, CancellationToken cancellation)
    {
        Actor actor = current.Demand(Right.ChangeData);
        Import import = await _answering.TakeAsPartAsync(review.Import.Id, issue, actor, cancellation);
        return $"Это часть списка: значения остальных школ из прежних файлов оставлены. {await StandingAsync(import, cancellation)}";
    }

    public async Task<string> RevokeAsync(ReviewedImport review, Answer answer, CancellationToken cancellation)
    {
        Actor actor = current.Demand(Right.ChangeData);
        Import import = await _answering.RevokeAsync(review.Import.Id, answer.Id, actor, cancellation);
        string about = answer.IssueCode == IssueCodes.SchoolsMissing ? "о списке школ" : answer.IssueCode == IssueCodes.CaptionMissing ? "о названии таблицы" : answer.IssueCode == IssueCodes.RepeatedRow ? "о повторяющихся строках" : $"о ячейке {answer.Cell}";
        return $"Ответ {about} отменён. {await DifferenceAsync(review, import, cancellation)}";
    }

    public async Task<string> RevokeAllAsync(ReviewedImport review, IReadOnlyList<Answer> answers, CancellationToken cancellation)
    {
        Actor actor = current.Demand(Right.ChangeData);
        Import import = await _answering.RevokeAllAsync(review.Import.Id, [.. answers.Select(answer => answer.Id)], actor, cancellation);
        return $"Отменено ответов: {RussianNumbers.Number(answers.Count)}. {await DifferenceAsync(review, import, cancellation)}";
    }

    public async Task UndoAsync(int importId, CancellationToken cancellation) =>
        await _ledger.UndoAsync(importId, current.Demand(Right.ChangeData), cancellation);

    /// <summary>Takes the bytes of an undone import in again, with the answers given about them.</summary>
    /// <returns>The new import.</returns>
    /// <exception cref="InvalidOperationException">Against the register as it is now nothing of the file could be used.</exception>
    public async Task<Import> LoadAgainAsync(ReviewedImport review, CancellationToken cancellation)
    {
        Actor actor = current.Demand(Right.ChangeData);
        Upload upload = await _ledger.UploadAsync(review.Import.Sha256, cancellation)
            ?? throw new InvalidOperationException($"Файл «{review.Import.FileName}» не сохранён. Загрузите его с диска.");
        if (await _ledger.FindActiveAsync(upload.Sha256, cancellation) is { } active)
        {
            return active;
        }

        Batch batch = await _importer.ReadAsync(
            [InputFile.OfStored(review.Import.Path, upload)], review.Home, null, cancellation);
        IReadOnlyList<StoredFile> stored = await _importer.StoreAsync(batch, actor, null, cancellation);
        return stored[0].Import ?? throw new InvalidOperationException(stored[0].File.Refusal);
    }

    /// <summary>A spelling becomes a name of the school, and every loaded file that asks about it is read again.</summary>
    public async Task<string> NameSchoolAsync(School school, string spelling, CancellationToken cancellation)
    {
        Actor actor = current.Demand(Right.ChangeData);
        current.Demand(Right.EditRegister);
        int read = await _naming.NameAsync(school, spelling, actor, cancellation);
        return $"«{spelling}» теперь означает «{school.Name}». Прочитано заново: {Plural.File.Of(read)}.";
    }

    /// <summary>A new school, known under the spelling too.</summary>
    public async Task<string> AddSchoolAsync(School school, Territory territory, string spelling, CancellationToken cancellation)
    {
        Actor actor = current.Demand(Right.ChangeData);
        current.Demand(Right.EditRegister);
        int read = await _naming.AddAsync(school, territory, spelling, actor, cancellation);
        return $"Школа «{school.Name}» внесена в реестр. Прочитано заново: {Plural.File.Of(read)}.";
    }

    /// <summary>Takes back a spelling; every file about the school is read again.</summary>
    public async Task UnnameSchoolAsync(School school, string spelling, CancellationToken cancellation)
    {
        Actor actor = current.Demand(Right.EditRegister);
        await new SpellingsTakenBack(database, clock, ReadLimits.Default).TakeBackAsync(school, spelling, null, actor, cancellation);
    }

    private async Task<string> DifferenceAsync(ReviewedImport before, Import after, CancellationToken cancellation) =>
        before.File is { } old && await sheets.OpenAsync(after, cancellation) is { } now
            ? $"{ReadingDifference.Words(old.Reading, now.Reading)} {await StandingAsync(after, cancellation)}".TrimEnd()
            : "";

    /// <summary>What was read again and yet is not in force, so that nobody looks for it in the numbers.</summary>
    private async Task<string> StandingAsync(Import import, CancellationToken cancellation)
    {
        Register register = await _registers.LoadAsync(cancellation);
        IdleValues[] idle = [.. IdleValues.Of(await _standings.OfImportAsync(import.Id, cancellation), register)];
        return idle.Length == 0 ? "" : $"Не действует: {Plural.Value.Of(idle.Sum(group => group.Values))} – {string.Join("; ", idle.Select(group => group.Why(clock)))}.";
    }
}
