using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Domain.Operations;
using SchoolSupport.Ingest.Planning;
using SchoolSupport.Ingest.Tests.Layouts;
using SchoolSupport.Ingest.Tests.Planning;
using SchoolSupport.Ingest.Tests.Quirks;
using SchoolSupport.Ingest.Workbooks;

namespace SchoolSupport.Ingest.Tests.Fuzz;

/// <summary>Imports spoilt files one after another and says what went wrong: an exception, a half-stored file.</summary>
internal sealed class FuzzRun : IDisposable
{
    /// <summary>A spoilt file is small; nothing of it may take long.</summary>
    private static readonly ReadLimits Limits = ReadLimits.Default with { MaxTime = TimeSpan.FromSeconds(10) };

    private static readonly Quirk[] Originals = [.. Corpus.All.Where(quirk => quirk.Content.Length > 0)];

    private readonly Desk _desk = new();

    public int Taken { get; private set; }

    public int Refused { get; private set; }

    public async Task BeginAsync() => await _desk.ImportOneAsync(
        "реестр.xlsx", RegisterTable.Xlsx("Учебный муниципальный район", ("001", "Лицей № 1"), ("002", "Школа № 2")));

    /// <summary>The file with a number; the same number always gives the same file.</summary>
    public static (string Path, byte[] Content) File(int number)
    {
        var random = new Random(number);
        Quirk original = Originals[random.Next(Originals.Length)];
        return (original.Path, new Mutation(random).Apply(original.Content));
    }

    /// <exception cref="InvalidOperationException">Something of the file is stored and something is not.</exception>
    public async Task ImportAsync(string path, byte[] content)
    {
        int before = (await _desk.FactsAsync()).Count;
        var importer = new Importer(_desk.Database, TimeProvider.System, Limits);
        Batch batch = await importer.ReadAsync([new InputFile(path, () => content)], null, null, CancellationToken.None);
        IReadOnlyList<StoredFile> stored = await importer.StoreAsync(batch, Actor.CommandLine, null, CancellationToken.None);
        IReadOnlyList<Fact> facts = await _desk.FactsAsync();
        if (stored.Count == 0 || stored[0].Import is not Import import)
        {
            Refused++;
            Require(facts.Count == before, "A refused file changed what counts.");
            return;
        }

        Taken++;
        int planned = stored[0].File.Plan!.Tables.Sum(table => table.Facts.Count);
        Require(facts.Count(fact => fact.Claim.Import.Id == import.Id) == planned, "A file was stored in part.");
        await _desk.UndoAsync(import.Id);
        Require((await _desk.FactsAsync()).Count == before, "Undone, a file left something behind.");
    }

    public void Dispose() => _desk.Dispose();

    private static void Require(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new InvalidOperationException(otherwise);
        }
    }
}
