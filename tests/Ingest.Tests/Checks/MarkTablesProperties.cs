using CsCheck;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Ingest.Names;
using SchoolSupport.Ingest.Tests.Layouts;

namespace SchoolSupport.Ingest.Tests.Checks;

/// <summary>Tables made from true numbers of pupils, each mark 2-5 of each school between 0 and 40.</summary>
public sealed class MarkTablesProperties
{
    private static readonly Gen<int[][]> Schools = Gen.Int[0, 40].Array[4].Where(marks => marks.Sum() > 0).Array[1, 12];

    [Fact]
    public void HonestlyRounded_RaisesNothing() =>
        Schools.Sample(schools => Assert.Empty(Table(schools).Read().AllIssues), iter: 300, seed: "0000KNvT3pY1");

    [Fact]
    public void AnyWrongShare_WithTrueTotals_IsLocatedWithItsTrueValue() =>
        Gen.Select(Schools, Gen.Int[0, 11], Gen.Int[0, 3], Gen.Int[1, 160]).Sample(
            (schools, school, mark, other) =>
            {
                int[] marks = schools[school % schools.Length];
                int wrong = other % (marks.Sum() + 1);
                if (wrong == marks[mark])
                {
                    return;
                }

                string cell = $"{(char)('F' - mark)}{6 + (school % schools.Length)}";
                OgeTable table = Table(schools).With(cell, Share(wrong, marks.Sum()));

                PlannedIssue issue = Assert.Single(table.Read().AllIssues);
                Assert.Equal((cell, Share(marks[mark], marks.Sum())), (issue.Cell.ToString(), issue.Proposed));
            },
            iter: 300,
            seed: "0000KNvT3pY1");

    private static OgeTable Table(int[][] schools)
    {
        var table = new OgeTable();
        table.Rows.RemoveRange(5, table.Rows.Count - 5);
        for (int index = 0; index < schools.Length; index++)
        {
            table.Rows.Add([$"Школа {index + 1}", $"{schools[index].Sum()}", .. Marks(index, (count, n) => Share(count, n))]);
        }

        int[] totals = [.. Enumerable.Range(0, 4).Select(mark => schools.Sum(marks => marks[mark]))];
        table.Rows.Add(["итого", $"{totals.Sum()}", .. totals.Reverse().Select(count => $"{count}-{Share(count, totals.Sum())}%")]);
        table.Rows[3] = ["ОУ", "Кол в-ков", "Русский язык %"];
        table.Rows[4] = [null, null, "5", "4", "3", "2"];
        return table;

        IEnumerable<string> Marks(int index, Func<int, int, string> write) => schools[index].Reverse().Select(count => write(count, schools[index].Sum()));
    }

    private static string Share(int count, int n) => NumberText.Write(100.0 * count / n, 1);
}
