using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Ingest.Written;

namespace SchoolSupport.Ingest.Returned;

/// <summary>Colours the cells of one sheet; a cell that the file does not hold, because it is empty, is added.</summary>
internal sealed class MarkedCells
{
    private readonly Worksheet _worksheet;
    private readonly SheetData _data;
    private readonly BookStyles _styles;
    private readonly SortedList<int, Row> _rows = [];

    public MarkedCells(WorksheetPart part, BookStyles styles)
    {
        _worksheet = part.Worksheet!;
        _styles = styles;
        _data = _worksheet.GetFirstChild<SheetData>() ?? _worksheet.AppendChild(new SheetData());
        int number = 0;
        foreach (Row row in _data.Elements<Row>())
        {
            number = row.RowIndex?.Value is uint given ? (int)given : number + 1;
            _rows.TryAdd(number, row);
        }
    }

    public void Colour(CellAddress address, Severity severity)
    {
        Cell cell = Find(RowOf(address.Row), address);
        cell.StyleIndex = _styles.Filled(cell.StyleIndex ?? 0, MarkColours.Of(severity));
    }

    /// <summary>Takes the colour of an earlier marking away.</summary>
    public void Clear(CellAddress address)
    {
        if (_rows.TryGetValue(address.Row, out Row? row) && Places(row).FirstOrDefault(place => place.Column == address.Column).Cell is { StyleIndex.Value: uint style } cell)
        {
            cell.StyleIndex = _styles.Cleared(style, MarkColours.All);
        }
    }

    private Row RowOf(int number)
    {
        if (_rows.TryGetValue(number, out Row? known))
        {
            return known;
        }

        var row = new Row { RowIndex = (uint)number };
        _rows.Add(number, row);
        int place = _rows.IndexOfKey(number);
        _ = place == 0 ? _data.PrependChild(row) : _rows.GetValueAtIndex(place - 1).InsertAfterSelf(row);
        return row;
    }

    private Cell Find(Row row, CellAddress address)
    {
        Cell? right = null;
        foreach ((Cell cell, int column) in Places(row))
        {
            if (column == address.Column)
            {
                return cell;
            }

            if (column > address.Column)
            {
                right = cell;
                break;
            }
        }

        Cell added = WrittenCell.Empty(address, row.StyleIndex?.Value ?? StyleOfColumn(address.Column));
        return right is null ? row.AppendChild(added) : row.InsertBefore(added, right);
    }

    /// <summary>A cell without an address stands right of the one before it.</summary>
    private static IEnumerable<(Cell Cell, int Column)> Places(Row row)
    {
        int column = 0;
        foreach (Cell cell in row.Elements<Cell>())
        {
            column = cell.CellReference?.Value is string address ? CellAddress.Parse(address).Column : column + 1;
            yield return (cell, column);
        }
    }

    private uint StyleOfColumn(int number) => _worksheet.Elements<Columns>()
        .SelectMany(columns => columns.Elements<Column>())
        .FirstOrDefault(column => column.Min?.Value <= number && column.Max?.Value >= number)?.Style?.Value ?? 0;
}
