using SchoolSupport.Domain.Facts;
using SchoolSupport.Ingest.Layouts;
using SchoolSupport.Ingest.Names;
using SchoolSupport.Ingest.Tables;
using SchoolSupport.Ingest.Workbooks;

namespace SchoolSupport.Ingest.Planning;

/// <summary>The tables of a sheet that a layout knows, and the blocks that none does.</summary>
/// <remarks>
/// A header may follow lines of several cells, its first line may look like a title, an empty row may cut it in two, another may
/// cut off the last rows of a table, and headings may stand in the first columns: each is tried only where the plain reading is
/// understood by nobody.
/// </remarks>
public sealed class SheetReader
{
    /// <summary>Lines of several cells above a header: «Район: | Байкаловский».</summary>
    private const int MostLinesAboveHeader = 8;

    /// <summary>A table on its side has schools or years as columns; one of more rows than this is no such table.</summary>
    private const int MostRowsOnItsSide = 100;

    private readonly List<RecognisedTable> _tables = [];
    private readonly List<SheetTable> _unknown = [];
    private readonly List<BlockRow> _above = [];
    private readonly string _path;
    private readonly IReadOnlyDictionary<CellAddress, string> _captions;
    private BlockRow[]? _sheetTitle;

    /// <param name="captions">What people wrote over tables that begin in these cells and say too little of themselves.</param>
    public SheetReader(string path, Sheet sheet, IReadOnlyDictionary<CellAddress, string>? captions = null)
    {
        _path = path;
        _captions = captions ?? new Dictionary<CellAddress, string>();
        IReadOnlyList<SheetBlock> blocks = [.. TableFinder.Find(new MergedSheet(sheet)).SelectMany(SideBySide).SelectMany(Cut)];
        for (int index = 0; index < blocks.Count; index++)
        {
            _above.AddRange(blocks[index].Titles);
            if (blocks[index].Rows.Count > 0)
            {
                SheetBlock block = blocks[index];
                index += Take(block, [.. blocks.Skip(index + 1)
                    .TakeWhile(next => next.Titles.Count == 0 && next.Sheet.FirstColumn == block.Sheet.FirstColumn)]);
            }
        }
    }

    public IReadOnlyList<RecognisedTable> Tables => _tables;

    public IReadOnlyList<SheetTable> Unknown => _unknown;

    /// <summary>
    /// Tables with empty columns between them. A column left empty inside one table is no border: a block is cut only where
    /// what lies on either side is a table of its own, or where nobody understands the whole.
    /// </summary>
    private IReadOnlyList<SheetBlock> SideBySide(SheetBlock block)
    {
        IReadOnlyList<MergedSheet> strips = block.Strips();
        if (strips.Count < 2)
        {
            return [block];
        }

        (int firstRow, int lastRow) = (block.Titles.Concat(block.Rows).First().Number, block.Rows.Concat(block.Notes).Last().Number);
        var groups = new List<(MergedSheet Strip, bool IsTable)>();
        foreach (MergedSheet strip in strips)
        {
            bool isTable = TableFinder.Find(strip, firstRow, lastRow).Any(part => part.Rows.Count > 0 && Recognise(part) is not null);
            if (groups.Count == 0 || (isTable && groups[^1].IsTable))
            {
                groups.Add((strip, isTable));
            }
            else
            {
                (MergedSheet left, bool wasTable) = groups[^1];
                groups[^1] = (left.Columns(left.FirstColumn, strip.LastColumn), isTable || wasTable);
            }
        }

        return groups.Count > 1 ? [.. groups.SelectMany(group => TableFinder.Find(group.Strip, firstRow, lastRow))]
            : groups[0].IsTable && Recognise(block) is null ? [.. strips.SelectMany(strip => TableFinder.Find(strip, firstRow, lastRow))]
            : [block];
    }

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
        var above = new List<BlockRow>();
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
        RecognisedTable? found = Recognise(whole);
        if (found is null && block.WithTitleAsHeading() is { } headed && Recognise(headed) is { } understood)
        {
            (whole, found) = (headed, understood);
        }

        if (found is null && following.Length > 0 && Recognise(following[0]) is null)
        {
            found = Recognise(block.With(following[0]));
            if (found is not null)
            {
                whole = block.With(following[0]);
                taken = 1;
            }
        }

        if (found is null)
        {
            (found, taken) = OnItsSide(block, following);
        }

        if (found is null)
        {
            return TakeUnknown(block, following);
        }

        while (taken < following.Length && !found.Table.Sheet.IsTransposed && Continues(found.Table, following[taken]))
        {
            whole = whole.With(following[taken]);
            taken++;
        }

        _tables.Add(taken == 0 || found.Table.Sheet.IsTransposed ? found : Recognise(whole) ?? found);
        _sheetTitle ??= [.. _above];
        _above.AddRange(taken > 0 ? following[taken - 1].Notes : whole.Notes);
        return taken;
    }

    /// <summary>With the rows that an empty one cuts off: a person may yet say what the table means.</summary>
    private int TakeUnknown(SheetBlock block, SheetBlock[] following)
    {
        int taken = 0;
        SheetBlock whole = block;
        SheetTable table = Table(block, 0);
        while (taken < following.Length && table.Rows.Any() && Continues(table, following[taken]))
        {
            whole = whole.With(following[taken]);
            taken++;
        }

        _unknown.Add(taken == 0 ? table : Table(whole, 0));
        _above.AddRange(whole.Rows.Concat(whole.Notes));
        return taken;
    }

    private RecognisedTable? Recognise(SheetBlock block)
    {
        for (int skip = 0; skip < Math.Min(block.Rows.Count, MostLinesAboveHeader + 1); skip++)
        {
            SheetTable table = Table(block, skip);
            if (LayoutCatalogue.Best(table) is var (layout, confidence))
            {
                return new RecognisedTable(table, layout, confidence);
            }
        }

        return null;
    }

    /// <summary>With the blocks below it that nobody understands: what sets columns apart sets rows apart on the side.</summary>
    private (RecognisedTable? Table, int Taken) OnItsSide(SheetBlock block, SheetBlock[] following)
    {
        var whole = new List<SheetBlock> { block };
        foreach (SheetBlock next in following)
        {
            if (whole[^1].Rows.Count + next.Rows.Count > MostRowsOnItsSide || next.Rows.Count == 0 || Recognise(next) is not null)
            {
                break;
            }

            whole.Add(whole[^1].With(next));
        }

        for (int taken = whole.Count - 1; taken >= 0; taken--)
        {
            if (whole[taken].Rows.Count is > 1 and <= MostRowsOnItsSide
                && Captioned(whole[taken].TransposedTable(_above, _sheetTitle ?? [], _path)) is var table
                && LayoutCatalogue.Best(table) is var (layout, confidence))
            {
                return (new RecognisedTable(table, layout, confidence), taken);
            }
        }

        return (null, 0);
    }

    private SheetTable Table(SheetBlock block, int skip) => Captioned(block.Table(skip, _above, _sheetTitle ?? [], _path));

    private SheetTable Captioned(SheetTable table) =>
        _captions.FirstOrDefault(given => table.Range.Contains(given.Key)).Value is string caption ? table.Under(caption) : table;

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
