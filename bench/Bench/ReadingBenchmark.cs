using BenchmarkDotNet.Attributes;
using SchoolSupport.Ingest.Planning;
using SchoolSupport.Ingest.Workbooks;
using SchoolSupport.SampleRegion.Simulation;
using SchoolSupport.SampleRegion.Workbooks;

namespace SchoolSupport.Bench;

/// <summary>From bytes to checked facts, beside a loop that only fetches the cells of the same file and throws them away.</summary>
public class ReadingBenchmark
{
    private string _path = "";
    private byte[] _content = [];

    [Params(24, 1300)]
    public int Schools { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        SimulatedRegion region = SimulatedRegion.Generate(new RegionParameters { Schools = Schools, Years = 1 });
        (_path, _content) = RegionWorkbooks.Of(region)
            .First(file => file.Path.Contains("Ф3", StringComparison.Ordinal));
    }

    [Benchmark(Baseline = true)]
    public int BareCells() => BareReader.Cells(_content);

    [Benchmark]
    public FileReading CheckedFacts() => FileReader.Read(_path, _content, [], ReadLimits.Default);
}
