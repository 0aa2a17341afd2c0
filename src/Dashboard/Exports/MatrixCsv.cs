using SchoolSupport.Analytics.Histories;
using SchoolSupport.Dashboard.Components.Shown;

namespace SchoolSupport.Dashboard.Exports;

/// <summary>What is loaded and what is missing in one school year: schools down, tables across, states in words.</summary>
public static class MatrixCsv
{
    public static byte[] Of(DataMatrix matrix, string territory) => ExcelCsv.Of(
    [
        [ExcelCsv.Words($"Школа, {matrix.Year}"), .. matrix.Columns.Select(column => ExcelCsv.Words(MatrixWords.Of(column)))],
        .. matrix.Rows.Select(row => (IEnumerable<string>)
            [ExcelCsv.Words(row.School?.Name ?? $"{territory}: общие значения"), .. row.Cells.Select(cell => ExcelCsv.Words(MatrixWords.Of(cell.State)))]),
    ]);
}
