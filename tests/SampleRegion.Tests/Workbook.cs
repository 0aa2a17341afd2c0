using System.IO.Compression;
using System.Text;
using ExcelDataReader;

namespace SchoolSupport.SampleRegion.Tests;

/// <summary>Looks into a written workbook, with a reader that is not the writer's library.</summary>
internal static class Workbook
{
    static Workbook() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static (string Sheet, IReadOnlyList<object?[]> Rows) Read(byte[] bytes)
    {
        using IExcelDataReader reader = ExcelReaderFactory.CreateReader(new MemoryStream(bytes));
        List<object?[]> rows = [];
        while (reader.Read())
        {
            object?[] row = new object?[reader.FieldCount];
            for (int column = 0; column < row.Length; column++)
            {
                row[column] = reader.GetValue(column);
            }

            rows.Add(row);
        }

        return (reader.Name, rows);
    }

    /// <summary>The parts inside the zip. Compression may differ between machines, what is compressed may not.</summary>
    public static IReadOnlyDictionary<string, string> Parts(byte[] bytes)
    {
        using ZipArchive zip = new(new MemoryStream(bytes), ZipArchiveMode.Read);
        return zip.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using StreamReader reader = new(entry.Open(), Encoding.UTF8);
            return reader.ReadToEnd();
        });
    }
}
