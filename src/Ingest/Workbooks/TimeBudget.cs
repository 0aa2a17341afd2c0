using System.Diagnostics;

namespace SchoolSupport.Ingest.Workbooks;

/// <summary>The wall time one file may take.</summary>
internal sealed class TimeBudget(TimeSpan limit)
{
    /// <summary>The clock is asked at the first of so many checks: some are made for each row of a file.</summary>
    private const int ChecksAtOnce = 16;

    private readonly long _started = Stopwatch.GetTimestamp();
    private int _checks;

    public void Check()
    {
        if (_checks++ % ChecksAtOnce == 0 && Stopwatch.GetElapsedTime(_started) > limit)
        {
            throw WorkbookRefusedException.TooLarge($"Файл читается дольше {limit.TotalSeconds:0} с.");
        }
    }
}

/// <summary>
/// Bytes that stop coming when the time is up. The Excel reader goes over every sheet before it hands out a first row, so a
/// check between rows alone would come too late.
/// </summary>
internal sealed class BudgetedStream(byte[] content, TimeBudget budget) : MemoryStream(content, writable: false)
{
    public override int Read(byte[] buffer, int offset, int count)
    {
        budget.Check();
        return base.Read(buffer, offset, count);
    }

    public override int Read(Span<byte> buffer)
    {
        budget.Check();
        return base.Read(buffer);
    }
}
