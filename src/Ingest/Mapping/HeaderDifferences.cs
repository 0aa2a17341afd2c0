using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Mappings;
using SchoolSupport.Ingest.Names;
using SchoolSupport.Ingest.Tables;

namespace SchoolSupport.Ingest.Mapping;

/// <summary>A table's header beside one that was mapped: which columns are the same, and what is new, gone, renamed or moved.</summary>
public sealed class HeaderDifferences
{
    /// <summary>A heading of which more letters changed is another column, not a renamed one.</summary>
    private const double LeastLikeness = 0.6;

    private readonly MappedColumn?[] _same;
    private readonly List<string> _words = [];

    public HeaderDifferences(IReadOnlyList<MappedColumn> mapped, IReadOnlyList<TableColumn> columns)
    {
        string[] before = [.. mapped.Select(column => HeaderFingerprint.Key(column.Heading))];
        string[] now = [.. columns.Select(column => HeaderFingerprint.Key(column.Header))];
        int?[] from = new int?[now.Length];
        HashSet<int> left = [.. Enumerable.Range(0, before.Length)];
        for (int i = 0; i < now.Length; i++)
        {
            from[i] = left.Where(old => before[old] == now[i]).Order().Select(old => (int?)old).FirstOrDefault();
            left.Remove(from[i] ?? -1);
        }

        HashSet<int> kept = [.. Enumerable.Range(0, now.Length).Where(i => from[i] is not null)];
        foreach (int i in Enumerable.Range(0, now.Length).Where(i => from[i] is null))
        {
            from[i] = left.Where(old => Likeness(before[old], now[i]) >= LeastLikeness).OrderByDescending(old => Likeness(before[old], now[i])).Select(old => (int?)old).FirstOrDefault();
            left.Remove(from[i] ?? -1);
        }

        _same = [.. from.Select(old => old is int index ? mapped[index] : null)];
        for (int i = 0; i < now.Length; i++)
        {
            string name = CellAddress.ColumnName(columns[i].Number);
            if (_same[i] is null)
            {
                _words.Add($"новый столбец {name} {Named(columns[i].Header)}");
            }
            else if (!kept.Contains(i))
            {
                _words.Add($"столбец {Named(_same[i]!.Heading)} переименован: теперь {name} {Named(columns[i].Header)}");
            }
        }

        _words.AddRange(left.Order().Select(old => $"нет столбца {Named(mapped[old].Heading)}"));
        HashSet<int> inPlace = [.. LongestRise([.. from.OfType<int>()])];
        _words.AddRange(Enumerable.Range(0, now.Length).Where(i => from[i] is int old && kept.Contains(i) && !inPlace.Contains(old))
            .Select(i => $"столбец {Named(columns[i].Header)} стоит на другом месте: {CellAddress.ColumnName(columns[i].Number)}"));
        Likenesses = (double)_same.Count(column => column is not null) / Math.Max(now.Length, before.Length);
    }

    /// <summary>The share of columns both headers have, from 0 to 1.</summary>
    public double Likenesses { get; }

    /// <summary>In Russian, each without a full stop.</summary>
    public IReadOnlyList<string> Words => _words;

    /// <summary>For each column of the table what it was mapped as; null for a new one.</summary>
    public IReadOnlyList<MappedColumn?> Same => _same;

    private static string Named(string heading) => heading.Length == 0 ? "без заголовка" : $"«{heading}»";

    private static double Likeness(string left, string right) => left.Length == 0 || right.Length == 0 || left.Length > 200 || right.Length > 200
        ? 0
        : 1 - ((double)EditDistance.Between(left, right) / Math.Max(left.Length, right.Length));

    /// <summary>The most columns that kept their order; the others are the ones that moved.</summary>
    private static List<int> LongestRise(int[] order)
    {
        List<int> best = [];
        var ending = new List<List<int>>();
        foreach (int value in order)
        {
            List<int> rise = [.. ending.Where(other => other[^1] < value).MaxBy(other => other.Count) ?? [], value];
            ending.Add(rise);
            best = rise.Count > best.Count ? rise : best;
        }

        return best;
    }
}
