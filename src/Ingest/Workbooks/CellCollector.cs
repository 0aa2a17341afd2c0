namespace SchoolSupport.Ingest.Workbooks;

/// <summary>Takes the cells of a file as a reader of ours finds them, and refuses what goes beyond the limits.</summary>
internal sealed class CellCollector(ReadLimits limits, TimeBudget budget)
{
    private readonly List<Cell> _cells = [];
    private readonly List<CellRange> _merges = [];
    private int _before;

    public bool IsFilled(int row) => _cells.Count > 0 && _cells[^1].Address.Row == row;

    /// <summary>Columns too far to the right are not looked at.</summary>
    public bool IsInside(int column) => column <= limits.MaxColumns;

    /// <param name="text">For the limit on the length of a cell; null for a number.</param>
    public void Add(Cell cell, string? text)
    {
        if (text?.Length > limits.MaxCellCharacters)
        {
            throw WorkbookRefusedException.TooLarge($"В ячейке {cell.Address} слишком длинный текст.");
        }

        if (cell.Address.Row > limits.MaxRows)
        {
            throw WorkbookRefusedException.TooLarge($"На листе больше {limits.MaxRows} строк.");
        }

        if (_before + _cells.Count >= limits.MaxCells)
        {
            throw WorkbookRefusedException.TooLarge($"Заполненных ячеек больше {limits.MaxCells}.");
        }

        _cells.Add(cell);
        budget.Check();
    }

    public void Add(CellRange merge)
    {
        if (_merges.Count >= limits.MaxMerges)
        {
            throw WorkbookRefusedException.TooLarge($"На листе больше {limits.MaxMerges} объединённых ячеек.");
        }

        _merges.Add(merge);
    }

    /// <summary>The sheet made of what was added since the last one.</summary>
    public Sheet Take(string name, bool hidden, IReadOnlySet<int> hiddenRows, IReadOnlySet<int> hiddenColumns)
    {
        var sheet = new Sheet(name, hidden, _cells, [.. _merges]) { HiddenRows = hiddenRows, HiddenColumns = hiddenColumns };
        _before += _cells.Count;
        _cells.Clear();
        _merges.Clear();
        return sheet;
    }
}
