using System.Text.RegularExpressions;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Ingest.Layouts;
using SchoolSupport.Ingest.Names;
using SchoolSupport.Ingest.Tables;
using SchoolSupport.Ingest.Workbooks;

namespace SchoolSupport.Ingest.Mapping;

/// <summary>What stands in one column of a table below its header, total rows left out.</summary>
public sealed partial class ColumnValues
{
    /// <summary>«Итого» stands in one of the first columns: the number of the row, the code, the name.</summary>
    private const int LabelColumns = 3;

    public ColumnValues(TableColumn column, IReadOnlyList<TableRow> rows)
    {
        Column = column;
        Cell?[] cells = [.. rows.Select(row => row[column])];
        Numbers = [.. cells.Select(cell => NumberText.Of(cell).Number)];
        Filled = [.. cells.OfType<Cell>()];
        Texts = [.. Filled.Where(cell => NumberText.Of(cell) is { Number: null, IsReadable: false }).Select(cell => TextLine.Of(cell.Text))];
        Known = [.. Numbers.OfType<double>()];
    }

    public static IReadOnlyList<ColumnValues> Of(SheetTable table)
    {
        TableRow[] rows = [.. table.Rows.Where(row => !table.Columns.Take(LabelColumns).Any(column => Cells.IsTotal(row[column]?.Text ?? "")))];
        return [.. table.Columns.Select(column => new ColumnValues(column, rows))];
    }

    public TableColumn Column { get; }

    /// <summary>One for each row; null where the cell holds no number.</summary>
    public IReadOnlyList<double?> Numbers { get; }

    public IReadOnlyList<Cell> Filled { get; }

    /// <summary>Cells that hold words.</summary>
    public IReadOnlyList<string> Texts { get; }

    public IReadOnlyList<double> Known { get; }

    public bool IsNumeric => Known.Count > 0 && Known.Count * 10 >= Filled.Count * 7;

    public bool IsWords => Texts.Count > 0 && Texts.Count * 10 >= Filled.Count * 7;

    public bool IsWhole => IsNumeric && Known.All(number => number == Math.Floor(number));

    public bool IsPercent => Filled.Count(cell => cell.IsPercent || cell.Text.EndsWith('%')) * 2 > Filled.Count;

    public bool IsWithin(double min, double max) => IsNumeric && Known.All(number => number >= min && number <= max);

    /// <summary>How many of the different words in the column are such.</summary>
    public (int Such, int All) Distinct(Func<string, bool> which)
    {
        string[] different = [.. Texts.Distinct(StringComparer.OrdinalIgnoreCase)];
        return (different.Count(which), different.Length);
    }

    /// <summary>«№», «№ п/п»: which row it is, and nothing about a school.</summary>
    public bool IsRowNumber => !IsWords && RowNumber().IsMatch(Column.Leaf.Trim());

    /// <summary>«9», «9А», «9 «А» класс».</summary>
    public bool IsGrades => Filled.Count > 0 && Filled.All(cell => GradeCell.Read(cell.Text) is not null);

    /// <summary>«2023/24», «2024», «2023-2024 уч. год».</summary>
    public bool IsYears => Filled.Count > 0 && Filled.All(cell => YearOf(cell.Text) is not null);

    /// <summary>The school year a cell names: a pair of years, or the calendar year its spring is in.</summary>
    public static SchoolYear? YearOf(string text) => SchoolYear.TryParse(text, out SchoolYear year) ? year
        : Calendar().IsMatch(text.Trim()) && PeriodText.CalendarYear(text) is int calendar ? SchoolYear.EndingIn(calendar)
        : null;

    [GeneratedRegex(@"^(№|N|No\.?|номер)?\s*(п\s*[/\\.]?\s*п\.?)?(?<=\S)$", RegexOptions.IgnoreCase)]
    private static partial Regex RowNumber();

    [GeneratedRegex(@"^(19|20)[0-9]{2}(\s*г(од|\.)?)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Calendar();
}
