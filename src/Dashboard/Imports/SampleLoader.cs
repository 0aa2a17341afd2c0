using SchoolSupport.Dashboard.Accounts;
using SchoolSupport.Domain.Operations;
using SchoolSupport.Domain.Storage;
using SchoolSupport.Ingest.Planning;
using SchoolSupport.Ingest.Workbooks;

namespace SchoolSupport.Dashboard.Imports;

/// <summary>Loads folders of tables that lie beside the program, as the command line would.</summary>
public sealed class SampleLoader(Database database, TimeProvider clock, CurrentActor current)
{
    private readonly Importer _importer = new(database, clock, ReadLimits.Default);

    /// <summary>Once begun it goes on, whatever becomes of the page.</summary>
    /// <param name="tell">Called on any thread.</param>
    public async Task LoadAsync(IEnumerable<string> folders, Action<BatchStep> tell)
    {
        Actor actor = current.Demand(Right.ChangeData);
        current.Demand(Right.EditRegister);
        foreach (string folder in folders)
        {
            await Task.Run(async () =>
            {
                IReadOnlyList<InputFile> files = InputFiles.Collect([folder], ReadLimits.Default);
                Batch batch = await _importer.ReadAsync(files, null, null, CancellationToken.None);
                await _importer.StoreAsync(batch, actor, new Reporter(tell), CancellationToken.None);
            });
        }
    }
}
