using System.Text;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Domain.Operations;
using SchoolSupport.Domain.Organisations;
using SchoolSupport.Domain.Storage;
using SchoolSupport.Ingest.Planning;
using SchoolSupport.Ingest.Workbooks;

namespace SchoolSupport.Ingest.Tests.Planning;

/// <summary>A database of its own for one test and what a person does with it.</summary>
internal sealed class Desk : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("school-support-").FullName;

    public Desk()
    {
        Database = Database.OpenAsync(DatabaseAddress.Of(Path.Combine(_folder, "t.db")), CancellationToken.None).GetAwaiter().GetResult();
        Ledger = new ImportLedger(Database, TimeProvider.System);
        Answering = new Answering(Database, TimeProvider.System, ReadLimits.Default);
    }

    public Database Database { get; }

    public ImportLedger Ledger { get; }

    public Answering Answering { get; }

    /// <summary>A path in the test's own folder.</summary>
    public string PathOf(string name) => Path.Combine(_folder, name);

    public async Task<IReadOnlyList<StoredFile>> ImportAsync(params (string Path, byte[] Content)[] files) =>
        (await ImportBatchAsync(null, files)).Stored;

    public async Task<(Batch Batch, IReadOnlyList<StoredFile> Stored)> ImportBatchAsync(Territory? chosen, params (string Path, byte[] Content)[] files)
    {
        var importer = new Importer(Database, TimeProvider.System, ReadLimits.Default);
        Batch batch = await importer.ReadAsync([.. files.Select(file => new InputFile(file.Path, () => file.Content))], chosen, null, CancellationToken.None);
        return (batch, await importer.StoreAsync(batch, Actor.CommandLine, null, CancellationToken.None));
    }

    public async Task<StoredFile> ImportOneAsync(string path, byte[] content) => (await ImportAsync((path, content))).Single();

    public async Task<IReadOnlyList<Fact>> FactsAsync()
    {
        var facts = new List<Fact>();
        await foreach (Fact fact in new FactBook(Database).AllCurrentAsync(CancellationToken.None))
        {
            facts.Add(fact);
        }

        return facts;
    }

    /// <summary>All current values as text, without the number of the import: what two databases are compared by.</summary>
    public async Task<string> ValuesAsync()
    {
        Register register = await new Registers(Database, TimeProvider.System).LoadAsync(CancellationToken.None);
        var lines = new List<string>();
        foreach (Fact fact in await FactsAsync())
        {
            string place = fact.SchoolId is int school ? register.School(school).Code : register.Territory(fact.TerritoryId).Name;
            lines.AddRange(fact.Values.Select(value => FormattableString.Invariant(
                $"{place} {fact.Year} {fact.Season} {fact.Procedure} {fact.ProgrammeGrade} {fact.Subject} {value.Measure} {value.Number} {value.Text} {value.State} {value.Method} {value.N} {value.Cell}")));
        }

        return new StringBuilder().AppendJoin('\n', lines.Order(StringComparer.Ordinal)).ToString();
    }

    /// <summary>Качество and успеваемость over the schools, in percent, by the marks that count.</summary>
    public async Task<(double Quality, double PassRate)> PooledOgeAsync(string subject)
    {
        Fact[] schools = [.. (await FactsAsync()).Where(fact => fact.SchoolId is not null && fact.Procedure == Procedures.Oge && fact.Subject == subject)];
        double[] marks = [.. Measures.Marks.Select(mark => schools
            .Select(fact => fact[mark]).OfType<FactValue>().Where(value => value.State == ValueState.Known).Sum(value => value.Number!.Value))];
        return (100 * (marks[2] + marks[3]) / marks.Sum(), 100 * (marks.Sum() - marks[0]) / marks.Sum());
    }

    public async Task<Issue> IssueAsync(int importId, string cell) =>
        (await Ledger.GetAsync(importId, CancellationToken.None))!.Import.Issues.Single(issue => issue.Cell == cell && issue.Decision is null);

    public async Task<Import> AnswerAsync(int importId, string cell, string? value) =>
        await Answering.AnswerAsync(importId, await IssueAsync(importId, cell), value, Actor.CommandLine, CancellationToken.None);

    /// <summary>Leaves the cell as it stands.</summary>
    public async Task<Import> KeepAsync(int importId, string cell, string reason) =>
        await Answering.KeepAsync(importId, await IssueAsync(importId, cell), reason, Actor.CommandLine, CancellationToken.None);

    public Task<Import> UndoAsync(int importId) => Ledger.UndoAsync(importId, Actor.CommandLine, CancellationToken.None);

    public void Dispose()
    {
        Database.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
