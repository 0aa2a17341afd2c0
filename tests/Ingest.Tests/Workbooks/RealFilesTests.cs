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

        Assert.Equal(
            ["Группы участников", "Кол-во ОО", "Кол-во участников", "2", "3", "4", "5"],
            Enumerable.Range(1, 7).Select(column => sheet[8, column]!.Text));
        Assert.Equal((2.0, 1722202.0, 5.06), (sheet[8, 4]!.Number, sheet[9, 3]!.Number, sheet[9, 4]!.Number));
        Assert.Equal("46.9", sheet[11, 5]!.Text);
        Assert.Equal("МБОУ «СОШ №1 г.Урус-Мартан»(edu203389)", sheet[12, 1]!.Text);
        Assert.Null(sheet[12, 2]);
        Assert.Equal((89.0, 7.87), (sheet[12, 3]!.Number, sheet[12, 7]!.Number));
        Assert.Equal((12, 7), (sheet.RowCount, sheet.ColumnCount));
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
