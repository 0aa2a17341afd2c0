using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Ingest.Workbooks;

/// <summary>One sheet. Rows and columns are counted from 1, as people see them; empty cells are not kept.</summary>
public sealed class Sheet
{
    private static readonly IReadOnlySet<int> None = new HashSet<int>();

    /// <summary>In reading order.</summary>
    private readonly Cell[] _cells;

    /// <summary>Where each row begins among the cells: row r is from _starts[r - 1] to _starts[r].</summary>
    private readonly int[] _starts;

    /// <param name="cells">Each address once, in any order.</param>
    public Sheet(string name, bool hidden, IEnumerable<Cell> cells, IReadOnlyList<CellRange> merges)
    {
        Name = name;
        Hidden = hidden;
        Merges = merges;
        _cells = InReadingOrder([.. cells]);
        RowCount = _cells.Length == 0 ? 0 : _cells[^1].Address.Row;
        _starts = new int[RowCount + 1];
        foreach (Cell cell in _cells)
        {
            _starts[cell.Address.Row]++;
            ColumnCount = Math.Max(ColumnCount, cell.Address.Column);
        }

        for (int row = 1; row <= RowCount; row++)
        {
            _starts[row] += _starts[row - 1];
        }
    }

    public string Name { get; }

    public bool Hidden { get; }

    /// <summary>Rows of pupils were met and counted; a summary stands in their place, and the file is not to be kept as it came.</summary>
    public bool HoldsPupils { get; init; }

    /// <summary>Where names of people stood that were taken out: the file is not to be kept as it came.</summary>
    public IReadOnlySet<CellAddress> NameCells { get; init; } = new HashSet<CellAddress>();

    public bool IsKeptAsItCame => !HoldsPupils && NameCells.Count == 0;

    public IReadOnlyList<CellRange> Merges { get; }

    /// <summary>Rows a person does not see until he unhides them or clears a filter.</summary>
    public IReadOnlySet<int> HiddenRows { get; init; } = None;

    public IReadOnlySet<int> HiddenColumns { get; init; } = None;

    /// <summary>The last row with anything in it.</summary>
    public int RowCount { get; }

    public int ColumnCount { get; }

    public IEnumerable<Cell> Cells => _cells;

    /// <summary>Null for an empty cell; of a merged region only the top left cell holds the content.</summary>
    public Cell? this[CellAddress address] => this[address.Row, address.Column];

    public Cell? this[int row, int column]
    {
        get
        {
            ReadOnlySpan<Cell> cells = Row(row);
            if (cells.IsEmpty)
            {
                return null;
            }

            // Most rows are filled without a gap.
            int place = column - cells[0].Address.Column;
            if (place >= 0 && place < cells.Length && cells[place].Address.Column == column)
            {
                return cells[place];
            }

            int found = cells.BinarySearch(new ColumnOf(column));
            return found < 0 ? null : cells[found];
        }
    }

    /// <summary>The filled cells of a row from the left.</summary>
    public ReadOnlySpan<Cell> Row(int row) =>
        row >= 1 && row <= RowCount ? _cells.AsSpan(_starts[row - 1].._starts[row]) : [];

    /// <summary>The sheet with some cells saying something else: how an accepted correction is read.</summary>
    public Sheet With(IReadOnlyDictionary<CellAddress, Cell> replaced) =>
        new(Name, Hidden, _cells.Where(cell => !replaced.ContainsKey(cell.Address)).Concat(replaced.Values), Merges)
        {
            HoldsPupils = HoldsPupils,
            NameCells = NameCells,
            HiddenRows = HiddenRows,
            HiddenColumns = HiddenColumns,
        };

    /// <summary>Readers hand cells over in order; only corrected ones come late.</summary>
    private static Cell[] InReadingOrder(Cell[] cells)
    {
        for (int i = 1; i < cells.Length; i++)
        {
            if (cells[i] is var cell && cell.Address <= cells[i - 1].Address)
            {
                Array.Sort(cells, (left, right) => left.Address.CompareTo(right.Address));
                break;
            }
        }

        return cells;
    }

    private readonly struct ColumnOf(int column) : IComparable<Cell>
    {
        public int CompareTo(Cell? other) => column.CompareTo(other?.Address.Column ?? 0);
    }
}
