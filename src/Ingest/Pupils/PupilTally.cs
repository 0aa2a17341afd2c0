namespace SchoolSupport.Ingest.Pupils;

/// <summary>What is counted over the pupils of one school (and subject, where it stands in the row).</summary>
internal sealed class PupilTally(PupilHeader header, int tasks)
{
    private readonly Dictionary<int, int> _scores = [];
    private readonly Dictionary<int, int> _testScores = [];
    private readonly int[] _marks = new int[6];
    private readonly int[] _journal = new int[6];
    private readonly int[] _grades = new int[13];
    private readonly int[] _codes = new int[13];
    private readonly int[] _grading = new int[3];
    private readonly long[] _points = new long[tasks];
    private readonly int[] _writers = new int[tasks];
    private readonly UnreadWords _unreadMarks = new();
    private readonly UnreadWords _unreadStatuses = new();
    private readonly UnreadWords _overScores = new();
    private readonly UnreadWords _overTestScores = new();

    private int _absent;
    private int _withoutMark;
    private int _unread;
    private int _summed;
    private int _winners;
    private int _prizes;

    public int First { get; private set; }

    public int Last { get; private set; }

    public int Pupils { get; private set; }

    /// <summary>How many pupils the row above the school announced.</summary>
    public int? Announced { get; set; }

    public void Add(int row, IReadOnlyList<object?> values, TaskPoints given)
    {
        First = First == 0 ? row : First;
        Last = row;
        Pupils++;
        int? mark = null;
        int? journal = null;
        object? score = null;
        int task = 0;
        int taken = 0;
        if (IsAbsent(values))
        {
            _absent++;
            return;
        }

        foreach (PupilPlace place in header.Places)
        {
            object? value = place.Index < values.Count ? values[place.Index] : null;
            switch (place.Role)
            {
                case PupilRole.Class when PupilValue.Grade(value) is int grade:
                    _grades[grade]++;
                    break;
                case PupilRole.Code when PupilValue.GradeOfCode(value) is int grade:
                    _codes[grade]++;
                    break;
                case PupilRole.Score when PupilValue.Count(value) > place.Most:
                    _overScores.Add(row, value);
                    break;
                case PupilRole.Score:
                    score = value;
                    break;
                case PupilRole.TestScore when PupilValue.Count(value) > place.Most:
                    _overTestScores.Add(row, value);
                    break;
                case PupilRole.TestScore:
                    Count(_testScores, value);
                    break;
                case PupilRole.Mark:
                    mark = PupilValue.Mark(value);
                    AddWithoutMark(row, mark, value);
                    break;
                case PupilRole.JournalMark:
                    journal = PupilValue.Mark(value);
                    break;
                case PupilRole.Task:
                    taken += AddTask(task++, value, given);
                    break;
                case PupilRole.Status:
                    AddStatus(row, value);
                    break;
            }
        }

        AddScore(score, taken);
        if (mark is int own)
        {
            _marks[own]++;
        }

        if (journal is int known)
        {
            _journal[known]++;
            _grading[1 + Math.Sign((mark ?? known) - known)] += mark is null ? 0 : 1;
        }
    }

    /// <param name="tasks">Null for a column that nobody filled: the form has more columns than the work has tasks.</param>
    /// <summary>Every count under its heading; zeros of a family are left out, the rest of it tells that it was counted.</summary>
    public IEnumerable<(string Heading, double Value)> Counts(IReadOnlyList<PupilTask?> tasks)
    {
        yield return (PupilHeadings.Pupils, Pupils);
        yield return (PupilHeadings.Absent, _absent);
        if (Has(PupilRole.Mark))
        {
            yield return (PupilHeadings.WithoutMark, _withoutMark);
        }

        if (_unreadMarks.Count > 0)
        {
            yield return (PupilHeadings.UnreadMarks, _unreadMarks.Count);
        }

        if (_unreadStatuses.Count > 0)
        {
            yield return (PupilHeadings.UnreadStatuses, _unreadStatuses.Count);
        }

        if (_unread > 0)
        {
            yield return (PupilHeadings.Unread, _unread);
        }

        if (_overScores.Count > 0)
        {
            yield return (PupilHeadings.OverScores, _overScores.Count);
        }

        if (_overTestScores.Count > 0)
        {
            yield return (PupilHeadings.OverTestScores, _overTestScores.Count);
        }

        if (_summed > 0)
        {
            yield return (PupilHeadings.Summed, _summed);
        }

        if (Announced is int announced)
        {
            yield return (PupilHeadings.Announced, announced);
        }

        if (Has(PupilRole.Status))
        {
            yield return (PupilHeadings.Winners, _winners);
            yield return (PupilHeadings.Prizes, _prizes);
        }

        if (Has(PupilRole.Mark) && Has(PupilRole.JournalMark))
        {
            yield return (PupilHeadings.Lowered, _grading[0]);
            yield return (PupilHeadings.Confirmed, _grading[1]);
            yield return (PupilHeadings.Raised, _grading[2]);
        }

        foreach (var family in new[]
        {
            Family(PupilHeadings.Grade, _grades), Family(PupilHeadings.GradeOfCode, _codes), Family(PupilHeadings.Mark, _marks), Family(PupilHeadings.Journal, _journal),
            Family(PupilHeadings.Score, _scores), Family(PupilHeadings.TestScore, _testScores),
        })
        {
            foreach (var count in family)
            {
                yield return count;
            }
        }

        for (int task = 0; task < _writers.Length; task++)
        {
            if (tasks[task] is PupilTask written)
            {
                yield return (PupilHeadings.TaskPoints(written), _points[task]);
                yield return (PupilHeadings.TaskWriters(written), _writers[task]);
            }
        }
    }

