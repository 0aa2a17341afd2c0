using System.Text.Json;
using SchoolSupport.Ingest.Commands;
using SchoolSupport.Ingest.Tests.Layouts;
using SchoolSupport.Ingest.Tests.Planning;

namespace SchoolSupport.Ingest.Tests.Commands;

public sealed class TrainingImportTests
{
    /// <summary>Whoever tries the program on the invented district is asked nothing and finds no mistake in it.</summary>
    [Fact]
    public async Task Training_AllFilesTogether_RaiseNothing()
    {
        using var desk = new Desk();
        using var output = new StringWriter();
        string report = desk.PathOf("report.json");

        await ImportCommand.RunAsync(
            new Arguments([Path.Combine(Samples.Folder, "training"), "--report", report], ["--territory", "--report"], ["--dry-run"]),
            desk.Database, TimeProvider.System, output, _ => null, CancellationToken.None);

        using JsonDocument json = JsonDocument.Parse(await File.ReadAllBytesAsync(report));
        JsonElement[] files = [.. json.RootElement.GetProperty("files").EnumerateArray()];
        Assert.Equal(Directory.EnumerateFiles(Path.Combine(Samples.Folder, "training"), "*", SearchOption.AllDirectories).Count(), files.Length);
        Assert.All(files, file => Assert.Equal(
            ("imported", 1, 0),
            (file.GetProperty("outcome").GetString(), file.GetProperty("tables").GetArrayLength(), file.GetProperty("issues").GetArrayLength())));
    }
}
