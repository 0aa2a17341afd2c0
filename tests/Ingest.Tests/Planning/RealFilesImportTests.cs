using SchoolSupport.Ingest.Planning;
using SchoolSupport.Ingest.Tests.Workbooks;
using SchoolSupport.Ingest.Workbooks;
using Xunit.Abstractions;

namespace SchoolSupport.Ingest.Tests.Planning;

public sealed class RealFilesImportTests(ITestOutputHelper output)
{
    /// <summary>What each real file holds, by layout; the others are refused.</summary>
    private static readonly string[] Taken =
    [
        "Забайкальский край.xlsx: ege-rcoi, ege-rcoi, ege-registrations",
        "Ф3_Статистика_по_отметкам.xlsx: fis-oko-f3",
    ];

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

        Assert.Equal(
            Taken,
            readings.Where(reading => reading.Refusal is null)
                .Select(reading => $"{reading.FileName}: {string.Join(", ", reading.Tables.Select(table => table.Layout.Code).Order())}")
                .Order(StringComparer.Ordinal));
        Assert.All(readings.Where(reading => reading.Refusal is not null), reading => Assert.Contains("с заголовком: «", reading.Refusal, StringComparison.Ordinal));
    }
}
