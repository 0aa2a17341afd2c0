using SchoolSupport.Domain.Facts;
using SchoolSupport.Ingest.Workbooks;

namespace SchoolSupport.Ingest.Tables;

/// <summary>
/// A sheet on which each cell of a merged region answers with the region's content; perhaps only some of its columns, perhaps
/// with rows and columns changed over. Addresses are always those of the sheet.
/// </summary>
public sealed class MergedSheet
{
    private readonly MergedRegions _regions;

    public MergedSheet(Sheet sheet)
        : this(sheet, new MergedRegions(sheet), 1, sheet.ColumnCount, isTransposed: false)
    {
    }

    private MergedSheet(Sheet sheet, MergedRegions regions, int firstColumn, int lastColumn, bool isTransposed)
    {
        Sheet = sheet;
        _regions = regions;
        FirstColumn = firstColumn;
        LastColumn = lastColumn;
        IsTransposed = isTransposed;
    }

    public Sheet Sheet { get; }

    /// <summary>The columns that are looked at.</summary>
    public int FirstColumn { get; }

    public int LastColumn { get; }

    /// <summary>Row and column numbers are those of columns and rows of the sheet.</summary>
    public bool IsTransposed { get; }

    public Cell? this[int row, int column] => Sheet[ContentAddress(row, column)];

    public MergedSheet Columns(int first, int last) => new(Sheet, _regions, first, last, IsTransposed);

    /// <summary>The whole sheet on its side: its columns are the rows.</summary>
    public MergedSheet Transpose() => new(Sheet, _regions, 1, IsTransposed ? Sheet.ColumnCount : Sheet.RowCount, !IsTransposed);

    /// <summary>The address of a place on the sheet.</summary>
    public CellAddress AddressOf(int row, int column) => IsTransposed ? new(column, row) : new(row, column);

    /// <summary>Where the content of a place stands: the top left cell of its merged region, or the place itself.</summary>
    public CellAddress ContentAddress(int row, int column) => ContentAddress(AddressOf(row, column));

    /// <inheritdoc cref="ContentAddress(int, int)"/>
    public CellAddress ContentAddress(CellAddress address) =>
        _regions.Of(address) is CellRange region ? region.First : address;

    /// <summary>The merged region a place belongs to, in its rows and columns; one cell when it belongs to none.</summary>
    public CellRange Region(int row, int column)
    {
        return _regions.Of(AddressOf(row, column)) is CellRange region
            ? new CellRange(AddressOf(region.First.Row, region.First.Column), AddressOf(region.Last.Row, region.Last.Column))
            : new CellRange(new CellAddress(row, column), new CellAddress(row, column));
    }

    /// <summary>The cells of a row, those of merged regions once; what lies unseen under a region is left out.</summary>
    public List<Cell> Filled(int row)
    {
        var filled = new List<Cell>();
        if (IsTransposed)
        {
            for (int column = FirstColumn; column <= LastColumn; column++)
            {
                Take(Sheet[AddressOf(row, column)], column);
            }
        }
        else
        {
            foreach (Cell cell in Sheet.Row(row))
            {
                Take(cell, cell.Address.Column);
            }
        }

        return filled;

        void Take(Cell? cell, int column)
        {
            if (cell is { HasText: true } && column >= FirstColumn && column <= LastColumn && ContentAddress(cell.Address) == cell.Address)
            {
                filled.Add(cell);
            }
        }
    }

    /// <summary>Headings over a column from the top down, each once; an unmerged group heading also holds for the empty cells to its right.</summary>
    public IReadOnlyList<string> HeaderLevels(IReadOnlyList<int> headerRows, int firstColumn, int column)
    {
        var levels = new List<string>();
        CellAddress? previous = null;
        foreach (int row in headerRows)
        {
            Cell? cell = this[row, column];
            for (int left = column - 1; cell is null && row != headerRows[^1] && left >= firstColumn; left--)
            {
                cell = this[row, left];
            }

            if (cell is not null && cell.Address != previous)
            {
                levels.Add(TextLine.Of(cell.Text));
                previous = cell.Address;
            }
        }

        return levels;
    }
}
