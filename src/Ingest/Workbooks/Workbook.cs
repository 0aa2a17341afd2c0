using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Ingest.Workbooks;

/// <summary>A file as sheets of cells with their addresses; nothing is interpreted yet.</summary>
/// <param name="Path">Where it lay in the folder or archive, with forward slashes.</param>
public sealed record Workbook(string Path, IReadOnlyList<Sheet> Sheets)
{
    public string FileName => System.IO.Path.GetFileName(Path);
}

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

/// <summary>What stands in a cell.</summary>
/// <param name="Text">As a person reads it, trimmed; a number in the invariant culture.</param>
/// <param name="Number">Set when the file stores a number (not for a text that looks like one).</param>
/// <param name="IsPercent">The number is a fraction shown with a % format: 0.125 reads «12,5 %».</param>
public sealed record Cell(CellAddress Address, string Text, double? Number, DateOnly? Date, bool IsPercent);

/// <summary>A rectangle of cells, both corners included.</summary>
public readonly record struct CellRange(CellAddress First, CellAddress Last)
{
    public bool Contains(CellAddress address) =>
        address.Row >= First.Row && address.Row <= Last.Row && address.Column >= First.Column && address.Column <= Last.Column;

    public override string ToString() => First == Last ? First.ToString() : $"{First}:{Last}";
}
