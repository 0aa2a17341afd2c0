using System.Diagnostics;
using System.Globalization;

namespace SchoolSupport.Bench.Decline;

/// <summary>Time of one step after another: how long it took, and how much work of all processors went into it.</summary>
internal sealed class Phases
{
    private readonly List<(string Name, TimeSpan Wall, TimeSpan Work)> _done = [];

    public T Time<T>(string name, Func<T> step)
    {
        using var process = Process.GetCurrentProcess();
        TimeSpan work = process.TotalProcessorTime;
        var clock = Stopwatch.StartNew();
        T result = step();
        TimeSpan wall = clock.Elapsed;
        process.Refresh();
        _done.Add((name, wall, process.TotalProcessorTime - work));
        return result;
    }

    /// <param name="yardstick">The phase that all are compared with.</param>
    public void Print(TextWriter to, string yardstick)
    {
        TimeSpan bare = _done.Single(phase => phase.Name == yardstick).Wall;
        to.WriteLine("| phase | s | processors, s | times the bare pass |\n|---|---|---|---|");
        foreach ((string name, TimeSpan wall, TimeSpan work) in _done)
        {
            to.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {name} | {wall.TotalSeconds:0.000} | {work.TotalSeconds:0.000} | {wall / bare:0} |"));
        }

        using var process = Process.GetCurrentProcess();
        to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\npeak {process.PeakWorkingSet64 / 1e6:0} MB\n"));
    }
}
