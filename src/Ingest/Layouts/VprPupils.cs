using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Domain.Organisations;
using SchoolSupport.Ingest.Names;
using SchoolSupport.Ingest.Pupils;

namespace SchoolSupport.Ingest.Layouts;

/// <summary>
/// What tables with one row a pupil say of a school's ВПР: marks (of the work, or by its scale), primary scores, the journal, tasks.
/// </summary>
internal static class VprPupils
{
    public static TableReading Read(PupilSummary summary, VprWork work, Cells cells)
    {
        int? most = work.Most ?? MostOf(summary);
        var facts = new List<RawFact>();
        foreach (PupilGroup group in summary.Groups)
        {
            Report(summary, group, most, cells);
            Place place = PlaceOf(group);
            foreach ((string aspect, List<FactValue> values) in new[]
            {
                (Aspects.Marks, Marks(group)),
                (Aspects.PrimaryScores, Scores(group, most)),
                (Aspects.Journal, Journal(group)),
                (Aspects.Tasks, Tasks(summary, group)),
            })
            {
                if (values.Count > 0)
                {
                    facts.Add(work.Fact(place, group.Row, aspect, values));
                }
            }

            if (VprScales.Of(work) is VprScale scale && !group.Family(PupilHeadings.Mark, "").Any())
            {
                List<FactValue> marks = ByScale(group, scale, most);
                if (marks.Count > 0)
                {
                    facts.Add(work.Fact(place, group.Row, Aspects.Marks, marks));
                }
            }
        }

        return TableReading.Of(facts, cells.Issues);
    }

    /// <summary>By the login; the name after «|» or before the login in brackets, else the login itself.</summary>
    private static Place.OfSchool PlaceOf(PupilGroup group)
    {
        string login = group.Text(PupilRole.Login);
        string name = group.Text(PupilRole.School).Split('|')[^1].Split("(edu")[0].Split("(sch")[0].Trim();
        string[] municipality = [.. group.Text(PupilRole.Municipality).Split('|', StringSplitOptions.TrimEntries)];
        string[] region = [.. group.Text(PupilRole.Region).Split('|', StringSplitOptions.TrimEntries)];
        Place.OfTerritory? above = region[^1].Length == 0 ? null : new Place.OfTerritory(TerritoryKind.Region, region[^1], null, null);
        return new Place.OfSchool(
            name.Length > 0 ? name : login,
            group.CellOf(PupilRole.School) ?? group.CellOf(PupilRole.Login)!.Value,
            FisOkoGroups.Login(login),
            null,
            municipality[^1].Length == 0 ? null
                : new Place.OfTerritory(TerritoryKind.Municipality, municipality[^1], municipality.Length > 1 ? municipality[0] : null, above));
    }

    /// <summary>The most points of the work: what its tasks add up to.</summary>
    private static int? MostOf(PupilSummary summary) =>
        summary.Tasks.Count > 0 && summary.Tasks.All(task => task.Most is not null) ? summary.Tasks.Sum(task => task.Most) : null;

    private static List<FactValue> Marks(PupilGroup group)
    {
        int n = Enumerable.Range(2, 4).Sum(mark => group.Count(PupilHeadings.Of(PupilHeadings.Mark, mark)));
        return n == 0 ? [] :
        [
            group.Worked(Measures.Participants, n, null),
            .. Measures.Marks.Select((measure, index) => group.Value(PupilHeadings.Of(PupilHeadings.Mark, index + 2), measure, n)),
            .. group.Count(PupilHeadings.WithoutMark) > 0 ? [group.Value(PupilHeadings.WithoutMark, Measures.WithoutMark)] : Array.Empty<FactValue>(),
        ];
    }

    private static List<FactValue> ByScale(PupilGroup group, VprScale scale, int? most)
    {
        var counts = new int[6];
        foreach ((int score, FactValue count) in Possible(group, most))
        {
            counts[scale.Mark(score)] += (int)count.Number!.Value;
        }

        int n = counts.Sum();
        return n == 0 ? [] :
        [
            group.Worked(Measures.Participants, n, null),
            .. Measures.Marks.Select((measure, index) => group.Worked(measure, counts[index + 2], n, ValueMethod.ByScale)),
        ];
    }

    private static List<FactValue> Scores(PupilGroup group, int? most)
    {
        (int Number, FactValue Count)[] scores = [.. Possible(group, most)];
        int n = (int)scores.Sum(score => score.Count.Number!.Value);
        if (n == 0)
        {
            return [];
        }

        double mean = scores.Sum(score => score.Number * score.Count.Number!.Value) / n;
        List<FactValue> values = [group.Worked(Measures.Participants, n, null), group.Worked(Measures.MeanPrimaryScore, mean, n)];
        if (most is int top)
        {
            values.Add(group.Worked(Measures.MostPrimaryScore, top, null));
        }

        if (group.Count(PupilHeadings.Absent) > 0)
        {
            values.Add(group.Value(PupilHeadings.Absent, Measures.Absent));
        }

        values.AddRange(scores.Select(score => score.Count with { Measure = Measures.PrimaryScore(score.Number), N = n }));
        return values;
    }

