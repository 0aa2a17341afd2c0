using System.Globalization;
using SchoolSupport.Ingest.Planning;
using SchoolSupport.Ingest.Tests.Layouts;

namespace SchoolSupport.Ingest.Tests.Planning;

public sealed class CultureTests
{
    [Theory]
    [InlineData("ru-RU")]
    [InlineData("tr-TR")]
    public async Task Import_InAnyCulture_GivesTheSame(string culture)
    {
        (string values, string report) = await ImportAsync(CultureInfo.InvariantCulture);

        (string here, string reportHere) = await ImportAsync(CultureInfo.GetCultureInfo(culture));

        Assert.Equal(values, here);
        Assert.Equal(report, reportHere);
    }

    private static async Task<(string Values, string Report)> ImportAsync(CultureInfo culture)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = culture;
        try
        {
            using var desk = new Desk();
            IReadOnlyList<StoredFile> stored = await desk.ImportAsync([.. Directory
                .GetFiles(Path.Combine(Samples.Folder, "baikalovo"))
                .Order(StringComparer.Ordinal)
                .Select(file => (Path.GetFileName(file), File.ReadAllBytes(file)))]);
            return (await desk.ValuesAsync(), new ImportReport([.. stored.Select(file => FileReport.Of(file.File, dryRun: false))]).ToJson());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
