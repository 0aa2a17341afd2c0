using SchoolSupport.Ingest.Layouts;
using SchoolSupport.Ingest.Names;
using SchoolSupport.Ingest.Tables;
using SchoolSupport.Ingest.Workbooks;

namespace SchoolSupport.Ingest.Planning;

/// <summary>The tables of a sheet that a layout knows, and the blocks that none does.</summary>
/// <remarks>
/// A header may follow lines of several cells, an empty row may cut it in two, and another may cut off the last rows of a
/// table: each is tried only where the plain reading is understood by nobody.
/// </remarks>
public sealed class SheetReader
{
    /// <summary>Lines of several cells above a header: «Район: | Байкаловский».</summary>
    private const int MostLinesAboveHeader = 8;

    private readonly List<RecognisedTable> _tables = [];
    private readonly List<SheetTable> _unknown = [];
    private readonly List<string> _above = [];
    private readonly string _path;
    private string[]? _sheetTitle;

    public SheetReader(string path, Sheet sheet)
    {
        _path = path;
        IReadOnlyList<SheetBlock> blocks = [.. TableFinder.Find(new MergedSheet(sheet)).SelectMany(Cut)];
        for (int index = 0; index < blocks.Count; index++)
        {
            _above.AddRange(blocks[index].Titles);
            if (blocks[index].Rows.Count > 0)
            {
                index += Take(blocks[index], [.. blocks.Skip(index + 1).TakeWhile(next => next.Titles.Count == 0)]);
            }
        }
    }

    public IReadOnlyList<RecognisedTable> Tables => _tables;

    public IReadOnlyList<SheetTable> Unknown => _unknown;

    /// <summary>
    /// Tables that stand under one another without an empty row, each under its caption. Lines of one cell inside one table are
    /// group headings: a block is cut only where two parts or more are tables of their own.
    /// </summary>
    private IEnumerable<SheetBlock> Cut(SheetBlock block)
    {
        if (!block.Rows.Any(row => row.IsSingle))
        {
            return [block];
        }

        IReadOnlyList<SheetBlock> parts = block.Parts();
        var above = new List<string>();
        int known = 0;
        foreach (SheetBlock part in parts)
        {
            above.AddRange(part.Titles);
            known += part.Rows.Count > 1 && LayoutCatalogue.Best(part.Table(0, above, [], _path)) is not null ? 1 : 0;
        }

        return known >= 2 ? parts : [block];
    }

    /// <returns>How many of the following blocks belong to the table.</returns>
    private int Take(SheetBlock block, SheetBlock[] following)
    {
        int taken = 0;
        SheetBlock whole = block;
        var found = Recognise(whole);
        if (found is null && following.Length > 0 && Recognise(following[0]) is null)
        {
            found = Recognise(block.With(following[0]));
            if (found is not null)
            {
                whole = block.With(following[0]);
                taken = 1;
            }
        }

        if (found is not var (skip, layout, confidence))
        {
            _unknown.Add(Table(block, 0));
            _above.AddRange(block.Rows.Select(row => row.Line).Concat(block.Notes));
            return 0;
        }

        while (taken < following.Length && Continues(Table(whole, skip), following[taken]))
        {
            whole = whole.With(following[taken]);
            taken++;
        }

        SheetTable table = Table(whole, skip);
        _tables.Add(new RecognisedTable(table, layout, confidence));
        _sheetTitle ??= [.. _above];
        _above.AddRange(whole.Notes);
        return taken;
    }

    private (int Skip, Layout Layout, double Confidence)? Recognise(SheetBlock block)
    {
        for (int skip = 0; skip < Math.Min(block.Rows.Count, MostLinesAboveHeader + 1); skip++)
        {
            if (LayoutCatalogue.Best(Table(block, skip)) is var (layout, confidence))
            {
                return (skip, layout, confidence);
            }
        }

        return null;
    }

    private SheetTable Table(SheetBlock block, int skip) => block.Table(skip, _above, _sheetTitle ?? [], _path);

    /// <summary>Rows below an empty one that fill the table's columns as its own rows do and have no header of their own.</summary>
    private bool Continues(SheetTable table, SheetBlock next)
    {
        if (Recognise(next) is not null)
        {
            return false;
        }

        SheetTable rest = Table(next, 0);
        bool inside = rest.Range.First.Column >= table.Range.First.Column && rest.Range.Last.Column <= table.Range.Last.Column;
        return inside
            && rest.AllRows.All(row => Filled(row) * 2 >= table.Columns.Count)
            && (!table.Rows.Any(HasNumbers) || HasNumbers(rest.AllRows[0]));

        int Filled(TableRow row) => table.Columns.Count(column => row[column] is not null);

        bool HasNumbers(TableRow row) => table.Columns.Skip(1).Any(column =>
            row[column] is { } cell && (NumberText.Of(cell).Number is not null || CountAndShare.Read(cell.Text) is not null));
    }
}

/// <summary>A table and the layout that knows it best.</summary>
public sealed record RecognisedTable(SheetTable Table, Layout Layout, double Confidence);
