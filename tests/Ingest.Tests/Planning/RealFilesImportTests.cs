using SchoolSupport.Ingest.Planning;
using SchoolSupport.Ingest.Tests.Workbooks;
using SchoolSupport.Ingest.Workbooks;
using Xunit.Abstractions;

namespace SchoolSupport.Ingest.Tests.Planning;

public sealed class RealFilesImportTests(ITestOutputHelper output)
{
    [Fact]
    public void EveryRealFile_IsTakenOrRefusedWithTheReason()
    {
        if (SharedFiles.Data is null)
        {
            output.WriteLine("Not run: the folder with real files is absent.");
            return;
        }

        FileReading[] readings = [.. InputFiles.Collect([SharedFiles.Data], ReadLimits.Default)
            .Where(file => file.Path != "README.md")
            .Select(file => FileReader.Read(file.Path, file.Read(), [], ReadLimits.Default))];

        FileReading taken = Assert.Single(readings, reading => reading.Refusal is null);
        Assert.Equal("Ф3_Статистика_по_отметкам.xlsx", taken.FileName);
        Assert.Equal(4, taken.Tables.Single().Facts.Count);
        Assert.Empty(taken.AllIssues);
        Assert.All(readings.Except([taken]), reading => Assert.Contains("с заголовком: «", reading.Refusal, StringComparison.Ordinal));
    }
}
