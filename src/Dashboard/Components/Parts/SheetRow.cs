using SchoolSupport.Domain.Facts;
using SchoolSupport.Ingest.Workbooks;

namespace SchoolSupport.Dashboard.Components.Parts;

/// <summary>
/// One row of a sheet as cells beside each other. A merge over columns becomes one wide cell; a merge over rows becomes
/// cells without a line between, because rows are drawn one by one and the first may not be on the page.
/// </summary>
public sealed record SheetRow(int Number, IReadOnlyList<SheetCell> Cells)
{
    public static SheetRow Of(Sheet sheet, int row, int columns)
    {
        var cells = new List<SheetCell>();
        CellRange[] merges = [.. sheet.Merges.Where(merge => merge.First.Row <= row && row <= merge.Last.Row)];
        for (int column = 1; column <= columns;)
        {
            var address = new CellAddress(row, column);
            CellRange merge = merges.FirstOrDefault(range => range.Contains(address), new CellRange(address, address));
            int span = Math.Min(merge.Last.Column, columns) - column + 1;
            Cell? cell = row == merge.First.Row ? sheet[merge.First] : null;
            cells.Add(new SheetCell(merge.First, span, cell?.Text ?? "", cell?.Number is not null)
            {
                ContinuesAbove = row > merge.First.Row,
                ContinuesBelow = row < merge.Last.Row,
            });
            column += span;
        }

        return new SheetRow(row, cells);
    }
}

/// <param name="Address">Of the merge's first cell, which holds its content.</param>
public sealed record SheetCell(CellAddress Address, int Span, string Text, bool IsNumber)
{
    public bool ContinuesAbove { get; init; }

    public bool ContinuesBelow { get; init; }
}
