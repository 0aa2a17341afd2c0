using SchoolSupport.Domain.Facts;
using SchoolSupport.Ingest.Workbooks;

namespace SchoolSupport.Ingest.Tables;

/// <summary>A table as it lies on a sheet: joined header, rows, and the texts that stand around it.</summary>
public sealed class SheetTable
{
    /// <param name="range">In rows and columns of the view.</param>
    /// <param name="rows">The filled rows, header first; empty rows between them are not part of the table.</param>
    internal SheetTable(MergedSheet sheet, CellRange range, IReadOnlyList<int> rows, TableContext context)
    {
        Sheet = sheet;
        Range = new CellRange(sheet.AddressOf(range.First.Row, range.First.Column), sheet.AddressOf(range.Last.Row, range.Last.Column));
        HeaderRows = [.. rows.Take(TableHeader.Depth(sheet, range, rows))];
        Context = context;
        AllRows = [.. rows
            .Where((row, index) => index < HeaderRows.Count || !TableHeader.IsRepeated(sheet, range, HeaderRows, row))
            .Select(number => new TableRow(sheet, number, range.First.Column))];
        Columns = [.. Enumerable
            .Range(range.First.Column, range.Last.Column - range.First.Column + 1)
            .Where(column => rows.Any(row => sheet.Sheet[sheet.AddressOf(row, column)] is not null))
            .Select(column => new TableColumn(column, sheet.HeaderLevels(HeaderRows, range.First.Column, column)))];
    }

    /// <summary>The sheet as the table lies on it: a table whose headings stand in its first columns has it on its side.</summary>
    public MergedSheet Sheet { get; }

    /// <summary>Header and rows on the sheet, without the titles above.</summary>
    public CellRange Range { get; }

    public IReadOnlyList<int> HeaderRows { get; }

    public TableContext Context { get; private set; }

    /// <summary>Columns that hold anything; those left empty to set others apart are not among them.</summary>
    public IReadOnlyList<TableColumn> Columns { get; }

    /// <summary>Header rows included: some tables begin with their total and have no header at all.</summary>
    public IReadOnlyList<TableRow> AllRows { get; }

    public IEnumerable<TableRow> Rows => AllRows.Skip(HeaderRows.Count);

    /// <summary>The cell in which a line around the table stands; the first of the table for a line of several cells or none.</summary>
    internal CellAddress CellOf(string line) =>
        Sheet.Sheet.Cells.FirstOrDefault(cell => TextLine.Of(cell.Text) == TextLine.Of(line))?.Address ?? Range.First;

    /// <summary>The same table as if the caption stood over it.</summary>
    internal SheetTable Under(string caption)
    {
        var captioned = (SheetTable)MemberwiseClone();
        captioned.Context = Context.Under(caption);
        return captioned;
    }
}

/// <summary>A column and what stands over it, from the top level down; a merged heading stands over each of its columns.</summary>
public sealed record TableColumn(int Number, IReadOnlyList<string> Levels)
{
    public string Header { get; } = string.Join(" / ", Levels);

    /// <summary>The lowest level, e.g. «5» under «Русский язык %».</summary>
    public string Leaf => Levels.Count > 0 ? Levels[^1] : "";

    /// <summary>All levels above the lowest.</summary>
    public string Group { get; } = string.Join(" / ", Levels.SkipLast(1));
}

/// <summary>A row of a table; cells of merged regions answer in each of their places.</summary>
public readonly record struct TableRow(MergedSheet Sheet, int Number, int FirstColumn)
{
    public Cell? this[int column] => Sheet[Number, column];

    public Cell? this[TableColumn column] => Sheet[Number, column.Number];

    /// <summary>The text of the first column, which usually says what the row is about.</summary>
    public string Label => TextLine.Of(Sheet[Number, FirstColumn]?.Text ?? "");

    public CellAddress Address(int column) => Sheet.AddressOf(Number, column);
}
