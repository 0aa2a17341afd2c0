using System.Globalization;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Ingest.Names;
using SchoolSupport.Ingest.Tables;

namespace SchoolSupport.Ingest.Layouts;

/// <summary>Columns headed 0, 1, 2 …, one for each primary score.</summary>
internal static class PrimaryScoreColumns
{
    /// <summary>Column of each score; empty unless they begin with 0 and leave none out.</summary>
    public static IReadOnlyDictionary<int, int> In(SheetTable table)
    {
        var columns = table.Columns
            .Where(column => int.TryParse(column.Leaf, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            .GroupBy(column => int.Parse(column.Leaf, CultureInfo.InvariantCulture))
            .ToDictionary(same => same.Key, same => same.First().Number);
        return columns.Count > 0 && Enumerable.Range(0, columns.Count).All(columns.ContainsKey) ? columns : new Dictionary<int, int>();
    }

    /// <summary>Shares where they make 100 %, numbers where they make the participants; a row that is neither is asked about.</summary>
    public static IReadOnlyList<FactValue> Values(Cells cells, TableRow row, FactValue participants, IReadOnlyDictionary<int, int> scores)
    {
        int? n = (int?)participants.Number;
        double sum = scores.Values.Sum(column => NumberText.Of(row[column]).Number ?? 0);
        bool counts = sum == n && scores.Values.All(column => NumberText.Of(row[column]).Number is null or >= 0 && (NumberText.Of(row[column]).Number ?? 0) % 1 == 0);
        if (!counts && Math.Abs(sum - 100) > 1.5)
        {
            cells.Add("unit-unknown", Severity.Question, row.Address(scores[0]),
                $"числа строки дают {NumberText.Write(sum, 2)}: это не 100 % и не число участников. Распределение баллов этой строки не загружено.");
            return [participants];
        }

        return
        [
            participants,
            .. scores.Where(score => row[score.Value] is not null).OrderBy(score => score.Key).Select(score => counts
                ? cells.Count(row, score.Value, Measures.PrimaryScore(score.Key)) with { N = n }
                : cells.Number(row, score.Value, Measures.PrimaryScoreShare(score.Key), 0, 100, n)),
        ];
    }
}
