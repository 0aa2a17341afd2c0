using SchoolSupport.Domain.Facts;
using SchoolSupport.Ingest.Planning;
using SchoolSupport.Ingest.Tests.Planning;
using SchoolSupport.Ingest.Tests.Workbooks;

namespace SchoolSupport.Ingest.Tests.Pupils;

/// <summary>Pupils of one school in several places of a file, and days of one examination.</summary>
public sealed class PupilsOfOneSchoolTests
{
    private static readonly object?[] Header = ["№", "Код ОО", "Класс", "Фамилия", "Имя", "Отчество", "Первичный балл", "Оценка"];

    [Fact]
    public async Task SchoolSpelledInTwoWays_IsOneSchool()
    {
        Fact fact = Assert.Single(await OlympiadAsync(("МКОУ Заречная СОШ", "победитель"), ("Заречная СОШ", "призёр"), ("МКОУ \"Заречная СОШ\"", "участник")));

        Assert.Equal((3.0, 1.0, 1.0), (fact[Measures.Participations]!.Number, fact[Measures.Winners]!.Number, fact[Measures.PrizeWinners]!.Number));
    }

    [Fact]
    public async Task StatusUnknownUnderOneSpelling_DoubtsTheSum() =>
        Assert.Equal(ValueState.Doubtful, Assert.Single(await OlympiadAsync(("МКОУ Заречная СОШ", "победитель"), ("Заречная СОШ", "пизер")))[Measures.Winners]!.State);

    // 20 and 30 points in the first table, 10 in the second: the mean is 60 / 3 = 20, and each score is one of three.
    [Fact]
    public async Task TablesOfOneDay_AreAdded()
    {
        Fact[] facts = await ExamsAsync(Book(["01 - Русский язык 2023.06.06"], [20, 4], [30, 5]), Book(["01 - Русский язык 2023.06.06"], [10, 2]));

        Fact marks = Assert.Single(facts, fact => fact[Measures.Mark2] is not null);
        Assert.Equal((3.0, 1.0, 3), (marks[Measures.Participants]!.Number, marks[Measures.Mark2]!.Number, marks[Measures.Mark5]!.N));
        Fact scores = Assert.Single(facts, fact => fact[Measures.MeanPrimaryScore] is not null);
        Assert.Equal((20.0, 3, 1.0, 3), (scores[Measures.MeanPrimaryScore]!.Number, scores[Measures.MeanPrimaryScore]!.N, scores[Measures.PrimaryScore(10)]!.Number, scores[Measures.PrimaryScore(30)]!.N));
    }

    [Fact]
    public async Task TableStandingTwice_IsCountedOnce()
    {
        Fact[] facts = await ExamsAsync(Book(["01 - Русский язык 2023.06.06"], [20, 4], [30, 5]), Book(["01 - Русский язык 2023.06.06"], [20, 4], [30, 5]));

        Assert.All(facts, fact => Assert.Equal(2.0, fact[Measures.Participants]!.Number));
    }

    [Fact]
    public async Task OtherDayOfOneFile_IsToldAndNotMixed()
    {
        using var desk = new Desk();
        StoredFile stored = await ImportAsync(desk, "Протокол.xlsx", Book(["01 - Русский язык 2023.06.06"], [20, 4], [30, 5]), Book(["01 - Русский язык 2023.06.26"], [10, 2]));

        Assert.Contains("26.06.2023, а в файле уже есть протокол этого экзамена за 06.06.2023", Assert.Single(stored.File.Issues, issue => issue.Code == "examination-days").Message, StringComparison.Ordinal);
        Assert.All(await desk.FactsAsync(), fact => Assert.Equal(2.0, fact[Measures.Participants]!.Number));
    }

