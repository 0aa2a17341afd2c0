using SchoolSupport.Ingest.Planning;
using SchoolSupport.Ingest.Tests.Workbooks;
using SchoolSupport.Ingest.Workbooks;
using Xunit.Abstractions;

namespace SchoolSupport.Ingest.Tests.Planning;

public sealed class RealFilesImportTests(ITestOutputHelper output)
{
    /// <summary>What each real file holds, by layout; the others are refused.</summary>
    private static readonly string[] Taken =
    [
        "ru/altai-vpr/2020/Математика.xlsx: vpr-pupils-2020",
        "ru/altai-vpr/2021/Проведение работы по математике, 4 класс. ВПР 2021.xlsx: vpr-pupils-2021",
        "ru/altai-vpr/2022/Математика.xlsx: vpr-classes-2022, vpr-pupils-2022",
        "ru/altai-vpr/2022/Химия.xlsx: vpr-classes-2022, vpr-pupils-2022",
        "ru/altai-vpr/context-2021-nopii.xlsx: context-fis-oko",
        "ru/dagestan-vpr/bias.xlsx: vpr-objectivity",
        "ru/fioko-2026/2849657.xlsx: fis-oko-journal",
        "ru/fioko-2026/Ф1_Индивидуальные_результаты.xlsx: fis-oko-f1",
        "ru/fioko-2026/Ф3_Статистика_по_отметкам.xlsx: fis-oko-f3",
        "ru/zabaikalye-ege/Забайкальский край.xlsx: ege-rcoi, ege-rcoi, ege-registrations",
    ];

    /// <summary>What the others are told to be.</summary>
    private static readonly (string File, string Reason)[] Refused =
    [
        ("514_litsej.tsv.csv", "список организаций с адресами"),
        ("base_form_a.xlsx", "форма сбора результатов ВПР"),
        ("data-20130909T0800.csv", "список организаций с адресами"),
        ("school-timetable.xlsx", "расписание уроков"),
        ("Список.xls", "перечень ведомостей из 1С"),
        ("Форма_сбора_результатов_Английский_язык_8_класс_ВПР_2026.xlsx", "форма сбора результатов ВПР"),
    ];

    [Fact]
    public void EveryRealFile_IsTakenOrRefusedWithTheReason()
    {
        if (SharedFiles.Data is null)
        {
            output.WriteLine("Not run: the folder with real files is absent.");
            return;
        }

        FileReading[] readings = [.. InputFiles.Collect([SharedFiles.Data], ReadLimits.Default)
            .Where(file => file.Path != "README.md")
            .Select(file => FileReader.Read(file.Path, file.Read(), [], SharedFiles.Limits))];

        Assert.Equal(
            Taken,
            readings.Where(reading => reading.Refusal is null)
                .Select(reading => $"{reading.Path}: {string.Join(", ", reading.Tables.Select(table => table.Layout.Code).Order())}")
                .Order(StringComparer.Ordinal));
        foreach ((string file, string reason) in Refused)
        {
            Assert.Contains(reason, Assert.Single(readings, reading => reading.FileName == file).Refusal, StringComparison.Ordinal);
        }
    }
}
