using Microsoft.Extensions.Logging.Abstractions;
using SchoolSupport.Dashboard.Accounts;
using SchoolSupport.Dashboard.Decline;
using SchoolSupport.Dashboard.Imports;
using SchoolSupport.Dashboard.Snapshots;
using SchoolSupport.Dashboard.Tests.Imports;
using SchoolSupport.Domain.Operations;
using SchoolSupport.Domain.Organisations;
using SchoolSupport.Domain.Storage;

namespace SchoolSupport.Dashboard.Tests.Decline;

/// <summary>The invented district of the repository in a database of its own, with the services of the score.</summary>
public sealed class TrainingPlace : IAsyncLifetime, IDisposable
{
    private Installation _installation = null!;
    private CurrentRegister _registers = null!;

    public Database Database => _installation.Database;

    public TimeProvider Clock => _installation.Clock;

    public CurrentRegister Registers => _registers;

    public SnapshotStore Snapshots { get; private set; } = null!;

    public DeclineWork Work { get; private set; } = null!;

    public DeclineDesk Desk { get; private set; } = null!;

    public Territory Territory { get; private set; } = null!;

    public DeclinePool Pool { get; private set; } = null!;

    public DeclineShelf Shelf => new(Database, _registers, Snapshots, Work, new CurrentActor(), Clock);

    public async Task InitializeAsync()
    {
        _installation = await Installation.EmptyAsync();
        _registers = new CurrentRegister(Database, Clock);
        await new SampleLoader(Database, Clock, new CurrentActor()).LoadAsync([Folder()], _ => { });
        Snapshots = new SnapshotStore(Database, _registers, Clock, NullLogger<SnapshotStore>.Instance);
        Work = new DeclineWork(Snapshots, Database, Clock);
        Desk = new DeclineDesk(Work, NullLogger<DeclineDesk>.Instance);
        Register register = await _registers.GetAsync(CancellationToken.None);
        Territory = register.Territories.Single(territory => territory.Kind == TerritoryKind.Municipality);
        Pool = DeclinePool.Of(register, Territory);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        Desk.Dispose();
        _registers.Dispose();
        _installation.Dispose();
    }

    public async Task<SnapshotView> ViewAsync(Actor? actor = null) =>
        SnapshotView.For(actor ?? Actor.Demonstration, await Snapshots.GetAsync(Territory.Id, CancellationToken.None))!;

    private static string Folder()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (!Directory.Exists(Path.Combine(folder!.FullName, "data", "samples", "training")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder.FullName, "data", "samples", "training");
    }
}
