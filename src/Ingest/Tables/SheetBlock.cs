using SchoolSupport.Domain.Facts;
using SchoolSupport.Ingest.Workbooks;

namespace SchoolSupport.Ingest.Tables;

/// <summary>A run of filled rows.</summary>
/// <param name="Titles">Leading lines of one cell.</param>
/// <param name="Rows">What may be a table; empty when all lines are titles.</param>
/// <param name="Notes">Last lines of one cell.</param>
public sealed record SheetBlock(
    MergedSheet Sheet,
    IReadOnlyList<string> Titles,
    IReadOnlyList<BlockRow> Rows,
    IReadOnlyList<string> Notes)
{
    /// <summary>The block with the rows of the next one, as if no empty row stood between them.</summary>
    public SheetBlock With(SheetBlock next) => this with { Rows = [.. Rows, .. next.Rows], Notes = next.Notes };

    /// <summary>The block cut at its lines of one cell, each part headed by the lines above it.</summary>
    public IReadOnlyList<SheetBlock> Parts()
    {
        var parts = new List<SheetBlock>();
        List<string> titles = [.. Titles];
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

            titles.Add(row.Line);
        }

        parts.Add(new SheetBlock(Sheet, titles, rows, Notes));
        return parts;
    }

    /// <summary>The rows from the given one on as a table.</summary>
    /// <param name="above">Lines above the block from the top; rows skipped here are added to them.</param>
    public SheetTable Table(int skip, IReadOnlyList<string> above, IReadOnlyList<string> sheetTitle, string path)
    {
        int[] rows = [.. Rows.Skip(skip).Select(row => row.Number)];
        var range = RangeOf(rows);
        IEnumerable<string> lines = above.Concat(Rows.Take(skip).Select(row => row.Line));
        var context = new TableContext([.. lines.Reverse()], sheetTitle, Sheet.Sheet.Name, path);
        return new SheetTable(Sheet, range, rows, TableHeader.Depth(Sheet, range, rows), context);
    }

    private CellRange RangeOf(int[] rows)
    {
        int[] filled = [.. Enumerable.Range(1, Sheet.Sheet.ColumnCount)
            .Where(column => rows.Any(row => Sheet[row, column] is { Text.Length: > 0 }))];
        return new CellRange(new CellAddress(rows[0], filled[0]), new CellAddress(rows[^1], filled[^1]));
    }
}

/// <summary>A row and what stands in it as one line, for the case that it is no row of a table after all.</summary>
/// <param name="IsSingle">One cell alone: a caption, a note or a group heading.</param>
public readonly record struct BlockRow(int Number, string Line, bool IsSingle);
