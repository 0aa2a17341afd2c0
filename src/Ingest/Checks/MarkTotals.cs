using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Ingest.Checks;

/// <summary>What the total row tells about rows that contradict themselves.</summary>
public sealed class MarkTotals
{
    /// <summary>With more broken rows than this the table is to be looked at by a person.</summary>
    private const int MostBrokenRows = 5;

    private readonly Dictionary<MarkRow, IReadOnlyDictionary<int, int>> _solved = [];
    private readonly Dictionary<MarkRow, IReadOnlyList<int>> _possible = [];

    /// <param name="total">The total row; null when the table has none.</param>
    public MarkTotals(IReadOnlyList<MarkRow> rows, IReadOnlyCollection<MarkRow> broken, MarkRow? total)
    {
        if (total is null || broken.Count is 0 or > MostBrokenRows)
        {
            return;
        }

        var wrong = broken.ToHashSet();
        MarkRow[] sound = [.. rows.Where(row => !wrong.Contains(row))];
        int?[] published = [.. Measures.Marks.Select((mark, index) => (int?)total.Fact[mark]?.Number ?? total.Counts[index])];
        if (published.Any(count => count is null) || sound.Any(row => row.Settled.Any(count => count is null)))
        {
            return;
        }

        int[] left = [.. published.Select((count, mark) => count!.Value - sound.Sum(row => row.Settled[mark]!.Value))];
        if (broken.Count == 1)
        {
            SolveOne(broken.Single(), left);
        }
        else
        {
            SolveSeveral([.. broken], left);
        }
    }

    /// <summary>The wrong marks of a row with their true number of pupils; null when the total row does not tell.</summary>
    public IReadOnlyDictionary<int, int>? Of(MarkRow row) => _solved.GetValueOrDefault(row);

    /// <summary>Marks any of which may be the wrong one of a row by the total row, where it does not tell which.</summary>
    public IReadOnlyList<int> Possible(MarkRow row) => _possible.GetValueOrDefault(row) ?? [];

    /// <summary>What the other schools leave of the totals is the row, whichever of its cells are wrong.</summary>
    private void SolveOne(MarkRow row, int[] left)
    {
        int[] differing = [.. Enumerable.Range(0, 4).Where(mark => !row.Allows(mark, left[mark]))];
        if (left.All(count => count >= 0) && left.Sum() == row.N)
        {
            _solved[row] = differing.ToDictionary(mark => mark, mark => left[mark]);
        }
        else if (differing is [int only] && row.CountsIfWrong(only) is int[] counts)
        {
            _solved[row] = new Dictionary<int, int> { [only] = counts[only] };
        }
    }

    /// <summary>One wrong cell in each row, tried in all combinations; a row is solved when all that fit the totals agree on it.</summary>
    private void SolveSeveral(MarkRow[] broken, int[] totals)
    {
        List<int[]> solutions = [];
        Search([], totals);
        for (int index = 0; index < broken.Length && solutions.Count > 0; index++)
        {
            int[] possible = [.. solutions.Select(solution => solution[index]).Distinct().Order()];
            _possible[broken[index]] = possible;
            if (possible is [int wrong])
            {
                _solved[broken[index]] = new Dictionary<int, int> { [wrong] = broken[index].CountsIfWrong(wrong)![wrong] };
            }
        }

        void Search(int[] chosen, int[] left)
        {
            if (chosen.Length == broken.Length)
            {
                if (left.All(count => count == 0))
                {
                    solutions.Add(chosen);
                }

                return;
            }

            for (int wrong = 0; wrong < 4; wrong++)
            {
                if (broken[chosen.Length].CountsIfWrong(wrong) is int[] counts)
                {
                    Search([.. chosen, wrong], [.. left.Select((count, mark) => count - counts[mark])]);
                }
            }
        }
    }
}
