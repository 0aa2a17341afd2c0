namespace SchoolSupport.Bench.Imports;

/// <summary>The two files an import must be quick with, of any length.</summary>
internal static class BigFiles
{
    private const int Sheets = 80;

    private static readonly string[] Subjects = ["Русский язык", "Математика", "История", "Биология"];

    private static readonly object?[] PupilHeader =
    [
        "логин школы", "регион", "код обучающегося", "отметка за предыдущую четверть", "вариант", "всего баллов",
        "балл за 1", "балл за 2", "балл за 3", "балл за 4", "балл за 5", "балл за 6",
    ];

    /// <summary>A region's ВПР of one subject: a table of pupils with twelve columns, a hundred pupils a school.</summary>
    public static byte[] Pupils(int rows) => new LargeWorkbook()
        .Sheet("Результаты", Enumerable.Range(0, rows).Select(Pupil).Prepend(PupilHeader))
        .Build();

    /// <summary>A region's ВПР of four years: 80 sheets, each of every school.</summary>
    public static byte[] Schools(int rows)
    {
        var workbook = new LargeWorkbook();
        foreach ((int year, int grade, string subject) in
            from year in Enumerable.Range(2022, 4)
            from grade in Enumerable.Range(4, 5)
            from subject in Subjects
            select (year, grade, subject))
        {
            workbook.Sheet($"{subject} {grade} {year}", Marks(subject, grade, year, rows / Sheets));
        }

        return workbook.Build();
    }

    private static object?[] Pupil(int index)
    {
        int[] points = [index % 2, index % 3, index % 4, index % 3, index % 2, index % 5];
        return [$"edu22{index / 100:0000}", "Павловский район", $"4{index % 10_000:0000}", (index % 4) + 2, (index % 2) + 1, points.Sum(), .. points.Cast<object>()];
    }

    private static IEnumerable<object?[]> Marks(string subject, int grade, int year, int schools)
    {
        yield return [$"ВПР {year} {subject} {grade} класс"];
        yield return ["Статистика по отметкам"];
        yield return ["Группы участников", "Кол-во ОО", "Кол-во участников", 2, 3, 4, 5];
        yield return ["Алтайский край", schools, 17_000, 10, 40, 30, 20];
        yield return ["Павловский район(reg22_m31)", schools, 17_000, 10, 40, 30, 20];
        for (int school = 0; school < schools; school++)
        {
            int n = 20 + (school % 80);
            double[] shares = [Share(n / 10, n), Share(4 * n / 10, n), Share(3 * n / 10, n)];
            yield return [$"МБОУ СОШ № {school}(edu22{school:0000})", null, n, .. shares.Cast<object>(), Math.Round(100 - shares.Sum(), 2)];
        }
    }

    private static double Share(int count, int n) => Math.Round(100.0 * count / n, 2, MidpointRounding.AwayFromZero);
}
