using SchoolSupport.SampleRegion.Simulation;
using SchoolSupport.SampleRegion.Workbooks;

namespace SchoolSupport.SampleRegion.Tests;

public sealed class LayoutTests
{
    private static readonly SimulatedRegion Region =
        SimulatedRegion.Generate(new() { Schools = 30, Municipalities = 2, Years = 3, Seed = 9 });

    private static readonly Dictionary<string, byte[]> Files =
        RegionWorkbooks.Of(Region).ToDictionary(file => file.Path, file => file.Bytes);

    private static readonly SimulatedSchool[] SecondDistrict =
        [.. Region.Schools.Where(school => school.Municipality.Index == 1)];

    [Fact]
    public void Vpr_Heading_IsThatOfFisOko()
    {
        (string sheet, IReadOnlyList<object?[]> rows) = Read("2025-2026/РУ 4 Ф3_Статистика по отметкам.xlsx");

        Assert.Equal("РУ 4 Статистика по отметкам", sheet);
        Assert.Equal("Статистика по отметкам", rows[0][0]);
        Assert.Equal("ВПР 2026 Русский язык 4 класс", rows[2][0]);
        Assert.Equal(["Предмет:", "Русский язык"], rows[3][..2]);
        Assert.Equal(["Максимальный первичный балл:", 24.0], rows[4][..2]);
        Assert.Matches("^\\d\\d\\.0[45]\\.2026$", (string)rows[5][1]!);
        Assert.Equal(["Группы участников", "Кол-во ОО", "Кол-во участников", 2.0, 3.0, 4.0, 5.0], rows[7]);
    }

    [Fact]
    public void Vpr_Rows_AreRegionDistrictAndSchoolsWithParticipants()
    {
        Procedure procedure = Procedure.All.Single(p => p is { Grade: 6, Subject: Subject.Mathematics });
        SimulatedSchool[] schools =
            [.. SecondDistrict.Where(school => Region.Marks(school.Index, 2, procedure).Participants > 0)];
        int inRegion = Region.Schools.Sum(school => Region.Marks(school.Index, 2, procedure).Participants);

        IReadOnlyList<object?[]> rows = Read("2025-2026/МА 6 Ф3_Статистика по отметкам.xlsx").Rows;

        Assert.Equal(["Учебная область", (double)inRegion], [rows[8][0], rows[8][2]]);
        Assert.Equal(["Учебный район № 2(reg90_m002)", (double)schools.Length], rows[9][..2]);
        Assert.Equal(schools.Select(school => $"{school.ShortName}({school.Login})"), rows.Skip(10).Select(r => r[0]));
        Assert.True(schools.Length < SecondDistrict.Length); // one without participants is part of the test
    }

    [Fact]
    public void Vpr_Percents_GiveBackTheCounts()
    {
        Procedure procedure = Procedure.All[0];
        IReadOnlyList<object?[]> rows = Read("2023-2024/РУ 4 Ф3_Статистика по отметкам.xlsx").Rows;

        foreach (object?[] row in rows.Skip(10))
        {
            MarkCounts marks = Region.Marks(Named((string)row[0]!).Index, 0, procedure);
            int[] counts = [.. row.Skip(3).Select(p => (int)Math.Round((double)p! * (double)row[2]! / 100))];
            Assert.Equal([marks.Twos, marks.Threes, marks.Fours, marks.Fives], counts);
            Assert.Null(row[1]);
        }
    }

    [Fact]
    public void Oge_MarksOfARow_AddUpToParticipantsAndRowsToTotal()
    {
        IReadOnlyList<object?[]> rows = Read("ОГЭ 2026.xlsx").Rows;

        Assert.Equal(["Код ОО", "Образовательная организация", "Русский язык"], rows[3][..3]);
        Assert.Equal(["Участников", 2.0, 3.0, 4.0, 5.0, "Средняя отметка"], rows[4][2..8]);
        object?[] total = rows[^1];
        Assert.Equal("Итого", total[1]);
        for (int column = 2; column < total.Length; column += 6)
        {
            Assert.All(rows.Skip(5), row => Assert.Equal(Count(row[column]), row[(column + 1)..(column + 5)].Sum(Count)));
            Assert.Equal(Count(total[column]), rows.Skip(5).SkipLast(1).Sum(row => Count(row[column])));
        }
    }

    [Fact]
    public void Ege_ThreeLevels_MunicipalityOnceAndOnlySecondarySchools()
    {
        IReadOnlyList<object?[]> rows = Read("ЕГЭ 2026.xlsx").Rows;
        object?[][] schools = [.. rows.Skip(6).SkipLast(1)];

        Assert.Equal(["Муниципалитет", "Образовательная организация"], rows[3][..2]);
        Assert.Equal("из них:", rows[3][3]);
        Assert.Equal("Русский язык", rows[4][3]);
        Assert.Equal("приняли участие", rows[5][3]);
        Assert.Equal("Учебный район № 2", schools[0][0]);
        Assert.All(schools.Skip(1), row => Assert.Null(row[0]));
        Assert.All(schools, row => Assert.Matches("^9\\d{5} - МБОУ .*СОШ", (string)row[1]!));
        Assert.Equal(Count(rows[^1][2]), schools.Sum(row => Count(row[2])));
    }

