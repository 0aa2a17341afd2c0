namespace SchoolSupport.Ingest.Tests.Fuzz;

/// <summary>A short run over spoilt files; bench/Fuzz does the long one.</summary>
public sealed class FuzzTests
{
    private const int Files = 300;

    [Fact]
    public async Task SpoiltFiles_AreTakenWholeOrRefused()
    {
        using var run = new FuzzRun();
        await run.BeginAsync();
        for (int number = 0; number < Files; number++)
        {
            (string path, byte[] content) = FuzzRun.File(number);
            Exception? failure = await Record.ExceptionAsync(() => run.ImportAsync(path, content));
            Assert.True(failure is null, $"File {number}, {path}: {failure}");
        }

        // Neither all harmless nor all dead on arrival: the damage reaches the reader and what lies behind it.
        Assert.InRange(run.Taken, Files / 20, Files);
        Assert.InRange(run.Refused, Files / 10, Files);
    }
}
