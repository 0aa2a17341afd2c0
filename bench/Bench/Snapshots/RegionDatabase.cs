using SchoolSupport.Domain.Operations;
using SchoolSupport.Domain.Storage;
using SchoolSupport.Ingest.Planning;
using SchoolSupport.Ingest.Workbooks;
using SchoolSupport.SampleRegion.Simulation;
using SchoolSupport.SampleRegion.Workbooks;

namespace SchoolSupport.Bench.Snapshots;

/// <summary>An invented region in a database, through its workbooks and the ordinary import.</summary>
internal static class RegionDatabase
{
    /// <summary>A new database of so many schools over eight years, fifty in a municipality, to look at the pages of a large place.</summary>
    public static async Task WriteAsync(string path, int schools)
    {
        using Database database = await Database.OpenAsync(DatabaseAddress.Of(path), CancellationToken.None);
        await StoreAsync(database, new RegionParameters { Schools = schools, Municipalities = Math.Max(1, schools / 50), Years = 8, Mix = SchoolMix.Region, Model = new ModelParameters { CovariateShare = 0.3 } });
    }

    public static async Task StoreAsync(Database database, RegionParameters parameters)
    {
        SimulatedRegion region = SimulatedRegion.Generate(parameters);
        var importer = new Importer(database, TimeProvider.System, ReadLimits.Default);
        InputFile[] files = [.. RegionWorkbooks.Of(region).Select(file => new InputFile(file.Path, () => file.Bytes))];
        Batch batch = await importer.ReadAsync(files, null, null, CancellationToken.None);
        await importer.StoreAsync(batch, Actor.Demonstration, null, CancellationToken.None);
    }
}
