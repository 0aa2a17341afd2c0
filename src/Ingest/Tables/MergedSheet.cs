using SchoolSupport.Domain.Facts;
using SchoolSupport.Ingest.Workbooks;

namespace SchoolSupport.Ingest.Tables;

/// <summary>A sheet on which each cell of a merged region answers with the region's content.</summary>
public sealed class MergedSheet
{
    private readonly Dictionary<CellAddress, CellRange> _regionOf = [];

    public MergedSheet(Sheet sheet)
    {
        Sheet = sheet;
        foreach (CellRange region in sheet.Merges.Where(region => region.First != region.Last))
        {
            // A region over whole columns would be a million cells; nothing below the last filled row matters.
            int lastRow = Math.Min(region.Last.Row, sheet.RowCount);
            int lastColumn = Math.Min(region.Last.Column, sheet.ColumnCount + 1);
            for (int row = region.First.Row; row <= lastRow; row++)
            {
                for (int column = region.First.Column; column <= lastColumn; column++)
                {
                    _regionOf.TryAdd(new CellAddress(row, column), region);
                }
            }
        }
    }

    public Sheet Sheet { get; }

    public Cell? this[int row, int column] => Sheet[ContentAddress(row, column)];

    /// <summary>Where the content of a place stands: the top left cell of its merged region, or the place itself.</summary>
    public CellAddress ContentAddress(int row, int column)
    {
        var address = new CellAddress(row, column);
        return _regionOf.TryGetValue(address, out CellRange region) ? region.First : address;
    }

    /// <summary>The merged region a place belongs to; one cell when it belongs to none.</summary>
    public CellRange Region(int row, int column)
    {
        var address = new CellAddress(row, column);
        return _regionOf.TryGetValue(address, out CellRange region) ? region : new CellRange(address, address);
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
