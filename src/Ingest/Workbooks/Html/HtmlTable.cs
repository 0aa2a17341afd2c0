using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Ingest.Workbooks.Html;

/// <summary>Where the cells of one table come to lie on the sheet, those that reach down from rows above considered.</summary>
internal sealed class HtmlTable(int firstRow)
{
    /// <summary>The last row each column is taken up to by a cell from above.</summary>
    private readonly Dictionary<int, int> _takenUpTo = [];
    private int _row = firstRow - 1;
    private int _lastRow = firstRow - 1;
    private int _column;
    private int _columnsNamed;
    private (CellRange Range, string? Number)? _cell;

    public int NextRow => Math.Max(_row, _lastRow) + 1;

    public bool IsRowHidden { get; private set; }

    public void BeginRow(bool isHidden)
    {
        _row++;
        _column = 1;
        IsRowHidden = isHidden;
    }

    public void BeginCell(int columns, int rows, string? number)
    {
        if (_column == 0)
        {
            BeginRow(isHidden: false); // a cell without a row around it
        }

        while (_takenUpTo.TryGetValue(_column, out int last) && last >= _row)
        {
            _column++;
        }

        var first = new CellAddress(_row, _column);
        var range = new CellRange(first, new CellAddress(_row + rows - 1, _column + columns - 1));
        _cell = (range, number);
        for (int column = first.Column; rows > 1 && column <= range.Last.Column; column++)
        {
            _takenUpTo[column] = range.Last.Row;
        }

        _column += columns;
    }

    /// <returns>Null when no cell is open.</returns>
    public (CellRange Range, string? Number)? EndCell()
    {
        (CellRange Range, string? Number)? ended = _cell;
        _cell = null;
        return ended;
    }

    /// <summary>The next columns a «col» speaks of.</summary>
    public IEnumerable<int> Columns(int span)
    {
        int first = _columnsNamed + 1;
        _columnsNamed += span;
        return Enumerable.Range(first, span);
    }

    /// <summary>A table inside a cell was laid out first; the rest of this one goes on under it.</summary>
    public void ContinueBelow(int nextRow)
    {
        _row = nextRow - 1;
        _lastRow = Math.Max(_lastRow, _row);
        _column = 1;
    }
}