    [Fact]
    public void Register_Rows_KnowBothCodesOfASchool()
    {
        IReadOnlyList<object?[]> rows = Read("Реестр школ.xlsx").Rows;

        Assert.Equal(["Код муниципалитета:", "reg90_m002"], rows[3][..2]);
        Assert.Equal(["Данные:", "вымышленные"], rows[4][..2]);
        Assert.Equal("Код", rows[6][0]);
        Assert.Equal(SecondDistrict.Select(school => school.Login), rows.Skip(7).Select(row => row[10]));
        Assert.Equal(SecondDistrict.Select(school => school.Code), rows.Skip(7).Select(row => row[11]));
    }

    [Fact]
    public void Staff_Parts_AreNotMoreThanTheWhole()
    {
        IReadOnlyList<object?[]> rows = Read("Кадры 2025-2026.xlsx").Rows;

        Assert.Equal("Сведения о педагогических кадрах на 1 октября 2025 года", rows[0][0]);
        Assert.All(rows.Skip(4).SkipLast(1), row =>
        {
            Assert.All(row[3..9], part => Assert.InRange(Count(part), 0, Count(row[2])));
            Assert.True(Count(row[4]) + Count(row[5]) <= Count(row[2]));
            Assert.Contains(row[11], (object[])["да", "нет"]);
        });
    }

    [Fact]
    public void Olympiad_School_IsNamedInTheFirstRowOfItsBlock()
    {
        IReadOnlyList<object?[]> rows = Read("ВсОШ 2025-2026.xlsx").Rows;

        Assert.Equal(["ОО", "Предмет", "Участников", "Победителей", "Призёров"], rows[3]);
        Assert.NotNull(rows[4][0]);
        Assert.All(rows.Skip(4), row => Assert.True(Count(row[3]) + Count(row[4]) <= Count(row[2])));
        Assert.InRange(rows.Skip(4).Count(row => row[0] is not null), 1, SecondDistrict.Length);
    }

    [Fact]
    public void Journal_SharesOfARow_GiveBackItsNumbers()
    {
        (string sheet, IReadOnlyList<object?[]> rows) = Read("2025-2026/МА 4 Сравнение отметок с отметками по журналу.xlsx");

        Assert.Equal("МА 4 Сравнение отметок с отметк", sheet);
        Assert.Equal("Понизили (Отметка < Отметка по журналу) %", rows[7][2]);
        Assert.All(rows.Skip(8), row =>
        {
            Assert.Equal(Count(row[1]), Count(row[3]) + Count(row[5]) + Count(row[7]));
            Assert.All((int[])[2, 4, 6], column => Assert.Equal(Count(row[column + 1]) * 100.0 / Count(row[1]), (double)row[column]!, 0.0051));
        });
    }

    [Fact]
    public void PrimaryScores_OfARow_MakeAllPupils()
    {
        IReadOnlyList<object?[]> rows = Read("2024-2025/РУ 5 Распределение первичных баллов.xlsx").Rows;

        Assert.Equal(Enumerable.Range(0, 31).Select(score => (object)(double)score), rows[7][3..]);
        Assert.All(rows.Skip(8), row => Assert.Equal(100, row[3..].Sum(share => (double)share!), 0.16));
    }

    [Fact]
    public void Tasks_Municipality_IsInPlannedResultsOnly()
    {
        IReadOnlyList<object?[]> tasks = Read("2025-2026/РУ 8 Выполнение заданий.xlsx").Rows;
        IReadOnlyList<object?[]> planned = Read("2025-2026/РУ 8 Достижение планируемых результатов.xlsx").Rows;

        Assert.Equal(["Группы участников", "Кол-во ОО", "Кол-во участников", "1К1 (4б)"], tasks[7][..4]);
        Assert.Equal("Учебная область", tasks[8][0]);
        Assert.All(tasks.Skip(9), row => Assert.Contains("(edu", (string)row[0]!, StringComparison.Ordinal));
        Assert.Equal("Учебный район № 2(reg90_m002)", planned[7][4]);
        Assert.Equal(["1К1", "Б", 4.0], [planned[8][0], planned[8][2], planned[8][3]]);
    }

    [Fact]
    public void OldYears_HaveNoDetails() => Assert.DoesNotContain(
        Files.Keys, path => path.Contains("2023-2024", StringComparison.Ordinal) && !path.Contains("Ф3_", StringComparison.Ordinal)
            && !path.Contains("Кадры", StringComparison.Ordinal) && !path.Contains("Контекст", StringComparison.Ordinal) && !path.Contains("ВсОШ", StringComparison.Ordinal));

    private static (string Sheet, IReadOnlyList<object?[]> Rows) Read(string path) =>
        Workbook.Read(Files[$"Учебный район № 2/{path}"]);

    private static SimulatedSchool Named(string group) =>
        Region.Schools.Single(school => group == $"{school.ShortName}({school.Login})");

    private static int Count(object? cell) => (int)((double?)cell ?? 0);
}
