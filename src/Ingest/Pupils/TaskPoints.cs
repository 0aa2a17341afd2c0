namespace SchoolSupport.Ingest.Pupils;

/// <summary>How often which points were given for each task of a table, to tell the most a task can bring where no heading says it.</summary>
internal sealed class TaskPoints(int tasks)
{
    /// <summary>So many pupils reach the most points of any task; fewer than one in two hundred are slips of typing.</summary>
    private const int LeastPupils = 1000;
    private const int OneIn = 200;

    private readonly List<int>[] _given = [.. Enumerable.Range(0, tasks).Select(_ => new List<int>())];

    public void Add(int task, int points)
    {
        List<int> given = _given[task];
        while (given.Count <= points && given.Count < 100)
        {
            given.Add(0);
        }

        if (points < given.Count)
        {
            given[points]++;
        }
    }

    /// <summary>A column with a stray number in it is no task of the work.</summary>
    public bool IsWritten(int task) => _given[task].Sum() is > 0 and int pupils && pupils * 100 >= _given.Max(given => given.Sum());

    /// <summary>Null when too few pupils wrote the work to tell.</summary>
    public int? Most(int task)
    {
        int pupils = _given[task].Sum();
        return pupils < LeastPupils ? null : _given[task].FindLastIndex(count => count * OneIn >= pupils);
    }
}