    /// <summary>What was written where nothing was counted, under its heading.</summary>
    public IEnumerable<(string Heading, string Text)> Written() =>
        new (string Heading, UnreadWords Words)[]
        {
            (PupilHeadings.UnreadMarksWritten, _unreadMarks), (PupilHeadings.UnreadStatusesWritten, _unreadStatuses),
            (PupilHeadings.OverScoresWritten, _overScores), (PupilHeadings.OverTestScoresWritten, _overTestScores),
        }
            .Where(written => written.Words.Count > 0)
            .Select(written => (written.Heading, written.Words.ToString()));

    private static IEnumerable<(string Heading, double Value)> Family(string heading, int[] counts) =>
        Enumerable.Range(0, counts.Length).Where(number => counts[number] > 0).Select(number => (PupilHeadings.Of(heading, number), (double)counts[number]));

    private static IEnumerable<(string Heading, double Value)> Family(string heading, Dictionary<int, int> counts) =>
        counts.OrderBy(pair => pair.Key).Select(pair => (PupilHeadings.Of(heading, pair.Key), (double)pair.Value));

    /// <summary>Some result says so, and no other one contradicts it; a total of 0 does not.</summary>
    private bool IsAbsent(IReadOnlyList<object?> values)
    {
        bool told = false;
        bool took = false;
        foreach (PupilPlace place in header.Places)
        {
            object? value = place.Index < values.Count ? values[place.Index] : null;
            switch (place.Role)
            {
                case PupilRole.Variant when PupilValue.IsAbsent(value):
                    return true;
                case PupilRole.Score or PupilRole.TestScore or PupilRole.Mark or PupilRole.Status when PupilValue.IsAbsent(value):
                    told = true;
                    break;
                case PupilRole.Score or PupilRole.TestScore or PupilRole.Mark:
                    took |= PupilValue.Count(value) > 0 || (place.Role == PupilRole.Mark && PupilValue.Mark(value) is not null);
                    break;
                case PupilRole.Status:
                    took |= StatusWords.Of(value) is PupilStatus.Winner or PupilStatus.Prize;
                    break;
            }
        }

        return told && !took;
    }

    private bool Has(PupilRole role) => header.Places.Any(place => place.Role == role);

    private void AddWithoutMark(int row, int? mark, object? value)
    {
        if (mark is null && !PupilValue.IsEmpty(value))
        {
            _withoutMark++;
            _unreadMarks.Add(row, value);
        }
    }

    private void AddStatus(int row, object? value)
    {
        switch (StatusWords.Of(value))
        {
            case PupilStatus.Winner:
                _winners++;
                break;
            case PupilStatus.Prize:
                _prizes++;
                break;
            case PupilStatus.Unknown or PupilStatus.Absent:
                _unreadStatuses.Add(row, value);
                break;
        }
    }

    private void Count(Dictionary<int, int> scores, object? value)
    {
        if (PupilValue.Count(value) is int score)
        {
            scores[score] = scores.GetValueOrDefault(score) + 1;
        }
        else if (!PupilValue.IsEmpty(value))
        {
            _unread++;
        }
    }

    /// <summary>A total of nothing beside points for tasks was never worked out by the form: the tasks are added up.</summary>
    private void AddScore(object? score, int taken)
    {
        if (taken > 0 && (PupilValue.IsEmpty(score) || PupilValue.Count(score) == 0))
        {
            _summed++;
            score = (double)taken;
        }

        Count(_scores, score);
    }

    /// <returns>The points of the task; 0 where there are none.</returns>
    private int AddTask(int task, object? value, TaskPoints given)
    {
        if (PupilValue.Count(value) is int points)
        {
            _points[task] += points;
            _writers[task]++;
            given.Add(task, points);
            return points;
        }

        _writers[task] += PupilValue.IsNotBegun(value) ? 1 : 0;
        return 0;
    }
}
