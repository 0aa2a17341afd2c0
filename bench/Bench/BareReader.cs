using System.Text;
using ExcelDataReader;

namespace SchoolSupport.Bench;

/// <summary>What any reading of a file costs at least: ExcelDataReader fetching every cell, which is thrown away.</summary>
internal static class BareReader
{
    static BareReader() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static int Cells(byte[] content)
    {
        using var stream = new MemoryStream(content, writable: false);
        using IExcelDataReader reader = ExcelReaderFactory.CreateReader(stream);
        int filled = 0;
        do
        {
            while (reader.Read())
            {
                for (int column = 0; column < reader.FieldCount; column++)
                {
                    filled += reader.GetValue(column) is null ? 0 : 1;
                }
            }
        }
        while (reader.NextResult());
        return filled;
    }
}
