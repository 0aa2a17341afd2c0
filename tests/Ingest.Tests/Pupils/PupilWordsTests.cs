using System.Text;
using System.Text.Json;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Ingest.Layouts;
using SchoolSupport.Ingest.Planning;
using SchoolSupport.Ingest.Workbooks;

namespace SchoolSupport.Ingest.Tests.Pupils;

/// <summary>Statuses and marks in words, as juries and schools write them.</summary>
public sealed class PupilWordsTests
{
    [Theory]
    [InlineData("Победитель (1 место)", 1, 1, 0)]
    [InlineData("Диплом победителя", 1, 1, 0)]
    [InlineData("Побед.", 1, 1, 0)]
    [InlineData("1 место", 1, 1, 0)]
    [InlineData("Диплом I степени", 1, 1, 0)]
    [InlineData("диплом призёра", 1, 0, 1)]
    [InlineData("Призер 2 степени", 1, 0, 1)]
    [InlineData("2 место", 1, 0, 1)]
    [InlineData("3-е место", 1, 0, 1)]
    [InlineData("Диплом III степени", 1, 0, 1)]
    [InlineData("сертификат", 1, 0, 0)]
    [InlineData("без диплома", 1, 0, 0)]
    [InlineData("-", 1, 0, 0)]
    [InlineData("", 1, 0, 0)]
    public void StatusOfAnOlympiad(string status, int participations, int winners, int prizes)
    {
        FileReading reading = Olympiad($"А;9;БСШ;20;{status}");

        RawFact fact = Assert.Single(reading.Tables.Single().Facts);
        Assert.Equal((participations, winners, prizes, ValueState.Known),
            ((int)fact[Measures.Participations]!.Number!, (int)fact[Measures.Winners]!.Number!, (int)fact[Measures.PrizeWinners]!.Number!, fact[Measures.Winners]!.State));
        Assert.DoesNotContain(reading.AllIssues, issue => issue.Code == "status-unknown");
    }

    [Fact]
    public void WhoDidNotCome_DidNotTakePart()
    {
        FileReading reading = Olympiad("А;9;БСШ;20;участник", "Б;9;БСШ;;отсутствовал", "В;9;БСШ;0;не явилась", "Г;9;БСШ;н/я;", "Д;9;ЛСШ;н/я;неявка");

        Assert.Equal(1.0, Assert.Single(reading.Tables.Single().Facts)[Measures.Participations]!.Number);
    }

    [Fact]
    public void StatusNobodyUnderstands_IsToldAndDoubted()
    {
        FileReading reading = Olympiad("А;9;БСШ;20;Пизер", "Б;9;БСШ;20;победитель", "В;9;БСШ;20;П", "Г;9;ГСШ;20;не явился", "Д;9;ЕСШ;20;призёр");

        RawFact[] facts = [.. reading.Tables.Single().Facts];
        Assert.Equal([(3.0, ValueState.Doubtful), (1, ValueState.Doubtful), (1, ValueState.Known)], facts.Select(fact => (fact[Measures.Participations]!.Number!.Value, fact[Measures.PrizeWinners]!.State)));
        PlannedIssue[] told = [.. reading.AllIssues.Where(issue => issue.Code == "status-unknown")];
        Assert.Contains("2 участников: «Пизер» (строка 3), «П» (строка 5).", told[0].Message, StringComparison.Ordinal);
        Assert.Contains("«не явился» (строка 6)", told[1].Message, StringComparison.Ordinal);
        Assert.Equal(2, told.Length);
    }

    [Fact]
    public void NameWhereAResultBelongs_IsToldWithoutTheName()
    {
        FileReading olympiad = Olympiad("9;БСШ;20;Выдумкин;Выдумкин Никитослав");
        FileReading exam = Exam("БСШ;9А;А;Б;В;20;Выдумкин", "БСШ;9А;А;Б;В;20;554433");

        foreach (FileReading reading in new[] { olympiad, exam })
        {
            string all = JsonSerializer.Serialize(reading.AllIssues) + string.Join('\n', reading.Tables.SelectMany(table => table.Facts).SelectMany(fact => fact.Values));
            Assert.Contains("другой текст (строк", string.Join(' ', reading.AllIssues.Select(issue => issue.Message)), StringComparison.Ordinal);
            Assert.All(["Выдумкин", "Никитослав", "554433"], secret => Assert.DoesNotContain(secret, all + Copy(reading), StringComparison.OrdinalIgnoreCase));
        }
    }

