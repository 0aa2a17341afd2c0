using System.Text;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Ingest.Layouts;
using SchoolSupport.Ingest.Planning;
using SchoolSupport.Ingest.Tests.Workbooks;
using SchoolSupport.Ingest.Workbooks;

namespace SchoolSupport.Ingest.Tests.Layouts;

/// <summary>Protocols of the regional centre, row by row as they are issued.</summary>
public sealed class ExamProtocolTests
{
    private static readonly object?[] EgeHeader =
        ["№", "Код ППЭ", "Код ОО", "Класс", "Код ООП", "Профиль", "Фамилия", "Имя", "Отчество", "Вариант", "Код участника", "№ бланка", "Ответы в краткой форме", "Ответы в развернутой форме", "Первичный балл", "Итоговый балл"];

    // 23, 81, 100 and 24 of four: below 24 is one, 80-99 one, 100 one; the mean is 228 / 4 = 57.
    [Fact]
    public void CompactEge_OfTwoExaminationsStacked()
    {
        FileReading reading = Read(
        [
            ["Протокол проверки"],
            ["01 - Русский язык 2025.05.30"],
            EgeHeader,
            Ege(1, 23), Ege(2, 81), Ege(3, 100), Ege(4, 24),
            [],
            ["03 - Физика 2025.06.02"],
            EgeHeader,
            Ege(1, 36),
        ]);

        RawFact[] scores = [.. reading.Tables.SelectMany(table => table.Facts).Where(fact => fact.Aspect == Aspects.ScoreSummary)];
        Assert.Equal(["Русский язык", "Физика"], scores.Select(fact => fact.Subject));
        Assert.Equal((4.0, 57.0, 1.0, 1.0, 1.0), (scores[0][Measures.Participants]!.Number, scores[0][Measures.MeanTestScore]!.Number,
            scores[0][Measures.BelowMinimum]!.Number, scores[0][Measures.From80To99]!.Number, scores[0][Measures.Score100]!.Number));
        Assert.Equal((ValueMethod.ByScale, "4:7", new SchoolYear(2024)), (scores[0][Measures.BelowMinimum]!.Method, scores[0][Measures.BelowMinimum]!.Rows.ToString(), scores[0].Year));
        Assert.Equal(0.0, scores[1][Measures.BelowMinimum]!.Number);
        Assert.Equal(["test-score-23", "test-score-24", "test-score-81", "test-score-100"],
            scores[0].Values.Where(value => Measures.ScoreOf(value.Measure) is { IsTest: true } && value is { Number: 1, N: 4 }).Select(value => value.Measure));
    }

