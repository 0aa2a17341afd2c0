using BenchmarkDotNet.Attributes;
using SchoolSupport.Ingest.Workbooks;

namespace SchoolSupport.Bench;

/// <summary>A table of 100,000 pupils with 12 columns: the safe reading into cells with their addresses.</summary>
public class PupilReadingBenchmark
{
    private const int Pupils = 100_000;

    private static readonly object?[] Header =
        ["Код", "Логин", "Школа", "Класс", "Предмет", "Вариант", "Задание 1", "Задание 2", "Задание 3", "Задание 4", "Сумма баллов", "Отметка"];

    private byte[] _content = [];

    [GlobalSetup]
    public void Setup() => _content = new LargeWorkbook()
        .Sheet("Результаты", Enumerable.Range(0, Pupils).Select(Pupil).Prepend(Header))
        .Build();

    [Benchmark(Baseline = true)]
    public int BareCells() => BareReader.Cells(_content);

    [Benchmark]
    public Workbook Cells() => WorkbookReader.Read("Результаты.xlsx", _content, ReadLimits.Default);

    private static object?[] Pupil(int index) =>
    [
        $"{index:000000}", $"edu22{index / 100:0000}", $"МБОУ СОШ № {index / 100}", "5А", "Русский язык",
        (index % 4) + 1, index % 3, index % 5, index % 2, index % 7, index % 30, (index % 4) + 2,
    ];
}
