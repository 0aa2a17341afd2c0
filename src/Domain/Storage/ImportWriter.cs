using Microsoft.EntityFrameworkCore;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;

namespace SchoolSupport.Domain.Storage;

/// <summary>Stores one reading of a file within an operation: tables, issues, claims, facts, and who is current now.</summary>
internal sealed class ImportWriter(Operation operation)
{
    private readonly SchoolSupportDb _db = operation.Db;

    /// <summary>A first reading: the import itself is new.</summary>
    public async Task<Import> AddAsync(ImportPlan plan, CancellationToken cancellation)
    {
        string sha = plan.Upload.Sha256;
        if (!await _db.Uploads.AnyAsync(upload => upload.Sha256 == sha, cancellation))
        {
            _db.Uploads.Add(plan.Upload);
        }

        Import import = _db.Imports.Add(new Import
        {
            Sha256 = sha,
            FileName = plan.FileName,
            Path = plan.Path,
            Person = operation.Actor.Person,
            Role = operation.Actor.Role,
            At = operation.At,
            Revision = operation.Number,
        }).Entity;
        await WriteAsync(import, plan, [], cancellation);
        return import;
    }

    /// <summary>A later reading of the same bytes: the earlier one stays stored and counts no more.</summary>
    public async Task ReplaceAsync(Import import, ImportPlan plan, CancellationToken cancellation)
    {
        HashSet<Scope> left = await CurrentFlags.ScopesOfAsync(_db, import.Id, import.Revision, cancellation);
        await CurrentFlags.ClearAsync(_db, import.Id, cancellation);
        import.Revision = operation.Number;
        await WriteAsync(import, plan, left, cancellation);
    }

    public async Task UndoAsync(Import import, CancellationToken cancellation)
    {
        HashSet<Scope> left = await CurrentFlags.ScopesOfAsync(_db, import.Id, import.Revision, cancellation);
        await CurrentFlags.ClearAsync(_db, import.Id, cancellation);
        import.UndoneAt = operation.Number;
        await operation.SaveAsync(cancellation);
        StoredFacts others = await CurrentFlags.LoadAsync(_db, left, cancellation);
        await CurrentFlags.UpdateAsync(_db, others, Precedence.Current(others.Facts), cancellation);
    }

    private async Task WriteAsync(
        Import import, ImportPlan plan, HashSet<Scope> left, CancellationToken cancellation)
    {
        var register = new RegisterWriter(operation);
        await register.ApplyAsync(plan.RegisterChange, cancellation);
        import.Tables.AddRange(plan.Tables.Select(table => Table(table, import.Revision)));
        import.Issues.AddRange(plan.Issues.Select(issue => Issue(issue, import.Revision)));
        IReadOnlyList<PlannedClaim> planned = PlannedClaim.Of(
            plan, territory => register.Stored(territory).Id, school => register.Stored(school).Id);
        List<Claim> claims = planned.Select(claim => claim.MadeBy(import)).ToList();

        // The others first: what this import had is already cleared, what it brings is not stored yet.
        HashSet<Scope> scopes = [.. left, .. planned.Select(claim => claim.Scope)];
        StoredFacts others = await OthersAsync(import, scopes, cancellation);
        _db.Claims.AddRange(claims);
        await operation.SaveAsync(cancellation);

        LiveFact[] incoming = NewFacts.Live(planned, claims, import.Id);
        HashSet<long> current = Precedence.Current(others.Facts.Count == 0 ? incoming : [.. others.Facts, .. incoming]);
        await CurrentFlags.UpdateAsync(_db, others, current, cancellation);
        await AddLeftOutAsync(import, others, incoming, planned.Zip(claims).ToDictionary(pair => pair.Second.Id, pair => pair.First.Table), cancellation);
        await FactBulk.InsertAsync(_db, NewFacts.Of(planned, claims, current), cancellation);
    }

    private async Task AddLeftOutAsync(
        Import import, StoredFacts others, LiveFact[] incoming, Dictionary<long, PlannedTable> tables, CancellationToken cancellation)
    {
        IReadOnlyList<SchoolsLeftOut> leftOut = SchoolsLeftOut.By(others.Facts, incoming, tables);
        if (leftOut.Count == 0)
        {
            return;
        }

        var names = await StoredNames.LoadAsync(_db, leftOut.SelectMany(table => table.Schools), cancellation);
        import.Issues.AddRange(leftOut.Select(table => Issue(table.AsIssue(names.School, names.File), import.Revision)));
        await operation.SaveAsync(cancellation);
    }

    private async Task<StoredFacts> OthersAsync(Import import, HashSet<Scope> scopes, CancellationToken cancellation)
    {
        // The import's new revision must be stored, or its earlier claims would still look alive.
        await operation.SaveAsync(cancellation);
        return await CurrentFlags.LoadAsync(_db, scopes, cancellation);
    }

    private static ImportedTable Table(PlannedTable table, int revision) => new()
    {
        Revision = revision,
        Sheet = table.Sheet,
        Range = table.Range,
        Layout = table.Layout,
        Confidence = table.Confidence,
        Facts = table.Facts.Count,
    };

    private static Issue Issue(PlannedIssue issue, int revision) => new()
    {
        Revision = revision,
        Code = issue.Code,
        Severity = issue.Severity,
        Sheet = issue.Sheet,
        Cell = issue.Cell?.ToString(),
        Message = issue.Message,
        Proposed = issue.Proposed,
        Decision = issue.Decision,
    };
}
