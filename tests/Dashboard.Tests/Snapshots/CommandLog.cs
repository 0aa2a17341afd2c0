using System.Collections.Concurrent;
using System.Data.Common;
using System.Diagnostics;

namespace SchoolSupport.Dashboard.Tests.Snapshots;

/// <summary>The commands one database is sent, as EF announces them; other tests' databases are left aside.</summary>
internal sealed class CommandLog : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly string _file;
    private readonly ConcurrentQueue<string> _commands = new();
    private readonly List<IDisposable> _listening = [];

    public CommandLog(string file)
    {
        _file = file;
        _listening.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    public int Of(string table) => _commands.Count(text => text.Contains($"FROM \"{table}\"", StringComparison.Ordinal));

    public void Dispose() => _listening.ForEach(one => one.Dispose());

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == "Microsoft.EntityFrameworkCore")
        {
            _listening.Add(value.Subscribe(this));
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        // By name: the pages, and so their tests, do not know EF.
        if (value.Key == "Microsoft.EntityFrameworkCore.Database.Command.CommandExecuting"
            && value.Value?.GetType().GetProperty("Command")?.GetValue(value.Value) is DbCommand command && command.Connection?.DataSource == _file)
        {
            _commands.Enqueue(command.CommandText);
        }
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }
}
