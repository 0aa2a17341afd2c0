namespace SchoolSupport.Domain.Storage;

/// <summary>
/// Who migrates a SQLite database is alone: a lock of the operating system on a side file, which ends with the process, however
/// that ends.
/// </summary>
/// <remarks>
/// The side file goes when the work is done. Somebody may have opened it just before and then lock a file that has no name any
/// more, beside another one who locks its successor: both find that there is nothing left to migrate. After a failure it
/// stays, so that all go on waiting for the same file.
/// </remarks>
internal sealed class MigrationLock : IDisposable
{
    private readonly string _file;
    private readonly FileStream _stream;

    private MigrationLock(string file, FileStream stream) => (_file, _stream) = (file, stream);

    /// <summary>Set when the database is up to date.</summary>
    public bool IsDone { get; set; }

    public static async Task<MigrationLock> TakeAsync(string database, CancellationToken cancellation)
    {
        string file = database + ".migration";
        for (int vanished = 0; ;)
        {
            try
            {
                return new MigrationLock(file, new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            }
            catch (IOException) when (File.Exists(file) || ++vanished < 5)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50), cancellation);
            }
        }
    }

    public void Dispose()
    {
        // Windows deletes no open file, elsewhere the name has to go while the lock still holds.
        if (IsDone && !OperatingSystem.IsWindows())
        {
            File.Delete(_file);
        }

        _stream.Dispose();
        if (IsDone && OperatingSystem.IsWindows())
        {
            DeleteUnlessTaken();
        }
    }

    private void DeleteUnlessTaken()
    {
        try
        {
            File.Delete(_file);
        }
        catch (IOException)
        {
            // The next one has it already and will delete it.
        }
    }
}
