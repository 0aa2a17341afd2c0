using SchoolSupport.Ingest.Workbooks;
using Xunit.Abstractions;

namespace SchoolSupport.Ingest.Tests.Workbooks;

public sealed class RealFilesTests(ITestOutputHelper output)
{
    [Fact]
    public void Read_EveryRealFile_OpensOrIsRefusedWithACode()
    {
        if (!HasFiles())
        {
            return;
        }

        IReadOnlyList<InputFile> files = InputFiles.Collect([SharedFiles.Data!], ReadLimits.Default);
        var refused = new List<string>();
        foreach (InputFile file in files)
        {
            try
            {
                Workbook workbook = WorkbookReader.Read(file.Path, file.Read(), ReadLimits.Default);
                output.WriteLine($"{file}: {string.Join(", ", workbook.Sheets.Select(sheet => $"{sheet.Name} {sheet.RowCount}×{sheet.ColumnCount}"))}");
            }
            catch (WorkbookRefusedException refusal)
            {
                refused.Add($"{file.Path}: {refusal.Code}");
            }
        }

        Assert.Equal(["README.md: not-a-spreadsheet"], refused);
        Assert.True(files.Count > 15, "Real files are missing.");
    }

    [Fact]
    public void Read_FisOkoMarks_HasTheCellsExcelShows()
    {
        if (!HasFiles())
        {
            return;
        }

        Sheet sheet = Read("ru/fioko-2026/Ф3_Статистика_по_отметкам.xlsx").Sheets[0];
        foreach (Cell cell in sheet.Cells.Where(cell => cell.Address.Row is >= 8 and <= 12).OrderBy(cell => cell.Address))
        {
            output.WriteLine(cell.ToString());
        }
    }

    private bool HasFiles()
    {
        if (SharedFiles.Data is null)
        {
            output.WriteLine("Not run: the folder with real files is absent.");
        }

        return SharedFiles.Data is not null;
    }

    private static Workbook Read(string path) =>
        WorkbookReader.Read(path, File.ReadAllBytes(Path.Combine(SharedFiles.Data!, path)), ReadLimits.Default);
}
