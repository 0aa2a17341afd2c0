using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Ingest.Workbooks;

/// <summary>One sheet. Rows and columns are counted from 1, as people see them; empty cells are not kept.</summary>
public sealed class Sheet
{
    private readonly Dictionary<CellAddress, Cell> _cells;

    public Sheet(string name, bool hidden, IEnumerable<Cell> cells, IReadOnlyList<CellRange> merges)
    {
        Name = name;
        Hidden = hidden;
        Merges = merges;
        _cells = cells.ToDictionary(cell => cell.Address);
        RowCount = _cells.Count == 0 ? 0 : _cells.Keys.Max(address => address.Row);
        ColumnCount = _cells.Count == 0 ? 0 : _cells.Keys.Max(address => address.Column);
    }

    public string Name { get; }

    public bool Hidden { get; }

    public IReadOnlyList<CellRange> Merges { get; }

    /// <summary>The last row with anything in it.</summary>
    public int RowCount { get; }

    public int ColumnCount { get; }

    /// <summary>Null for an empty cell; of a merged region only the top left cell holds the content.</summary>
    public Cell? this[CellAddress address] => _cells.GetValueOrDefault(address);

    public Cell? this[int row, int column] => _cells.GetValueOrDefault(new CellAddress(row, column));

    public IEnumerable<Cell> Cells => _cells.Values;

    /// <summary>The sheet with some cells saying something else: how an accepted correction is read.</summary>
    public Sheet With(IReadOnlyDictionary<CellAddress, Cell> replaced) =>
        new(Name, Hidden, _cells.Values.Where(cell => !replaced.ContainsKey(cell.Address)).Concat(replaced.Values), Merges);
}
