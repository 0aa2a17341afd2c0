using System.Text;
using SchoolSupport.Domain.Storage;
using SchoolSupport.Ingest.Commands;
using SchoolSupport.Ingest.Planning;
using SchoolSupport.Ingest.Workbooks;

Console.OutputEncoding = Encoding.UTF8;
using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stop.Cancel();
};

try
{
    if (args.Contains("--help") || args.Contains("-h") || args is ["help"])
    {
        Console.Out.WriteLine(Usage.Text);
        return 0;
    }

    return await Command.RunAsync(args, new CommandDesk(TimeProvider.System, Console.Out, Bar), stop.Token);
}
catch (UsageException usage)
{
    Console.Error.WriteLine(usage.Message);
    Console.Error.WriteLine(Usage.More);
    return 2;
}
catch (UselessAnswerException useless)
{
    Console.Error.WriteLine(useless.Message);
    return 1;
}
catch (Exception failure) when (failure is DatabaseException or WorkbookRefusedException or OutdatedChangeException
    or UnauthorizedAccessException or IOException)
{
    Console.Error.WriteLine(failure.Message);
    return 2;
}
catch (OperationCanceledException)
{
    Console.Error.WriteLine("Остановлено. Всё, что загружено до этого, сохранено.");
    return 130;
}

// A log wants no bar.
static ProgressBar? Bar(string what) =>
    Console.IsOutputRedirected || Console.IsErrorRedirected ? null : new ProgressBar(Console.Error, Math.Max(Console.WindowWidth, 1), what);
