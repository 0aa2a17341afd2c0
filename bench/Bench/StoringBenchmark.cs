using BenchmarkDotNet.Attributes;
using SchoolSupport.Domain.Operations;
using SchoolSupport.Domain.Storage;
using SchoolSupport.Ingest.Planning;
using SchoolSupport.Ingest.Workbooks;

namespace SchoolSupport.Bench;

/// <summary>
/// A region's ВПР in one workbook, 80 sheets of 1,300 schools: found, checked, planned against the register and stored, the
/// indexes of the database in use.
/// </summary>
public class StoringBenchmark
{
    private const int Schools = 1_300;

    private static readonly string[] Subjects = ["Русский язык", "Математика", "История", "Биология"];

    private string _folder = "";
    private byte[] _content = [];
    private Database? _database;
    private int _databases;

    [GlobalSetup]
    public void Setup()
    {
        _folder = Directory.CreateTempSubdirectory("school-support-bench-").FullName;
        var workbook = new LargeWorkbook();
        foreach ((int year, int grade, string subject) in
            from year in Enumerable.Range(2022, 4)
            from grade in Enumerable.Range(4, 5)
            from subject in Subjects
            select (year, grade, subject))
        {
            workbook.Sheet($"{subject} {grade} {year}", Rows(subject, grade, year));
        }

        _content = workbook.Build();
    }

    [IterationSetup(Target = nameof(Stored))]
    public void Open() => _database = Database.OpenAsync(
        DatabaseAddress.Of(Path.Combine(_folder, $"{++_databases}.db")), CancellationToken.None).GetAwaiter().GetResult();

    [IterationCleanup(Target = nameof(Stored))]
    public void Close() => _database?.Dispose();

    [GlobalCleanup]
    public void Cleanup() => Directory.Delete(_folder, recursive: true);

    [Benchmark(Baseline = true)]
    public int BareCells() => BareReader.Cells(_content);

    [Benchmark]
    public FileReading Checked() => FileReader.Read("ВПР.xlsx", _content, [], ReadLimits.Default);

    [Benchmark]
    public async Task<int> Stored()
    {
        var importer = new Importer(_database!, TimeProvider.System, ReadLimits.Default);
        Batch batch = await importer.ReadAsync([new InputFile("ВПР.xlsx", () => _content)], null, null, CancellationToken.None);
        return (await importer.StoreAsync(batch, Actor.Demonstration, null, CancellationToken.None)).Count(file => file.Import is not null);
    }

    private static IEnumerable<object?[]> Rows(string subject, int grade, int year)
    {
        yield return [$"ВПР {year} {subject} {grade} класс"];
        yield return ["Статистика по отметкам"];
        yield return ["Группы участников", "Кол-во ОО", "Кол-во участников", 2, 3, 4, 5];
        yield return ["Алтайский край", Schools, 17_000, 10, 40, 30, 20];
        yield return ["Павловский район(reg22_m31)", Schools, 17_000, 10, 40, 30, 20];
        for (int school = 0; school < Schools; school++)
        {
            int n = 20 + (school % 80);
            double[] shares = [Share(n / 10, n), Share(4 * n / 10, n), Share(3 * n / 10, n)];
            yield return [$"МБОУ СОШ № {school}(edu22{school:0000})", null, n, .. shares.Cast<object>(), Math.Round(100 - shares.Sum(), 2)];
        }
    }

    private static double Share(int count, int n) => Math.Round(100.0 * count / n, 2, MidpointRounding.AwayFromZero);
}
