using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using SchoolSupport.SampleRegion.Simulation;
using SchoolSupport.SampleRegion.Workbooks;

namespace SchoolSupport.SampleRegion.Tests;

public sealed class RegionWorkbooksTests
{
    private static readonly RegionParameters Two = new() { Schools = 12, Municipalities = 2, Years = 2, Seed = 5 };

    [Fact]
    public void Of_SameSeedTwice_GivesTheSameBytes() => Assert.Equal(Files(Two), Files(Two));

    [Fact]
    public void Of_RussianCulture_GivesTheSameBytes()
    {
        Dictionary<string, byte[]> expected = Files(Two);
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("ru-RU");
            Assert.Equal(expected, Files(Two));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Of_TrainingParameters_GivesTheCommittedFiles()
    {
        string folder = Path.Combine(AppContext.BaseDirectory, "training");
        Dictionary<string, byte[]> files = Files(new RegionParameters());

        IEnumerable<string> committed = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/'));
        Assert.Equal(files.Keys.Order(StringComparer.Ordinal), committed.Order(StringComparer.Ordinal));
        Assert.All(files, file => Assert.Equal(
            Workbook.Parts(file.Value), Workbook.Parts(File.ReadAllBytes(Path.Combine(folder, file.Key)))));
    }

    [Fact]
    public void Of_OneMunicipality_NeedsNoFolder()
    {
        Assert.Contains("Реестр школ.xlsx", Files(Two with { Municipalities = 1 }).Keys);
        Assert.Contains("Учебный район № 2/Реестр школ.xlsx", Files(Two).Keys);
    }

    [Fact]
    public void Of_EverySheet_HasANameExcelAccepts() => Assert.All(
        Files(Two).Values, bytes => Assert.InRange(Workbook.Read(bytes).Sheet.Length, 1, 31));

    // A workbook that is not valid is opened by Excel with an offer to repair it.
    [Fact]
    public void Of_EveryWorkbook_IsValidOpenXml() => Assert.All(Files(Two).Values, bytes =>
    {
        using SpreadsheetDocument document = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(document).Select(error => error.Description));
    });

    private static Dictionary<string, byte[]> Files(RegionParameters parameters) =>
        RegionWorkbooks.Of(SimulatedRegion.Generate(parameters)).ToDictionary(file => file.Path, file => file.Bytes);
}
