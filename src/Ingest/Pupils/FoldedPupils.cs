using System.Globalization;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Ingest.Names;
using SchoolSupport.Ingest.Workbooks;

namespace SchoolSupport.Ingest.Pupils;

/// <summary>One table of pupils as it becomes a summary: a row for each school (and subject), headed where the table's header stood.</summary>
/// <param name="above">The line above the header, from the left: the levels of the tasks may stand there.</param>
internal sealed class FoldedPupils(PupilHeader header, int headerRow, IReadOnlyList<string?> above)
{
    private readonly PupilPlace[] _kept =
        [.. header.Places.Where(place => place.Role <= PupilRole.Subject).DistinctBy(place => place.Role).OrderBy(place => place.Role)];

    private readonly PupilPlace[] _results =
        [.. header.Places.Where(place => place.Role is PupilRole.Code or PupilRole.Variant or PupilRole.Score or PupilRole.TestScore or PupilRole.Mark or PupilRole.Status)];

    private readonly PupilPlace[] _schools = [.. header.Places.Where(place => place.Role <= PupilRole.SchoolCode)];

    private readonly PupilTask[] _tasks =
    [
        .. header.Places.Where(place => place.Task is not null)
            .Select(place => place.Task! with { Level = place.Index < above.Count ? PupilTask.LevelOf(above[place.Index]) : null }),
    ];

    private readonly TaskPoints _points = new(header.Places.Count(place => place.Task is not null));
    private readonly Dictionary<string, (string[] Kept, PupilTally Tally)> _groups = new(StringComparer.Ordinal);
    private string[]? _lastKept;
    private PupilTally? _last;
    private int? _announced;
    private int _lost;

    public int HeaderRow => headerRow;

    public int LastRow => headerRow + _groups.Count;

    public bool IsUnknown => header.Table.Code == PupilTables.UnknownCode;

    public bool HasPupils => _groups.Count > 0 || IsUnknown;

    /// <summary>Words where results stand: the header of the next table, or «отсутствовал».</summary>
    public bool MayBeHeadings(IReadOnlyList<object?> values)
    {
        foreach (PupilPlace place in _results)
        {
            if (place.Index < values.Count && values[place.Index] is string { Length: > 1 } text && char.IsLetter(text[0]))
            {
                return true;
            }
        }

        return false;
    }

    /// <returns>False when the row is none of a pupil.</returns>
    public bool Takes(int row, IReadOnlyList<object?> values)
    {
        if (!Fills(values, _results))
        {
            int? announced = Announced(values);
            _announced = announced ?? _announced;
            return announced is not null;
        }

        if (row == headerRow + 1 && NumbersColumns(values))
        {
            return true;
        }

        if (!Fills(values, _schools) || NamesAPerson(values, _schools))
        {
            _lost++;
            return true;
        }

        Group(values).Add(row, values, _points);
        return true;
    }

    public IEnumerable<Cell> Cells()
    {
        PupilTask?[] tasks = [.. _tasks.Select((task, index) => task.Most is not null ? task
            : _points.IsWritten(index) ? task with { Most = _points.Most(index) }
            : null)];
        (string[] Kept, PupilTally Tally, Dictionary<string, double> Counts)[] rows =
        [
            .. _groups.Values.Select(group => (group.Kept, group.Tally,
                group.Tally.Counts(tasks).GroupBy(count => count.Heading).ToDictionary(same => same.Key, same => same.Sum(count => count.Value), StringComparer.Ordinal))),
        ];
        if (_lost > 0 && rows.Length > 0)
        {
            rows[0].Counts[PupilHeadings.Lost] = _lost;
        }

        string[] counted = Ordered(rows.Select(row => row.Counts.Keys));
        string[] written = [.. rows.SelectMany(row => row.Tally.Written()).Select(one => one.Heading).Distinct()];
        string[] headings =
        [
            PupilHeadings.Summary(header.Table.Code), PupilHeadings.Rows,
            .. _kept.Select(place => PupilHeadings.Kept(place.Role)),
            .. counted,
            .. written,
        ];
        foreach (Cell cell in headings.Select((heading, index) => new Cell(new CellAddress(headerRow, index + 1), heading, null, null, false)))
        {
            yield return cell;
        }

        for (int index = 0; index < rows.Length; index++)
        {
            int row = headerRow + 1 + index;
            yield return Number(row, 1, index + 1);
            yield return Text(row, 2, new RowRange(rows[index].Tally.First, rows[index].Tally.Last).ToString());
            for (int kept = 0; kept < _kept.Length; kept++)
            {
                if (rows[index].Kept[kept].Length > 0)
                {
                    yield return Text(row, 3 + kept, rows[index].Kept[kept]);
                }
            }

            for (int count = 0; count < counted.Length; count++)
            {
                if (rows[index].Counts.TryGetValue(counted[count], out double value))
                {
                    yield return Number(row, 3 + _kept.Length + count, value);
                }
            }

            foreach ((string heading, string text) in rows[index].Tally.Written())
            {
                yield return Text(row, 3 + _kept.Length + counted.Length + Array.IndexOf(written, heading), text);
            }
        }
    }