    // Of three that sat one has no possible mark, of the other school both are read: «5+» and «четыре».
    [Fact]
    public void ImpossibleMark_IsToldAndDoubted()
    {
        FileReading reading = Exam("БСШ;9А;А;Б;В;20;23", "БСШ;9А;А;Б;В;15;4", "БСШ;9А;А;Б;В;15;", "БСШ;9А;А;Б;В;н/я;", "ГСШ;9А;А;Б;В;30;5+", "ГСШ;9А;А;Б;В;30;четыре");

        RawFact[] marks = [.. reading.Tables.Single().Facts.Where(fact => fact.Aspect == Aspects.Marks)];
        Assert.Equal((3.0, 2.0, 1.0, ValueState.Doubtful), (marks[0][Measures.Participants]!.Number, marks[0][Measures.WithoutMark]!.Number, marks[0][Measures.Mark4]!.Number, marks[0][Measures.Mark4]!.State));
        Assert.Equal((2.0, 1.0, 1.0, ValueState.Known), (marks[1][Measures.Participants]!.Number, marks[1][Measures.Mark4]!.Number, marks[1][Measures.Mark5]!.Number, marks[1][Measures.Mark5]!.State));
        Assert.Null(marks[1][Measures.WithoutMark]);
        Assert.Contains("1 отметка невозможна: «23» (строка 3).", Assert.Single(reading.AllIssues, issue => issue.Code == "mark-impossible").Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("5", 5)]
    [InlineData("4,0", 4)]
    [InlineData("4 (хорошо)", 4)]
    [InlineData("хорошо", 4)]
    [InlineData("Удовл.", 3)]
    [InlineData("неуд", 2)]
    [InlineData("отлично", 5)]
    [InlineData("4 (отлично)", null)]
    [InlineData("4,5", null)]
    public void MarkInWords(string written, int? mark)
    {
        FileReading reading = Exam($"БСШ;9А;А;Б;В;20,0;{written}", "БСШ;9А;А;Б;В;20;");

        RawFact marks = reading.Tables.Single().Facts.Single(fact => fact.Aspect == Aspects.Marks);
        Assert.Equal(mark, Measures.Marks.Index().Where(one => marks[one.Item]?.Number == 1).Select(one => (int?)one.Index + 2).SingleOrDefault());
        Assert.Equal(20.0, reading.Tables.Single().Facts.Single(fact => fact.Aspect == Aspects.PrimaryScores)[Measures.MeanPrimaryScore]!.Number);
    }

    [Fact]
    public void EgeProtocolWithoutADay_NamesExaminationYearAndSubject()
    {
        FileReading reading = Read(["Протокол ЕГЭ 2020 года, русский язык", "Код ОО;Класс;Фамилия;Имя;Отчество;Первичный балл;Тестовый балл", "БСШ;11А;А;Б;В;50;72,0"]);

        RawFact score = reading.Tables.Single().Facts.Single(fact => fact.Aspect == Aspects.ScoreSummary);
        Assert.Equal((Procedures.Ege, "Русский язык", new SchoolYear(2019), 72.0), (score.Procedure, score.Subject, score.Year, score[Measures.MeanTestScore]!.Number));
    }

    [Fact]
    public void ParticipantsAreOneNumber_WhateverOfThemIsRead()
    {
        FileReading reading = Exam("БСШ;9А;А;Б;В;20;23", "БСШ;9А;А;Б;В;15;1", "ГСШ;9А;А;Б;В;н/я;", "ГСШ;9А;А;Б;В;30;7", "ГСШ;9А;А;Б;В;30;4");

        Assert.Equal([("БСШ", 2.0), ("БСШ", 2), ("ГСШ", 2), ("ГСШ", 2)],
            reading.Tables.Single().Facts.Select(fact => (((Place.OfSchool)fact.Place).Text, fact[Measures.Participants]!.Number!.Value)));
    }

    [Theory]
    [InlineData("Протокол ОГЭ 2023 Русский язык", true)]
    [InlineData("Протокол пробного ОГЭ 2023 Русский язык", false)]
    [InlineData("Протокол ОГЭ Русский язык", false)]
    public void ProtocolWithoutADay_NamesExaminationYearAndSubject(string title, bool isRead)
    {
        FileReading reading = Read([title, "Код ОО;Класс;Фамилия;Имя;Отчество;Первичный балл;Оценка", "БСШ;9А;А;Б;В;20;4"]);

        RawFact[] marks = [.. reading.Tables.SelectMany(table => table.Facts).Where(fact => fact.Aspect == Aspects.Marks)];
        Assert.Equal(isRead ? [("Русский язык", new SchoolYear(2022), Attempt.Main)] : [], marks.Select(fact => (fact.Subject, fact.Year, fact.Attempt)));
        Assert.Equal(!isRead, reading.AllIssues.Any(issue => issue.Code == "caption-missing"));
    }

    private static string Copy(FileReading reading) =>
        string.Join('\n', WorkbookReader.Read("Копия.xlsx", reading.Content, ReadLimits.Default).Sheets.SelectMany(sheet => sheet.Cells).Select(cell => cell.Text));

    private static FileReading Olympiad(params string[] rows) =>
        Read(["Протокол муниципального этапа ВсОШ по истории 2023/2024 учебный год", "ФИО;Класс;Школа;Итого баллов;Статус", .. rows]);

    private static FileReading Exam(params string[] rows) =>
        Read(["01 - Русский язык 2023.05.30", "Код ОО;Класс;Фамилия;Имя;Отчество;Первичный балл;Оценка", .. rows]);

    private static FileReading Read(string[] lines) =>
        FileReader.Read("Протокол.csv", Encoding.UTF8.GetBytes(string.Join('\n', lines)), [], ReadLimits.Default);
}
