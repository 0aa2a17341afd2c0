using SchoolSupport.Analytics.Histories;
using SchoolSupport.Dashboard.Text;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Dashboard.Components.Shown;

/// <summary>The matrix of what is there, in words.</summary>
public static class MatrixWords
{
    private static readonly Plural Tables = new("таблица", "таблицы", "таблиц");
    private static readonly Plural Missing = new("записи", "записей", "записей");

    public static string Of(MatrixState state) => state switch
    {
        MatrixState.Known => "есть",
        MatrixState.Doubtful => "под вопросом",
        MatrixState.NotHeld => "не проводилось",
        MatrixState.Hidden => "скрыто",
        MatrixState.NotExpected => "не ожидается",
        _ => "нет",
    };

    /// <summary>«ОГЭ, математика»; the wave is told where it is not the whole year's.</summary>
    public static string Of(MatrixColumn column) =>
        SeriesWords.Of(column.Key) + (column.Period.Season == Season.Autumn ? $", {SeriesWords.Of(column.Period)}" : "");

    /// <summary>What is expected and what of it is not there.</summary>
    public static string Lead(DataMatrix matrix)
    {
        int[] missing = [.. Enumerable.Range(0, matrix.Columns.Count).Where(column => matrix.CoverageOf(column) is { } found && found.Known < found.Expected)];
        int cells = missing.Sum(column => matrix.CoverageOf(column).Expected - matrix.CoverageOf(column).Known);
        string year = $"За {matrix.Year} загружено: {Tables.Of(matrix.Columns.Count)} (процедура и предмет).";
        return missing.Length == 0
            ? $"{year} По каждой есть все школы, у которых она ожидается."
            : $"{year} Не во всех есть все школы: в {RussianNumbers.Number(missing.Length)} из них не хватает {Missing.Of(cells)}. Ожидается то, что есть хотя бы у одной школы и для чего у школы есть класс.";
    }
}
