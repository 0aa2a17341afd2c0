using System.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Ingest.Pupils;

namespace SchoolSupport.Ingest.Workbooks.Excel;

/// <summary>
/// .xlsx and .xls → sheets. A formula counts by the value last saved with it. The reader gives a cell with an error (#ДЕЛ/0!)
/// as empty, so those are read from the file itself and put in.
/// </summary>
internal static class ExcelSheets
{
    private const int RowsOfExcel = 1_048_576;
    private const int ColumnsOfExcel = 16_384;

    static ExcelSheets() =>
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance); // the reader asks for code page 1252 even for .xlsx

    /// <param name="errors">The error cells of each sheet, in the order of the sheets.</param>
    public static IReadOnlyList<Sheet> Read(byte[] content, Func<IReadOnlyList<SheetErrors>> errors, ReadLimits limits, TimeBudget budget)
    {
        try
        {
            using var stream = new BudgetedStream(content, budget);
            using IExcelDataReader reader = ExcelReaderFactory.CreateReader(
                stream, new ExcelReaderConfiguration { FallbackEncoding = LegacyEncodings.Windows1251 });
            return [.. WithErrors(ReadAll(reader, limits, budget), errors(), limits)];
        }
        catch (InvalidPasswordException protection)
        {
            throw WorkbookRefusedException.Encrypted(protection);
        }
        catch (HeaderException header)
        {
            throw WorkbookRefusedException.NotASpreadsheet("В файле нет книги Excel.", header);
        }
        catch (ExcelReaderException other) when (other.Message.StartsWith("Neither stream 'Workbook' nor 'Book'", StringComparison.Ordinal))
        {
            // A .doc or .ppt; the reader has no type of its own for it.
            throw WorkbookRefusedException.NotASpreadsheet("Это документ Word или презентация, а не книга Excel.", other);
        }
        catch (Exception damage) when (damage is not (WorkbookRefusedException or OutOfMemoryException))
        {
            // A parser of somebody else fed with damaged bytes fails in any way: index, format, XML, null.
            throw WorkbookRefusedException.Damaged("Файл повреждён или передан не до конца.", damage);
        }
    }

    private static List<(Sheet Sheet, PupilFold Pupils)> ReadAll(IExcelDataReader reader, ReadLimits limits, TimeBudget budget)
    {
        var sheets = new List<(Sheet Sheet, PupilFold Pupils)>();
        var cells = new List<Cell>(); // of one sheet after the other
        int room = limits.MaxCells;
        do
        {
            budget.Check();
            RefuseImpossible(reader);
            var pupils = new PupilFold();
            cells.Clear();
            HashSet<int> hiddenRows = ReadCells(reader, pupils, cells, limits, budget, room);
            room -= cells.Count;
            var sheet = new Sheet(reader.Name, IsHidden(reader.VisibleState), cells, [.. MergesOf(reader, limits).Where(pupils.Leaves)])
            {
                HoldsPupils = pupils.HasPupils,
                HiddenRows = hiddenRows,
                HiddenColumns = HiddenColumnsOf(reader, limits),
            };
            sheets.Add((sheet, pupils));
        }
        while (reader.NextResult());
        return sheets;
    }

    /// <summary>One made-up address makes the reader walk two thousand million rows or hold a row of gigabytes.</summary>
    private static void RefuseImpossible(IExcelDataReader reader)
    {
        if (reader.RowCount > RowsOfExcel || reader.FieldCount > ColumnsOfExcel)
        {
            throw WorkbookRefusedException.Damaged("В файле есть адрес ячейки, которого не бывает в Excel.");
        }
    }

    private static bool IsHidden(string? visibleState) =>
        visibleState is not null && !visibleState.Equals("visible", StringComparison.OrdinalIgnoreCase);

    /// <returns>The filled rows that are hidden.</returns>
    private static HashSet<int> ReadCells(
        IExcelDataReader reader, PupilFold pupils, List<Cell> cells, ReadLimits limits, TimeBudget budget, int room)
    {
        var hidden = new HashSet<int>();
        int columns = Math.Min(reader.FieldCount, limits.MaxColumns);
        var values = new object?[columns];
        for (int row = 1; reader.Read(); row++)
        {
            budget.Check();
            int before = cells.Count;
            for (int i = 0; i < columns; i++)
            {
                values[i] = reader.GetValue(i);
            }

            if (pupils.Takes(row, values))
            {
                continue;
            }

            for (int i = 0; i < columns; i++)
            {
                if (ExcelCell.Read(reader, i, values[i], new CellAddress(row, i + 1)) is { } cell)
                {
                    cells.Add(Accept(cell, limits));
                }
            }

            if (cells.Count > room)
            {
                throw WorkbookRefusedException.TooLarge($"Заполненных ячеек больше {limits.MaxCells}.");
            }

            if (cells.Count > before && reader.RowHeight == 0)
            {
                hidden.Add(row);
            }
        }

        cells.AddRange(pupils.Cells().Select(cell => Accept(cell, limits)));
        return hidden;
    }

    private static HashSet<int> HiddenColumnsOf(IExcelDataReader reader, ReadLimits limits) =>
        [.. Enumerable.Range(1, Math.Min(reader.FieldCount, limits.MaxColumns)).Where(column => reader.GetColumnWidth(column - 1) == 0)];

    private static Cell Accept(Cell cell, ReadLimits limits)
    {
        if (cell.Address.Row > limits.MaxRows)
        {
            throw WorkbookRefusedException.TooLarge($"На листе больше {limits.MaxRows} строк.");
        }

        return cell.Number is not null || cell.Text.Length <= limits.MaxCellCharacters
            ? cell
            : throw WorkbookRefusedException.TooLarge($"В ячейке {cell.Address} слишком длинный текст.");
    }

    private static IReadOnlyList<CellRange> MergesOf(IExcelDataReader reader, ReadLimits limits)
    {
        ExcelDataReader.CellRange[] merges = reader.MergeCells ?? [];
        return merges.Length <= limits.MaxMerges
            ? [.. merges.Select(merge => new CellRange(
                new CellAddress(merge.FromRow + 1, merge.FromColumn + 1),
                new CellAddress(merge.ToRow + 1, merge.ToColumn + 1)))]
            : throw WorkbookRefusedException.TooLarge($"На листе больше {limits.MaxMerges} объединённых ячеек.");
    }

    private static IEnumerable<Sheet> WithErrors(
        List<(Sheet Sheet, PupilFold Pupils)> sheets, IReadOnlyList<SheetErrors> errors, ReadLimits limits) =>
        sheets.Select((read, index) => index < errors.Count && errors[index].Cells.Count > 0
            ? read.Sheet.With(errors[index].Cells.Keys
                .Where(cell => cell.Column <= limits.MaxColumns && cell.Row <= limits.MaxRows && read.Pupils.Leaves(cell) && read.Sheet[cell] is null)
                .ToDictionary(cell => cell, cell => Cell.OfText(cell, errors[index].Cells[cell])))
            : read.Sheet);
}
