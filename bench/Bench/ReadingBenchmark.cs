using System.Text;
using BenchmarkDotNet.Attributes;
using ExcelDataReader;
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
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        SimulatedRegion region = SimulatedRegion.Generate(new RegionParameters { Schools = Schools, Years = 1 });
        (_path, _content) = RegionWorkbooks.Of(region)
            .First(file => file.Path.Contains("Ф3", StringComparison.Ordinal));
    }

    [Benchmark(Baseline = true)]
    public int BareCells()
    {
        using var stream = new MemoryStream(_content, writable: false);
        using IExcelDataReader reader = ExcelReaderFactory.CreateReader(stream);
        int filled = 0;
        while (reader.Read())
        {
            for (int column = 0; column < reader.FieldCount; column++)
            {
                filled += reader.GetValue(column) is null ? 0 : 1;
            }
        }

        return filled;
    }

    [Benchmark]
    public FileReading CheckedFacts() => FileReader.Read(_path, _content, [], ReadLimits.Default);
}
