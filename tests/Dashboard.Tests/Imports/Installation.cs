using SchoolSupport.Dashboard.Accounts;
using SchoolSupport.Dashboard.Imports;
using SchoolSupport.Domain.Storage;

namespace SchoolSupport.Dashboard.Tests.Imports;

/// <summary>An empty database on the disk, gone after the test, and the sample tables of the repository.</summary>
internal sealed class Installation : IDisposable
{
    private readonly string _folder;

    private Installation(string folder, Database database) => (_folder, Database) = (folder, database);

    public Database Database { get; }

    public CurrentActor Actor { get; } = new();

    public TimeProvider Clock { get; } = TimeProvider.System;

    /// <summary>A desk of a program of its own.</summary>
    public ImportDesk Desk() => Program().For(Actor);

    /// <summary>Another start of the program on this database.</summary>
    public ImportDesks Program(TimeProvider? clock = null) => new(Database, clock ?? Clock);

    public ImportList List() => new(Database, Clock, Actor);

    public ImportReview Review() => new(Database, Clock, Actor, new StoredSheets(Database, Clock));

    public static async Task<Installation> EmptyAsync()
    {
        string folder = Directory.CreateTempSubdirectory("school-support-").FullName;
        return new Installation(folder, await Database.OpenAsync(DatabaseAddress.Of(Path.Combine(folder, "test.db")), CancellationToken.None));
    }

    public static IncomingFile Sample(string name)
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !Directory.Exists(Path.Combine(folder.FullName, "data", "samples")))
        {
            folder = folder.Parent;
        }

        string path = Path.Combine(folder!.FullName, "data", "samples", "baikalovo", name);
        return new IncomingFile(name, new FileInfo(path).Length, cancellation => File.ReadAllBytesAsync(path, cancellation));
    }

    public void Dispose()
    {
        Database.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