    private static List<FactValue> Journal(PupilGroup group)
    {
        int n = Enumerable.Range(2, 4).Sum(mark => group.Count(PupilHeadings.Of(PupilHeadings.Journal, mark)));
        if (n == 0)
        {
            return [];
        }

        List<FactValue> values = [.. Measures.JournalMarks.Select((measure, index) => group.Value(PupilHeadings.Of(PupilHeadings.Journal, index + 2), measure, n))];
        int compared = group.Count(PupilHeadings.Lowered) + group.Count(PupilHeadings.Confirmed) + group.Count(PupilHeadings.Raised);
        if (compared > 0)
        {
            values.Insert(0, group.Worked(Measures.Participants, compared, null));
            values.Add(group.Value(PupilHeadings.Lowered, Measures.Lowered, compared));
            values.Add(group.Value(PupilHeadings.Confirmed, Measures.Confirmed, compared));
            values.Add(group.Value(PupilHeadings.Raised, Measures.Raised, compared));
        }

        return values;
    }

    private static List<FactValue> Tasks(PupilSummary summary, PupilGroup group) =>
    [
        .. summary.Tasks.Where(task => task.Most > 0 && group.Count(PupilHeadings.TaskWriters(task)) > 0).SelectMany(task => Task(group, task)),
    ];

    /// <summary>How it was done, and what of the task the headings tell.</summary>
    private static IEnumerable<FactValue> Task(PupilGroup group, PupilTask task)
    {
        int writers = group.Count(PupilHeadings.TaskWriters(task));
        FactValue points = group.Value(PupilHeadings.TaskPoints(task), Measures.Task(task.Name), writers);
        yield return points with { Number = 100 * points.Number / (writers * task.Most) };
        yield return points with { Measure = Measures.TaskMost(task.Name), Number = task.Most, N = null };
        if (task.Level is string level)
        {
            yield return points with { Measure = Measures.TaskLevel(task.Name), Number = null, Text = level, N = null };
        }
    }

    private static IEnumerable<(int Number, FactValue Count)> Possible(PupilGroup group, int? most) =>
        group.Family(PupilHeadings.Score, "").Where(score => most is null || score.Number <= most);

    private static void Report(PupilSummary summary, PupilGroup group, int? most, Cells cells)
    {
        CellAddress cell = group.CellOf(PupilRole.School) ?? group.CellOf(PupilRole.Login)!.Value;
        int above = (int)group.Family(PupilHeadings.Score, "").Where(score => score.Number > most).Sum(score => score.Count.Number!.Value);
        if (above > 0)
        {
            cells.Add("score-over-most", Severity.Warning, cell,
                $"строки {group.Rows}: баллов больше максимума ({most}) - у {RussianCount.Of(above, "ученика", "учеников", "учеников")}. В распределение и средний балл они не вошли.");
        }

        if (group.Count(PupilHeadings.Announced) is > 0 and int announced && announced != group.Count(PupilHeadings.Pupils))
        {
            cells.Add("rows-missing", Severity.Warning, cell,
                $"строки {group.Rows}: у школы заявлено участников {announced}, а строк {group.Count(PupilHeadings.Pupils)}. Значения посчитаны по строкам; проверьте, полная ли выгрузка.");
        }

        if (group.Count(PupilHeadings.Summed) is > 0 and int summed)
        {
            cells.Add("score-summed", Severity.Note, cell,
                $"строки {group.Rows}: итог пуст или 0 при баллах за задания – у {RussianCount.Of(summed, "ученика", "учеников", "учеников")}. Взята сумма баллов за задания.");
        }

        if (group.Count(PupilHeadings.Unread) is > 0 and int unread)
        {
            cells.Add("scores-unread", Severity.Warning, cell, $"строки {group.Rows}: не прочитаны баллы у {RussianCount.Of(unread, "ученика", "учеников", "учеников")}.");
        }

        if (group.Count(PupilHeadings.Lost) is > 0 and int lost)
        {
            cells.Add("school-missing", Severity.Error, summary[PupilHeadings.Lost] is int column ? new CellAddress(group.Row, column) : null,
                $"в {RussianCount.Of(lost, "строке", "строках", "строках")} с результатами не указана школа. Они не загружены.");
        }
    }
}
