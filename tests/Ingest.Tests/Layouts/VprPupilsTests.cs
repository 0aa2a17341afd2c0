using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Domain.Operations;
using SchoolSupport.Ingest.Layouts;
using SchoolSupport.Ingest.Mapping;
using SchoolSupport.Ingest.Planning;
using SchoolSupport.Ingest.Tests.Workbooks;
using SchoolSupport.Ingest.Workbooks;
using Xunit.Abstractions;

namespace SchoolSupport.Ingest.Tests.Layouts;

/// <summary>Rows of pupils of ВПР, counted by school.</summary>
public sealed class VprPupilsTests(ITestOutputHelper output)
{
    // Scores 6, 4 and 9 of at most 3 + 5 = 8: the 9 cannot be. The mean of the others is 5. Task 1: 3 + 1 + 3 of 3 x 3 points.
    [Fact]
    public void F1_IsCountedBySchool()
    {
        FileReading reading = F1();

        RawFact marks = Fact(reading, Aspects.Marks);
        Assert.Equal([1.0, 1, 0, 1], Measures.Marks.Select(mark => marks[mark]!.Number!.Value));
        Assert.Equal((3.0, ValueMethod.Counted, "9:11"), (marks[Measures.Participants]!.Number, marks[Measures.Mark2]!.Method, marks[Measures.Mark2]!.Rows.ToString()));
        RawFact scores = Fact(reading, Aspects.PrimaryScores);
        Assert.Equal((2.0, 5.0, 8.0, 1.0), (scores[Measures.Participants]!.Number, scores[Measures.MeanPrimaryScore]!.Number, scores[Measures.MostPrimaryScore]!.Number, scores[Measures.PrimaryScore(6)]!.Number));
        RawFact journal = Fact(reading, Aspects.Journal);
        Assert.Equal((1.0, 1.0, 1.0), (journal[Measures.Lowered]!.Number, journal[Measures.Confirmed]!.Number, journal[Measures.Raised]!.Number));
        Assert.Equal(100 * 7.0 / 9, Fact(reading, Aspects.Tasks)[Measures.Task("1")]!.Number!.Value, 10);
        RawFact tasks = Fact(reading, Aspects.Tasks);
        Assert.Equal(("Б", "П", 3.0, 5.0), (tasks[Measures.TaskLevel("1")]!.Text, tasks[Measures.TaskLevel("9.1К2")]!.Text, tasks[Measures.TaskMost("1")]!.Number, tasks[Measures.TaskMost("9.1К2")]!.Number));
        Assert.Equal(["rows-missing", "score-over-most"], reading.AllIssues.Select(issue => issue.Code).Order());
    }

    [Fact]
    public void ReadFromTheCopy_IsTheSame()
    {
        FileReading first = F1();

        FileReading again = FileReader.Read("Ф1.xlsx", first.Content, [], ReadLimits.Default);

        Assert.True(first.IsRedacted && !again.IsRedacted);
        Assert.Equal(Written(first), Written(again));
    }

