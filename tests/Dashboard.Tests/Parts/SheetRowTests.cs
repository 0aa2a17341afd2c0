using SchoolSupport.Dashboard.Components.Parts;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Ingest.Workbooks;

namespace SchoolSupport.Dashboard.Tests.Parts;

public sealed class SheetRowTests
{
    // A1:B2 is one merged cell with a word in A1; C1 and C2 are alone.
    private static readonly Sheet Merged = new(
        "Лист1",
        hidden: false,
        [new Cell(new CellAddress(1, 1), "Школа", null, null, false), new Cell(new CellAddress(2, 3), "12", 12, null, false)],
        [new CellRange(new CellAddress(1, 1), new CellAddress(2, 2))]);

    [Fact]
    public void Of_MergeOverColumns_IsOneWideCell()
    {
        SheetRow row = SheetRow.Of(Merged, 1, columns: 3);

        Assert.Equal([("Школа", 2), ("", 1)], row.Cells.Select(cell => (cell.Text, cell.Span)));
        Assert.True(row.Cells[0].ContinuesBelow);
    }

    [Fact]
    public void Of_SecondRowOfAMerge_IsEmptyAndBelongsToTheFirst()
    {
        SheetRow row = SheetRow.Of(Merged, 2, columns: 3);

        Assert.Equal((new CellAddress(1, 1), "", true), (row.Cells[0].Address, row.Cells[0].Text, row.Cells[0].ContinuesAbove));
        Assert.True(row.Cells[1].IsNumber);
    }
}