    // 72 and 24 of those that can be: 96 / 2 = 48, and nobody knows what the third has.
    [Fact]
    public void ScoreThatCannotBe_IsToldAndDoubted()
    {
        FileReading reading = Read([["01 - Русский язык 2023.05.30"], EgeHeader, Ege(1, 720), Ege(2, 72), Ege(3, 24)]);

        RawFact scores = reading.Tables.Single().Facts.Single(fact => fact.Aspect == Aspects.ScoreSummary);
        Assert.Equal((3.0, ValueState.Known), (scores[Measures.Participants]!.Number, scores[Measures.Participants]!.State));
        Assert.Equal((48.0, ValueState.Doubtful, 2), (scores[Measures.MeanTestScore]!.Number, scores[Measures.MeanTestScore]!.State, scores[Measures.MeanTestScore]!.N));
        Assert.Equal(ValueState.Doubtful, scores[Measures.From80To99]!.State);
        Assert.Contains("тестовый балл больше 100 – у 1 ученика: «720» (строка 3).", Assert.Single(reading.AllIssues, issue => issue.Code == "score-impossible" && issue.Message.Contains("тестовый", StringComparison.Ordinal)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void RegionalEge_WithEverySecondColumnEmpty()
    {
        FileReading reading = Read(
        [
            ["06 - Биология 2022.06.14"],
            ["№", null, "Код МСУ", null, "Код ОО", null, "Класс", null, "Код ППЭ", null, "Аудитория", null, "Фамилия", "Имя", "Отчество", null, "Задания с кратким ответом", null, "Первичный балл", null, "Тестовый балл"],
            [1, null, 27, null, "3401", null, "11", null, 5, null, 7, null, "А", "Б", "В", null, "++-", null, 30, null, 52],
        ]);

        RawFact fact = reading.Tables.Single().Facts.Single(fact => fact.Aspect == Aspects.ScoreSummary);
        Assert.Equal(("3401", "Биология", 52.0), ((fact.Place as Place.OfSchool)?.RegionalCode, fact.Subject, fact[Measures.MeanTestScore]!.Number));

        // No source gives the minimum of 2022: nothing is worked out.
        Assert.Null(fact[Measures.BelowMinimum]);
    }

    [Fact]
    public void BasicMathematics_HasMarks()
    {
        RawFact fact = Read([["22 - Математика базовая 2025.06.05"], EgeHeader, Ege(1, 5), Ege(2, 2)]).Tables.Single().Facts.Single(fact => fact.Aspect == Aspects.Marks);

        Assert.Equal(("Математика (базовая)", 1.0, 1.0), (fact.Subject, fact[Measures.Mark2]!.Number, fact[Measures.Mark5]!.Number));
    }

    [Fact]
    public void GveIsToldByItsNumber()
    {
        RawFact fact = Read([["051 - Русский язык 2025.05.30"], EgeHeader, Ege(1, 4)]).Tables.Single().Facts.Single(fact => fact.Aspect == Aspects.Marks);

        Assert.Equal((Procedures.Gve11, 1.0), (fact.Procedure, fact[Measures.Mark4]!.Number));
    }

    [Fact]
    public void AfterAppeals_TheExaminationStandsInTheRow()
    {
        FileReading reading = Read(
        [
            ["№", "Код ОО", "Класс", "Фамилия", "Имя", "Отчество", "Экзамен", "Состояние апелляции", "Текущие", null],
            [null, null, null, null, null, null, null, null, "Первичный балл", "Оценка"],
            ["1", "101", "9", "А", "Б", "В", "Математика(2026.06.02)", "Удовлетворена", "16", "4"],
            ["2", "101", "9", "Г", "Д", "Е", "Русский язык(2026.06.09)", "Отклонена", "30", "5"],
        ]);

        RawFact[] marks = [.. reading.Tables.Single().Facts.Where(fact => fact.Aspect == Aspects.Marks)];
        Assert.Equal([("Математика", 1.0, 0.0), ("Русский язык", 0, 1)], marks.Select(fact => (fact.Subject, fact[Measures.Mark4]!.Number!.Value, fact[Measures.Mark5]!.Number!.Value)));
    }

    [Fact]
    public void MachineExport_IsNamedByItsFile()
    {
        byte[] content = Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes("""
            SchoolCode;ClassCode;SurnameCell;NameCell;SecondNameCell;DocumentSeriesCode;DocumentNumberCode;GovernmentCell;TestResultBCell;TestResultCCell;PrimaryMark;Mark5
            101;9А;А;Б;В;1;2;;++;1(1);20;4
            102;9;Г;Д;Е;3;4;;+-;0(1);7;2
            """)).ToArray();

        FileReading reading = FileReader.Read("2025/02 - Математика 2025.06.03.csv", content, [], ReadLimits.Default);

        RawFact[] marks = [.. reading.Tables.Single().Facts.Where(fact => fact.Aspect == Aspects.Marks)];
        Assert.Equal([("101", 1.0), ("102", 0)], marks.Select(fact => (((Place.OfSchool)fact.Place).Text, fact[Measures.Mark4]!.Number!.Value)));
        Assert.All(marks, fact => Assert.Equal(("Математика", Procedures.Oge, 9), (fact.Subject, fact.Procedure, fact.ProgrammeGrade)));
    }

    [Fact]
    public void ProtocolOfNoExamination_IsAQuestion() =>
        Assert.Equal(("caption-missing", Severity.Question), Assert.Single(Read([EgeHeader, Ege(1, 50)]).AllIssues) is var issue ? (issue.Code, issue.Severity) : default);

    [Fact]
    public void Olympiad_CountsTheWinnersOfASchool()
    {
        FileReading reading = Read(
        [
            ["Протокол жюри муниципального этапа всероссийской олимпиады школьников, 2024/25 учебный год"],
            ["Предмет:", "История"],
            ["№", "Код участника", "Фамилия", "Имя", "Отчество", "Класс", "ОО", "Итого баллов", "Статус", "Учитель"],
            [1, "И-1", "А", "Б", "В", 9, "СОШ № 1", 80, "Победитель", "Т"],
            [2, "И-2", "Г", "Д", "Е", 9, "СОШ № 1", 70.5, "призёр", "Т"],
            [3, "И-3", "Ж", "З", "И", 10, "СОШ № 2", 12, "участник", "Т"],
        ]);

        Assert.Equal([("СОШ № 1", 2.0, 1.0, 1.0), ("СОШ № 2", 1, 0, 0)], reading.Tables.Single().Facts.Select(fact => (((Place.OfSchool)fact.Place).Text,
            fact[Measures.Participations]!.Number!.Value, fact[Measures.Winners]!.Number!.Value, fact[Measures.PrizeWinners]!.Number!.Value)));
        Assert.All(reading.Tables.Single().Facts, fact => Assert.Equal((Procedures.OlympiadMunicipalStage, "История"), (fact.Procedure, fact.Subject)));
    }

    private static object?[] Ege(int number, int score) =>
        [number, 12, "3401", "11А", 1, null, "Фамилия", "Имя", "Отчество", 300, number, 5, "++-", "1(1)", score / 2, score];

    private static FileReading Read(object?[][] rows) =>
        FileReader.Read("Протокол.xlsx", new XlsxBuilder().Sheet("Лист1", rows).Build(), [], ReadLimits.Default);
}
