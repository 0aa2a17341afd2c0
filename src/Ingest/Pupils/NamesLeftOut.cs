using SchoolSupport.Domain.Facts;
using SchoolSupport.Ingest.ByHand;
using SchoolSupport.Ingest.Workbooks;
using SchoolSupport.Ingest.Written;

namespace SchoolSupport.Ingest.Pupils;

/// <summary>
/// Takes names of people out of a sheet, wherever they stand and whatever stands over them: no list of headings is ever whole. What is
/// left of the cell stays, «Иванов И.И., директор» is «директор». Nobody behind this class sees the names.
/// </summary>
internal sealed class NamesLeftOut
{
    /// <summary>A column of names holds those that nobody knows as names, too.</summary>
    private const int LeastNamesOfAColumn = 2;

    /// <summary>Texts of a workbook repeat; null where nobody is named.</summary>
    private readonly Dictionary<string, string?> _known = new(StringComparer.Ordinal);

    public static Sheet[] Of(IReadOnlyList<Sheet> sheets)
    {
        var names = new NamesLeftOut();
        return [.. sheets.Select((sheet, index) => names.Of(sheet, index + 1))];
    }

    private Sheet Of(Sheet sheet, int number)
    {
        if (OwnSheets.Is(sheet) || sheet[1, 1]?.Text == EnteredValueSheet.Heading)
        {
            return sheet;
        }

        string name = People.Mentioned(sheet.Name) ? $"Лист {number}" : sheet.Name;
        var left = new Dictionary<CellAddress, string>();
        foreach (Cell cell in sheet.Cells)
        {
            if (TextOf(cell) is string text && Without(text) is string rest)
            {
                left[cell.Address] = rest;
            }
        }

        AddParts(sheet, left);
        AddColumns(sheet, left);
        return left.Count == 0 && name == sheet.Name ? sheet : new Sheet(
            name,
            sheet.Hidden,
            sheet.Cells.Select(cell => left.TryGetValue(cell.Address, out string? rest) ? rest.Length > 0 ? Cell.OfText(cell.Address, rest) : null : cell).OfType<Cell>(),
            sheet.Merges)
        {
            HoldsPupils = sheet.HoldsPupils,
            HiddenRows = sheet.HiddenRows,
            HiddenColumns = sheet.HiddenColumns,
            NameCells = left.Keys.ToHashSet(),
        };
    }

    /// <summary>«Зюзюкин | Алексей», «Алексей | Борисович»: a name cut into cells.</summary>
    private static void AddParts(Sheet sheet, Dictionary<CellAddress, string> left)
    {
        for (int row = 1; row <= sheet.RowCount; row++)
        {
            ReadOnlySpan<Cell> cells = sheet.Row(row);
            for (int index = 0; index + 1 < cells.Length; index++)
            {
                if (TextOf(cells[index]) is string one && TextOf(cells[index + 1]) is string other
                    && ((People.IsPart(one) && (People.IsPart(other) || People.IsSurname(other))) || (People.IsPart(other) && People.IsSurname(one))))
                {
                    left[cells[index].Address] = "";
                    left[cells[index + 1].Address] = "";
                }
            }
        }
    }

    /// <summary>Words with capital letters among names in one column are names.</summary>
    private static void AddColumns(Sheet sheet, Dictionary<CellAddress, string> left)
    {
        foreach (IGrouping<int, CellAddress> column in left.Where(cell => cell.Value.Length == 0).Select(cell => cell.Key).GroupBy(cell => cell.Column).ToArray())
        {
            (int first, int last, int names) = (column.Min(cell => cell.Row), column.Max(cell => cell.Row), column.Count());
            CellAddress[] others = names < LeastNamesOfAColumn ? [] :
            [
                .. Enumerable.Range(first, last - first + 1).Select(row => sheet[row, column.Key]).OfType<Cell>()
                    .Where(cell => !left.ContainsKey(cell.Address) && TextOf(cell) is string text && PersonNames.Name().IsMatch(text.Trim())).Select(cell => cell.Address),
            ];
            if (others.Length <= names)
            {
                foreach (CellAddress other in others)
                {
                    left[other] = "";
                }
            }
        }
    }

    private static string? TextOf(Cell cell) => cell.Number is null && cell.Date is null && cell.HasText ? cell.Text : null;

    private string? Without(string text)
    {
        if (!_known.TryGetValue(text, out string? rest))
        {
            string without = People.Without(text);
            _known[text] = rest = without == text ? null : without;
        }

        return rest;
    }
}