    [Fact]
    public void Dump2021_HasMarksByItsScale()
    {
        // The scale of mathematics 4 in 2021 begins at 6, 10 and 15.
        FileReading reading = Read("2021/ВПР математика 4 класс.xlsx", Dump2021((5, 3), (6, 4), (14, 4), (15, 5)));

        RawFact marks = Fact(reading, Aspects.Marks);
        Assert.Equal([(1.0, ValueMethod.ByScale), (1, ValueMethod.ByScale), (1, ValueMethod.ByScale), (1, ValueMethod.ByScale)], Measures.Marks.Select(mark => (marks[mark]!.Number!.Value, marks[mark]!.Method)));
        Assert.Equal([0.0, 1, 2, 1], Measures.JournalMarks.Select(mark => Fact(reading, Aspects.Journal)[mark]!.Number!.Value));
        Assert.Contains("Предмет взят из имени файла", Assert.Single(reading.AllIssues, issue => issue.Code == "period-from-path").Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ВПР математика 4 класс.xlsx", "в имени файла не написан год")]
    [InlineData("Выгрузка.xlsx", "в имени файла не написаны год и предмет")]
    public void DumpThatDoesNotSayItsWork_AsksForWhatIsMissing(string path, string asked) =>
        Assert.Contains(asked, Assert.Single(Read(path, Dump2021((5, 3))).AllIssues, issue => issue.Code == IssueCodes.CaptionMissing).Message, StringComparison.Ordinal);

    [Fact]
    public void DumpWithoutAWord_IsNamedByItsCaption()
    {
        FileReading asked = Read("Выгрузка.xlsx", Dump2021((5, 3), (6, 4), (14, 4), (15, 5)));
        PlannedIssue issue = asked.AllIssues.Single(found => found.Code == IssueCodes.CaptionMissing);
        var answer = new Answer
        {
            Sha256 = asked.Sha256,
            Sheet = issue.Sheet,
            Cell = issue.Cell.ToString()!,
            IssueCode = issue.Code,
            Kind = AnswerKind.Correct,
            Value = "ВПР 2021, математика, 4 класс",
            Person = "Аналитик",
            Role = Role.Analyst,
            At = default,
            GivenAt = 1,
        };

        FileReading named = FileReader.ReadAgain(asked, [answer], KnownMappings.None, ReadLimits.Default);

        Assert.Equal((new SchoolYear(2020), "Математика", 4), (Fact(named, Aspects.Marks).Year, Fact(named, Aspects.Marks).Subject, Fact(named, Aspects.Marks).ProgrammeGrade));
    }

    [Fact]
    public void DumpOfAYearWithoutAScale_HasNoMarks() =>
        Assert.DoesNotContain(Read("2023/ВПР математика 4 класс.xlsx", Dump2021((5, 3))).Tables.Single().Facts, fact => fact.Aspect == Aspects.Marks);

    [Fact]
    public void Autumn2020_IsOfPupilsAGradeAboveTheirProgramme()
    {
        FileReading reading = Read("2020/Математика.xlsx",
        [
            ["groups", "user", "id", "code", "otc", "gender", "klass", "var-1", "var-2", "sum", "a-1-grade"],
            ["22-RU", "sch220001", "1", "50001", "4", "м", "а", "1", null, "14", "1"],
            ["22-RU", "sch220001", "2", "50002", null, "ж", "а", "отсутствовал"],
        ]);

        RawFact fact = Fact(reading, Aspects.PrimaryScores);
        Assert.Equal((new SchoolYear(2020), Season.Autumn, 4, 5), (fact.Year, fact.Season, fact.ProgrammeGrade, fact.PupilGrade));
        Assert.Equal((1.0, 1.0), (fact[Measures.Participants]!.Number, fact[Measures.Absent]!.Number));
    }

    [Fact]
    public void Dump2022_TotalThatWasNeverWorkedOut_IsTheSumOfTheTasks()
    {
        FileReading reading = Read("2022/Химия.xlsx",
        [
            ["Пользователь", "Код региона", "Регион", "Муниципалитет", "Школа", "Дата загрузки", "Код", "Вариант", "1 (2б)", "2 (1б)", "Наименование класса", "Пол", "Отметка за предыдущий триместр/ четверть/полугодие", "Итого баллов"],
            ["edu223379", 22, "reg220000 | Алтайский край", "reg22_m019 | Красногорский муниципальный район", "edu223379 | МКОУ СОШ", "17.03.2022", 1001, 1, 2, "X", "11А", "ж", 4, 0],
        ]);

        RawFact fact = Fact(reading, Aspects.PrimaryScores);
        Assert.Equal((2.0, 11, "Химия"), (fact[Measures.MeanPrimaryScore]!.Number, fact.ProgrammeGrade, fact.Subject));
        Assert.Equal(("МКОУ СОШ", "223379", "reg22_m019"), fact.Place is Place.OfSchool school ? (school.Text, school.FisOkoLogin, school.Municipality?.Code) : default);
        Assert.Contains(reading.AllIssues, issue => issue.Code == "score-summed");
    }

    // 2020: 26 626 rows, 3 286 absent, 5 totals above 20. 2021: 26 666 rows, 1 732 absent, 16 totals above 20.
    [Theory]
    [InlineData("2020/Математика.xlsx", 629, 23335)]
    [InlineData("2021/Проведение работы по математике, 4 класс. ВПР 2021.xlsx", 631, 24918)]
    public void RealDump_LosesNobody(string path, int schools, int took)
    {
        if (SharedFiles.Data is null)
        {
            output.WriteLine("Not run: the folder with real files is absent.");
            return;
        }

        FileReading reading = FileReader.Read(path, File.ReadAllBytes(Path.Combine(SharedFiles.Data, "ru", "altai-vpr", path)), [], SharedFiles.Limits);
        RawFact[] scores = [.. reading.Tables.Single().Facts.Where(fact => fact.Aspect == Aspects.PrimaryScores)];

        Assert.Equal((schools, took), (scores.Length, (int)scores.Sum(fact => fact[Measures.Participants]!.Number!.Value)));
        Assert.All(scores, fact => Assert.Equal(20.0, fact[Measures.MostPrimaryScore]!.Number));
    }

    private static RawFact Fact(FileReading reading, string aspect) => Assert.Single(reading.Tables.Single(table => table.Facts.Count > 0).Facts, fact => fact.Aspect == aspect);

    private static string Written(FileReading reading) => string.Join('\n', reading.Tables.SelectMany(table => table.Facts)
        .SelectMany(fact => fact.Values.Select(value => $"{fact.Place} {fact.Year} {fact.Subject} {fact.Aspect} {fact.Row} {value}")));

    private static object?[][] Dump2021(params (int Score, int Journal)[] pupils) =>
    [
        ["логин школы", "регион", "номер обучающегося", "код обучающегося", "отметка за предыдущую четверть/триместр", "пол", "класс", "вариант", "всего баллов", "балл за 1"],
        .. pupils.Select((pupil, index) => new object?[] { "sch220206", "город Барнаул", index + 1, 40001 + index, pupil.Journal, "ж", "НЕТ", 1, pupil.Score, 1 }),
    ];

    private static FileReading F1() => Read("Ф1.xlsx",
    [
        ["Индивидуальные результаты"],
        [],
        ["ВПР 2026 Русский язык 4 класс"],
        ["Предмет:", "Русский язык"],
        ["Дата:", "20.04.2026"],
        [null, null, "Уровень сложности задания", null, null, null, "Б", "П"],
        ["ОО", "Муниципалитет", "Название ОО", "Код участника", "Класс", "Вариант", "1 (3б)", "9.1К2 (5б)", "Первичный балл", "Отметка", "Отметка по журналу"],
        ["МБОУ СОШ №1(edu203389)", "Кол-во участников: 5"],
        Pupil(40001, 3, 3, 6, 3, 4),
        Pupil(40002, 1, "X", 4, 2, 2),
        Pupil(40003, 3, 5, 9, 5, 4),
    ]);

    private static object?[] Pupil(int code, object first, object second, int score, int mark, int journal) =>
        ["edu203389", "Урус-Мартановский муниципальный район", "МБОУ СОШ №1(edu203389)", code, 1, 1, first, second, score, mark, journal];

    private static FileReading Read(string path, object?[][] rows) => FileReader.Read(path, new XlsxBuilder().Sheet("Лист1", rows).Build(), [], ReadLimits.Default);
}