    [Theory]
    [InlineData("Протокол проверки. Резервный день", "Протокол", "Протокол.xlsx", Attempt.Reserve)]
    [InlineData("Протокол проверки", "резервные дни", "Протокол.xlsx", Attempt.Reserve)]
    [InlineData("Протокол проверки", "Протокол", "Русский_резерв.xlsx", Attempt.Reserve)]
    [InlineData("Протокол проверки. Дополнительный период", "Протокол", "Протокол.xlsx", Attempt.Additional)]
    [InlineData("Протокол проверки. Основной период", "Протокол", "Основной и резервный.xlsx", Attempt.Main)]
    public async Task ReserveDay_LeavesTheMainDay(string title, string sheet, string path, Attempt attempt)
    {
        using var desk = new Desk();
        await ImportAsync(desk, "06.06.xlsx", Book(["01 - Русский язык 2023.06.06"], [20, 4], [30, 5]));

        await desk.ImportAsync((path, new XlsxBuilder().Sheet(sheet, Book([title, "01 - Русский язык 2023.06.26"], [10, 2])).Build()));

        Assert.Equal(attempt == Attempt.Main ? [(Attempt.Main, 1.0)] : [(Attempt.Main, 2.0), (attempt, 1)],
            (await desk.FactsAsync()).Select(fact => (fact.Attempt, fact[Measures.Participants]!.Number!.Value)).Distinct().Order());
    }

    [Fact]
    public async Task ReserveDayOfOneTable_IsNotThatOfTheNext()
    {
        Fact[] facts = await ExamsAsync(Book(["Протокол проверки"], [0, 0]), Book(["Резервный день", "01 - Русский язык 2023.06.26"], [10, 2]), Book(["Основной день", "02 - Математика 2023.06.09"], [20, 4]));

        Assert.Equal([(Attempt.Main, "Математика"), (Attempt.Reserve, "Русский язык")],
            facts.Where(fact => fact[Measures.Mark2] is not null).Select(fact => (fact.Attempt, fact.Subject)).OrderBy(fact => fact.Attempt));
    }

    [Fact]
    public async Task EarlyPeriod_DoesNotBecomeTheMainOne() =>
        Assert.Empty(await ExamsAsync(Book(["Протокол проверки. Досрочный период", "01 - Русский язык 2023.04.24"], [20, 4])));

    private static async Task<Fact[]> ExamsAsync(params object?[][][] tables)
    {
        using var desk = new Desk();
        await ImportAsync(desk, "Протокол.xlsx", tables);
        return [.. await desk.FactsAsync()];
    }

    private static async Task<IReadOnlyList<Fact>> OlympiadAsync(params (string School, string Status)[] pupils)
    {
        using var desk = new Desk();
        await ImportAsync(desk, "ВсОШ.xlsx",
        [
            ["Муниципальный этап ВсОШ 2023-2024 учебный год, Математика"],
            ["№", "Фамилия", "Имя", "Класс", "ОО", "Итого баллов", "Статус"],
            .. pupils.Select((pupil, index) => new object?[] { index + 1, "А", "Б", 9, pupil.School, 10, pupil.Status }),
        ]);
        return await desk.FactsAsync();
    }

    private static async Task<StoredFile> ImportAsync(Desk desk, string path, params object?[][][] tables)
    {
        await desk.ImportAsync(("Реестр.xlsx", new XlsxBuilder().Sheet("Реестр",
        [
            ["Муниципалитет:", "Пробный муниципальный район"],
            ["Код", "Краткое наименование", "Код РЦОИ"],
            ["1", "МКОУ Заречная СОШ", "101"],
            ["2", "МКОУ Луговая СОШ", "102"],
        ]).Build()));
        return await desk.ImportOneAsync(path, new XlsxBuilder().Sheet("Протокол", [.. tables.SelectMany(table => table.Append([]))]).Build());
    }

    private static object?[][] Book(string[] titles, params int[][] pupils) =>
        [.. titles.Select(title => new object?[] { title }), .. pupils is [[0, 0]] ? [] : new[] { Header }.Concat(pupils.Select((pupil, index) => new object?[] { index + 1, "101", "9А", "А", "Б", "В", pupil[0], pupil[1] }))];
}
