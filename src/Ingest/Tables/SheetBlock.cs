using SchoolSupport.Domain.Facts;
using SchoolSupport.Ingest.Workbooks;

namespace SchoolSupport.Ingest.Tables;

/// <summary>A run of filled rows.</summary>
/// <param name="Titles">Leading lines of one cell.</param>
/// <param name="Rows">What may be a table; empty when all lines are titles.</param>
/// <param name="Notes">Last lines of one cell.</param>
public sealed record SheetBlock(
    MergedSheet Sheet,
    IReadOnlyList<BlockRow> Titles,
    IReadOnlyList<BlockRow> Rows,
    IReadOnlyList<BlockRow> Notes)
{
    /// <summary>The block with the rows of the next one, as if no empty row stood between them.</summary>
    public SheetBlock With(SheetBlock next) => this with { Rows = [.. Rows, .. next.Rows], Notes = next.Notes };

    /// <summary>The block with its last title as a row: a group heading over the header's right part, and no caption.</summary>
    /// <returns>Null when the title begins where the table does.</returns>
    public SheetBlock? WithTitleAsHeading() =>
        Titles.Count > 0 && Rows.Count > 0 && Titles[^1].Cells[0].Address.Column > Rows[0].Cells[0].Address.Column
            ? this with { Titles = [.. Titles.SkipLast(1)], Rows = [Titles[^1] with { IsSingle = false }, .. Rows] }
            : null;

    /// <summary>The block cut at its lines of one cell, each part headed by the lines above it.</summary>
    public IReadOnlyList<SheetBlock> Parts()
    {
        var parts = new List<SheetBlock>();
        List<BlockRow> titles = [.. Titles];
        List<BlockRow> rows = [];
        foreach (BlockRow row in Rows)
        {
            if (!row.IsSingle)
            {
                rows.Add(row);
                continue;
            }

            if (rows.Count > 0)
            {
                parts.Add(new SheetBlock(Sheet, titles, rows, []));
                (titles, rows) = ([], []);
            }

            titles.Add(row);
        }

        parts.Add(new SheetBlock(Sheet, titles, rows, Notes));
        return parts;
    }

    /// <summary>The sheet cut at the columns that are empty in all rows of the block; one part where there are none.</summary>
    public IReadOnlyList<MergedSheet> Strips()
    {
        int[] filled = [.. Enumerable.Range(Sheet.FirstColumn, Sheet.LastColumn - Sheet.FirstColumn + 1)
            .Where(column => Rows.Any(row => !row.IsSingle && Sheet[row.Number, column] is { HasText: true }))];
        int[] firsts = [.. filled.Where(column => !filled.Contains(column - 1))];
        return firsts.Length < 2
            ? [Sheet]
            : [.. firsts.Select((first, index) => Sheet.Columns(
                index == 0 ? Sheet.FirstColumn : first,
                index == firsts.Length - 1 ? Sheet.LastColumn : firsts[index + 1] - 1))];
    }

    /// <summary>The rows from the given one on as a table.</summary>
    /// <param name="above">Lines above the block from the top; rows skipped here are added to them.</param>
    public SheetTable Table(int skip, IReadOnlyList<BlockRow> above, IReadOnlyList<BlockRow> sheetTitle, string path)
    {
        int[] rows = [.. Rows.Skip(skip).Where((row, index) => index == 0 || !NumberingRow.Is(Sheet, row.Number)).Select(row => row.Number)];
        return new SheetTable(Sheet, RangeOf(Sheet, rows), rows, Context(above.Concat(Rows.Take(skip)), sheetTitle, path));
    }

    /// <summary>The block on its side: a table whose headings stand in its first columns.</summary>
    public SheetTable TransposedTable(IReadOnlyList<BlockRow> above, IReadOnlyList<BlockRow> sheetTitle, string path)
    {
        CellRange range = RangeOf(Sheet, [.. Rows.Select(row => row.Number)]);
        MergedSheet turned = Sheet.Transpose();
        int[] columns = [.. Enumerable.Range(range.First.Column, range.Last.Column - range.First.Column + 1)
            .Where(column => Rows.Any(row => Sheet[row.Number, column] is { HasText: true }))];
        var turnedRange = new CellRange(new(range.First.Column, range.First.Row), new(range.Last.Column, range.Last.Row));
        return new SheetTable(turned, turnedRange, columns, Context(above, sheetTitle, path));
    }

    private TableContext Context(IEnumerable<BlockRow> above, IReadOnlyList<BlockRow> sheetTitle, string path) => new(
        [.. above.Reverse().Select(Over).OfType<string>()], [.. sheetTitle.Select(Over).OfType<string>()], Sheet.Sheet.Name, path);

    /// <summary>What of a line stands over the block's columns; a line of one cell is said of all that lies below.</summary>
    private string? Over(BlockRow line)
    {
        List<Cell> cells = line.Cells;
        Cell[] over = [.. cells.Where(cell => cell.Address.Column <= Sheet.LastColumn
            && Sheet.Region(cell.Address.Row, cell.Address.Column).Last.Column >= Sheet.FirstColumn)];
        return over.Length > 0 ? BlockRow.Join(over) : cells.Count == 1 ? BlockRow.Join(cells) : null;
    }

    private static CellRange RangeOf(MergedSheet sheet, int[] rows)
    {
        int[] filled = [.. Enumerable.Range(sheet.FirstColumn, sheet.LastColumn - sheet.FirstColumn + 1)
            .Where(column => rows.Any(row => sheet[row, column] is { HasText: true }))];
        return new CellRange(new CellAddress(rows[0], filled[0]), new CellAddress(rows[^1], filled[^1]));
    }
}

/// <summary>A row, which may be no row of a table after all but a line of text.</summary>
/// <param name="IsSingle">One cell alone: a caption, a note or a group heading.</param>
public readonly record struct BlockRow(MergedSheet Sheet, int Number, bool IsSingle)
{
    public List<Cell> Cells => Sheet.Filled(Number);

    public string Line => Join(Cells);

    internal static string Join(IEnumerable<Cell> cells) => string.Join(" ", cells.Select(cell => TextLine.Of(cell.Text)));
}