    private static Cell Text(int row, int column, string text) => new(new CellAddress(row, column), text, null, null, false);

    private static Cell Number(int row, int column, double number) =>
        new(new CellAddress(row, column), number.ToString(CultureInfo.InvariantCulture), number, null, false);

    /// <summary>Families together and by number: «Балл 2» before «Балл 10», in whatever order schools had them.</summary>
    private static string[] Ordered(IEnumerable<IEnumerable<string>> headings)
    {
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (string heading in headings.SelectMany(row => row))
        {
            first.TryAdd(heading, first.Count);
        }

        string[] families = [PupilHeadings.Grade, PupilHeadings.GradeOfCode, PupilHeadings.Mark, PupilHeadings.Journal, PupilHeadings.Score, PupilHeadings.TestScore];
        return
        [
            .. first.Keys.OrderBy(heading =>
            {
                int family = Array.FindIndex(families, name => PupilHeadings.Number(heading, name) is not null);
                return family >= 0 ? (1 + family, PupilHeadings.Number(heading, families[family])!.Value)
                    : (heading.StartsWith("Задание ", StringComparison.Ordinal) ? 1 + families.Length : 0, first[heading]);
            }),
        ];
    }

    private static bool Fills(IReadOnlyList<object?> values, PupilPlace[] places)
    {
        foreach (PupilPlace place in places)
        {
            if (place.Index < values.Count && !PupilValue.IsEmpty(values[place.Index]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>In a row whose cells slipped aside a name may stand where the school belongs.</summary>
    private static bool NamesAPerson(IReadOnlyList<object?> values, PupilPlace[] places) =>
        places.Any(place => place.Index < values.Count && values[place.Index] is string text && IsPerson(text.Trim()));

    private static bool IsPerson(string text) => People.IsSurname(text) || People.IsPart(text) || People.Mentioned(text);

    private static string Kept(PupilPlace place, string text) =>
        place.Role == PupilRole.Subject && text.Length > 0 && SubjectNames.Find(text) is null && IsPerson(text) ? UnreadWords.NotShown : text;

    /// <summary>The line «1 | 2 | 3 | …» under a header.</summary>
    private static bool NumbersColumns(IReadOnlyList<object?> values)
    {
        int?[] numbers = [.. values.Where(value => !PupilValue.IsEmpty(value)).Select(PupilValue.Count)];
        return numbers.Length >= 3 && numbers.Index().All(number => number.Item == numbers[0] + number.Index);
    }

    private int? Announced(IReadOnlyList<object?> values) => header.Table.Announcement is not { } announcement ? null : values
        .Select(value => value is string text && announcement.Match(text) is { Success: true } match ? (int?)int.Parse(match.Groups["count"].ValueSpan, CultureInfo.InvariantCulture) : null)
        .FirstOrDefault(count => count is not null);

    /// <summary>Pupils of a school mostly follow one another.</summary>
    private PupilTally Group(IReadOnlyList<object?> values)
    {
        if (_lastKept is not null && IsSame(values, _lastKept))
        {
            return _last!;
        }

        string[] kept = [.. _kept.Select(place => place.Index < values.Count ? Kept(place, PupilValue.Text(values[place.Index])) : "")];
        string key = string.Join('\n', kept);
        if (!_groups.TryGetValue(key, out var group))
        {
            group = (kept, new PupilTally(header, _tasks.Length) { Announced = _announced });
            _groups[key] = group;
            _announced = null;
        }

        (_lastKept, _last) = (group.Kept, group.Tally);
        return _last;
    }

    private bool IsSame(IReadOnlyList<object?> values, string[] kept)
    {
        for (int index = 0; index < kept.Length; index++)
        {
            object? value = _kept[index].Index < values.Count ? values[_kept[index].Index] : null;
            if (!(value is string text ? text == kept[index] : PupilValue.Text(value) == kept[index]))
            {
                return false;
            }
        }

        return true;
    }
}
