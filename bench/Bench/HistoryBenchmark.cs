using BenchmarkDotNet.Attributes;
using SchoolSupport.Analytics.Histories;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Operations;
using SchoolSupport.Domain.Organisations;
using SchoolSupport.Domain.Storage;
using SchoolSupport.Ingest.Planning;
using SchoolSupport.Ingest.Workbooks;
using SchoolSupport.SampleRegion.Simulation;
using SchoolSupport.SampleRegion.Workbooks;

namespace SchoolSupport.Bench;

/// <summary>A municipality's facts to its histories, beside a loop that only groups the same facts by key.</summary>
public class HistoryBenchmark
{
    private string _folder = "";
    private Territory _territory = null!;
    private IReadOnlyList<School> _schools = [];
    private IReadOnlyList<Fact> _facts = [];

    [Params(24, 300)]
    public int Schools { get; set; }

    [GlobalSetup]
    public async Task SetupAsync()
    {
        _folder = Directory.CreateTempSubdirectory("school-support-bench-").FullName;
        using Database database = await Database.OpenAsync(DatabaseAddress.Of(Path.Combine(_folder, "bench.db")), CancellationToken.None);
        SimulatedRegion region = SimulatedRegion.Generate(new RegionParameters { Schools = Schools });
        var importer = new Importer(database, TimeProvider.System, ReadLimits.Default);
        InputFile[] files = [.. RegionWorkbooks.Of(region).Select(file => new InputFile(file.Path, () => file.Bytes))];
        Batch batch = await importer.ReadAsync(files, null, null, CancellationToken.None);
        await importer.StoreAsync(batch, Actor.Demonstration, null, CancellationToken.None);
        Register register = await new Registers(database, TimeProvider.System).LoadAsync(CancellationToken.None);
        _territory = register.Territories.Single(territory => territory.Kind == TerritoryKind.Municipality);
        _schools = register.Schools;
        _facts = await new FactBook(database).CurrentAsync([_territory.Id], CancellationToken.None);
    }

    [GlobalCleanup]
    public void Cleanup() => Directory.Delete(_folder, recursive: true);

    [Benchmark(Baseline = true)]
    public int BareGrouping() => _facts.GroupBy(fact => fact.Key).Count();

    [Benchmark]
    public MunicipalityHistory Histories() => MunicipalityHistory.Of(_territory, _schools, [], _facts);
}
