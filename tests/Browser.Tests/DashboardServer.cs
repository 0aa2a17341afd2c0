using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using SchoolSupport.Domain.Operations;
using SchoolSupport.Domain.Storage;
using SchoolSupport.Ingest.Planning;
using SchoolSupport.Ingest.Workbooks;

namespace SchoolSupport.Browser.Tests;

/// <summary>The real program as a process of its own on a database of its own, loaded through the ordinary import.</summary>
public sealed class DashboardServer : IAsyncDisposable
{
    private static readonly string Repository = FindRepository();
    private Process _process;
    private readonly string _folder;

    private DashboardServer(Process process, string folder, Uri address)
    {
        _process = process;
        _folder = folder;
        Address = address;
    }

    public Uri Address { get; }

    public static string Samples(string name) => Path.Combine(Repository, "data", "samples", name);

    /// <param name="samples">Folders of data/samples to load first; none starts empty.</param>
    public static async Task<DashboardServer> StartAsync(params string[] samples)
    {
        string folder = Directory.CreateTempSubdirectory("school-support-browser-").FullName;
        string file = Path.Combine(folder, "test.db");
        await LoadAsync(file, samples);
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        return new DashboardServer(await RunAsync(address, file), folder, address);
    }

    /// <summary>Ends the program as a power cut would, without a word to it.</summary>
    public async Task KillAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
    }

    /// <summary>The next start of the program on the same database and address.</summary>
    public async Task StartAgainAsync()
    {
        _process.Dispose();
        _process = await RunAsync(Address, Path.Combine(_folder, "test.db"));
    }

    private static async Task<Process> RunAsync(Uri address, string file)
    {
        string program = typeof(SchoolSupport.Dashboard.Components.App).Assembly.Location;
        var process = Process.Start(new ProcessStartInfo("dotnet")
        {
            ArgumentList =
            {
                program, "--urls", address.ToString(), "--database", file,
                "--contentRoot", Path.Combine(Repository, "src", "Dashboard"),
            },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, line) => Console.Error.WriteLine(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await WaitUntilItAnswersAsync(address, process);
        return process;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static async Task LoadAsync(string file, string[] samples)
    {
        using Database database = await Database.OpenAsync(DatabaseAddress.Of(file), CancellationToken.None);
        var importer = new Importer(database, TimeProvider.System, ReadLimits.Default);
        foreach (string sample in samples)
        {
            IReadOnlyList<InputFile> files = InputFiles.Collect([Samples(sample)], ReadLimits.Default);
            Batch batch = await importer.ReadAsync(files, null, null, CancellationToken.None);
            await importer.StoreAsync(batch, Actor.Demonstration, null, CancellationToken.None);
        }
    }

    private static async Task WaitUntilItAnswersAsync(Uri address, Process process)
    {
        using var client = new HttpClient();
        for (int attempt = 0; attempt < 300; attempt++)
        {
            if (process.HasExited)
            {
                throw new InvalidOperationException($"The dashboard ended with code {process.ExitCode}.");
            }

            try
            {
                using HttpResponseMessage answer = await client.GetAsync(address);
                return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(100);
            }
        }

        throw new TimeoutException("The dashboard did not answer within 30 seconds.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string FindRepository()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "SchoolSupport.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("SchoolSupport.sln is in no folder above the tests.");
    }
}
