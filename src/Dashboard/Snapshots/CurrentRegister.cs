using SchoolSupport.Domain.Organisations;
using SchoolSupport.Domain.Storage;

namespace SchoolSupport.Dashboard.Snapshots;

/// <summary>
/// The register as the pages read it: loaded once per data version, since frame, search and snapshots all ask for it. The version
/// itself is asked each time, so that whoever has just saved sees the result at once.
/// </summary>
public sealed class CurrentRegister(Database database, TimeProvider clock) : IDisposable
{
    private readonly Registers _registers = new(database, clock);
    private readonly DataVersions _versions = new(database);
    private readonly SemaphoreSlim _loading = new(1);
    private volatile Loaded? _loaded;

    public void Dispose() => _loading.Dispose();

    /// <summary>The same object as long as the data do not move on; nobody may change it.</summary>
    public async Task<Register> GetAsync(CancellationToken cancellation)
    {
        int version = await _versions.CurrentAsync(cancellation);
        if (_loaded is { } loaded && loaded.Version >= version)
        {
            return loaded.Register;
        }

        await _loading.WaitAsync(cancellation);
        try
        {
            if (_loaded is not { } meanwhile || meanwhile.Version < version)
            {
                _loaded = new Loaded(version, await _registers.LoadAsync(cancellation));
            }

            return _loaded.Register;
        }
        finally
        {
            _loading.Release();
        }
    }

    private sealed record Loaded(int Version, Register Register);
}
