using System.Globalization;
using SchoolSupport.Ingest.Planning;

namespace SchoolSupport.Ingest.Commands;

/// <summary>One line at the foot of a terminal: «Чтение [#####···············] 12 из 102 ОГЭ 2021.xlsx».</summary>
public sealed class ProgressBar(TextWriter terminal, int width, string what) : IProgress<BatchStep>, IDisposable
{
    private const int Marks = 20;

    private int _written;

    public void Report(BatchStep step)
    {
        int done = Math.Clamp((step.Number - 1) * Marks / Math.Max(step.Count, 1), 0, Marks);
        string line = string.Create(CultureInfo.InvariantCulture,
            $"{what} [{new string('#', done)}{new string('·', Marks - done)}] {step.Number} из {step.Count} {Path.GetFileName(step.Path)}");
        string fitting = line.Length < width ? line : line[..Math.Max(width - 1, 0)];
        terminal.Write("\r" + fitting.PadRight(_written));
        _written = fitting.Length;
    }

    /// <summary>Leaves the line empty for what is said next.</summary>
    public void Dispose()
    {
        if (_written > 0)
        {
            terminal.Write("\r" + new string(' ', _written) + "\r");
        }
    }
}
