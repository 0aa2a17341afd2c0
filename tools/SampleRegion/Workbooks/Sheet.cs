namespace SchoolSupport.SampleRegion.Workbooks;

/// <summary>How a row looks. The numbers are positions in the style table of <see cref="XlsxWriter"/>.</summary>
internal enum RowLook
{
    Plain,
    Title,
    Header,
    Body,
    Total,
}

/// <summary>One row: texts, whole numbers, numbers with decimals, or null for an empty cell.</summary>
internal sealed record SheetRow(RowLook Look, IReadOnlyList<object?> Cells);

/// <summary>One sheet, filled from the top down. Rows and columns are counted from 1, as Excel shows them.</summary>
internal sealed class Sheet(string name, params int[] columnWidths)
{
    private readonly List<SheetRow> _rows = [];
    private readonly List<string> _merges = [];

    public string Name => name;

    public IReadOnlyList<int> ColumnWidths => columnWidths;

    public IReadOnlyList<SheetRow> Rows => _rows;

    public IReadOnlyList<string> Merges => _merges;

    /// <summary>The number of the row that is added next.</summary>
    public int NextRow => _rows.Count + 1;

    public void Add(RowLook look, params IReadOnlyList<object?> cells) => _rows.Add(new SheetRow(look, cells));

    public void AddEmpty() => Add(RowLook.Plain);

    /// <summary>Joins cells; only the top left one should have a value.</summary>
    public void Merge(int firstRow, int firstColumn, int lastRow, int lastColumn)
    {
        if (firstRow != lastRow || firstColumn != lastColumn)
        {
            _merges.Add($"{Address(firstRow, firstColumn)}:{Address(lastRow, lastColumn)}");
        }
    }

    /// <summary>«A1» for row 1, column 1.</summary>
    public static string Address(int row, int column)
    {
        string letters = "";
        for (int left = column; left > 0; left = (left - 1) / 26)
        {
            letters = (char)('A' + ((left - 1) % 26)) + letters;
        }

        return $"{letters}{row}";
    }
}
