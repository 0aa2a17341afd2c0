using System.Text.RegularExpressions;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Ingest.Names;
using SchoolSupport.Ingest.Tables;
using SchoolSupport.Ingest.Workbooks;

namespace SchoolSupport.Ingest.Layouts;

/// <summary>Reads cells of one table as typed values and keeps what could not be read as issues at their cells.</summary>
public sealed partial class Cells(SheetTable table)
{
    /// <summary>How the message about a cell that could not be used ends.</summary>
    internal const string ReadAsNoData = " Ячейка прочитана как «нет данных».";

    /// <summary>The same of a number that can be read in two ways.</summary>
    internal const string WriteANumber = " Впишите число; пока ячейка прочитана как «нет данных».";

    /// <summary>No count is larger; it says nothing to a person.</summary>
    private const int MostPeople = 10_000_000;

    private readonly List<PlannedIssue> _issues = [];

    public IReadOnlyList<PlannedIssue> Issues => _issues;

    public string Sheet => table.Sheet.Sheet.Name;

    /// <summary>A value of the given range; outside it, or not a number, the cell is «нет данных» with an issue.</summary>
    /// <param name="whole">Whether only whole numbers make sense, which tells the meaning of «1,843».</param>
    public FactValue Number(TableRow row, int column, string measure, double min, double max, int? n = null, bool whole = false)
    {
        Cell? cell = row[column];
        CellAddress address = table.Sheet.ContentAddress(row.Number, column);
        if (cell is not null && AmbiguousNumber.Of(cell, value => value >= min && value <= max && (!whole || value == Math.Floor(value))) is var (why, proposed))
        {
            Add("ambiguous-number", Severity.Question, address, why + WriteANumber, proposed);
            return new FactValue(measure, null, null, ValueState.NoData, ValueMethod.Reported, address, n);
        }

        NumberText number = NumberText.Of(cell);
        if (!number.IsReadable)
        {
            Add("not-a-number", Severity.Error, address, $"«{cell!.Text}» – не число.{ReadAsNoData}");
        }
        else if (number.Unit is string unit && !UnitWords.Fit(unit, measure))
        {
            Add("unit-unexpected", Severity.Error, address,
                $"«{cell!.Text}»: в столбце «{Measures.Of(measure).Title}» ожидается {UnitWords.Expected(measure)}, а написано «{unit}».{ReadAsNoData} Если единица лишняя, впишите число без неё.");
            return new FactValue(measure, null, null, ValueState.NoData, ValueMethod.Reported, address, n);
        }
        else if (number.Number is double value && (value < min || value > max))
        {
            Add("out-of-range", Severity.Error, address,
                max >= MostPeople && value < min ? $"{NumberText.Write(value, 4)} – меньше {NumberText.Write(min, 4)} здесь не бывает.{ReadAsNoData}"
                    : $"{NumberText.Write(value, 4)} вне пределов от {NumberText.Write(min, 4)} до {NumberText.Write(max, 4)}.{ReadAsNoData}");
            number = default;
            return new FactValue(measure, null, null, ValueState.NoData, ValueMethod.Reported, address, n);
        }

        return new FactValue(measure, number.Number, null, number.State,
            ValueMethod.Reported, address, n);
    }

    /// <summary>A whole number of pupils, people or the like.</summary>
    public FactValue Count(TableRow row, int column, string measure, int max = MostPeople)
    {
        FactValue value = Number(row, column, measure, 0, max, whole: true);
        if (value.Number is double number && number != Math.Floor(number))
        {
            Add("not-whole", Severity.Error, value.Cell!.Value,
                $"{NumberText.Write(number, 4)} – не целое число.{ReadAsNoData}");
            return value with { Number = null, State = ValueState.NoData };
        }

        return value;
    }

    /// <summary>A count whose empty cell means 0, for layouts that leave zeros out; «н/д» and a dash stay «нет данных».</summary>
    public FactValue CountOrZero(TableRow row, int column, string measure) => row[column] is null
        ? new FactValue(measure, 0, null, ValueState.Known, ValueMethod.BlankAsZero, table.Sheet.ContentAddress(row.Number, column), null)
        : Count(row, column, measure);

    public FactValue Words(TableRow row, int column, string measure) =>
        new(measure, null, row[column]?.Text, row[column] is null ? ValueState.NoData : ValueState.Known, ValueMethod.Reported,
            table.Sheet.ContentAddress(row.Number, column), null);

    /// <summary>Nothing around the table tells what it is: no value is read, and a person is asked for a caption.</summary>
    /// <param name="what">What is not clear, and how a caption would say it.</param>
    public void AskCaption(string what) =>
        Add(IssueCodes.CaptionMissing, Severity.Question, table.Range.First, $"{what} Таблица не загружена: напишите её название.");

    public void Add(string code, Severity severity, CellAddress? cell, string message, string? proposed = null)
    {
        string where = cell is CellAddress address ? $"Лист «{Sheet}», ячейка {address}: " : $"Лист «{Sheet}»: ";
        _issues.Add(new PlannedIssue(code, severity, Sheet, cell, where + message, proposed));
    }

    /// <summary>«итого», «Всего по району», «По району»: the row is about the municipality, not about a school.</summary>
    public static bool IsTotal(string label) => Total().IsMatch(label);

    [GeneratedRegex(@"^\W*(итого|всего|в целом|в среднем|среднее\W*$|средн\w+ (показатель|значение|результат|процент|балл)\b|средн\w+ по\b|по (району|муниципал\w+|округу|городу|территории|МР|МО|ГО)\b)", RegexOptions.IgnoreCase)]
    private static partial Regex Total();
}
