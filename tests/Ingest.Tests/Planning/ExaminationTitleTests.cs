using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Ingest.Planning;
using SchoolSupport.Ingest.Tests.Quirks;
using SchoolSupport.Ingest.Tests.Workbooks;
using SchoolSupport.Ingest.Workbooks;

namespace SchoolSupport.Ingest.Tests.Planning;

/// <summary>What is no examination must not stand where its results belong.</summary>
public sealed class ExaminationTitleTests
{
    [Theory]
    [InlineData("Результаты пробного ОГЭ 2021 года")]
    [InlineData("Репетиционный экзамен в форме ОГЭ, 2021 год")]
    [InlineData("Диагностическая работа в формате ОГЭ 2021 года")]
    [InlineData("Прогноз результатов ОГЭ 2021 года")]
    [InlineData("ОГЭ 2021 года, досрочный период")]
    [InlineData("ОГЭ 2021 года: план по отметкам")]
    [InlineData("Предварительные результаты ОГЭ 2021 года")]
    [InlineData("Мониторинг подготовки к ОГЭ 2021 года")]
    [InlineData("Мониторинг уровня готовности к ОГЭ 2021")]
    public void NotTheExaminationItself_IsAQuestionWithoutValues(string title)
    {
        FileReading reading = Read("а.xlsx", title);

        Assert.Empty(reading.Tables.SelectMany(table => table.Facts));
        Assert.Contains(reading.AllIssues, issue => issue is { Code: "examination-trial", Severity: Severity.Question });
    }

    [Theory]
    [InlineData("Результаты ОГЭ 2021 года (обучающиеся с ОВЗ)", true)]
    [InlineData("ОГЭ 2021 года, группа риска", true)]
    [InlineData("ОГЭ 2021 года, все обучающиеся, включая детей с ОВЗ", false)]
    [InlineData("ГВЭ-9 2021 года, обучающиеся с ОВЗ", false)]
    public void PartOfThePupils_IsAQuestionWithoutValues(string title, bool isPart)
    {
        FileReading reading = Read("а.xlsx", title);

        Assert.Equal(isPart, !reading.Tables.SelectMany(table => table.Facts).Any());
        Assert.Equal(isPart, reading.AllIssues.Any(issue => issue is { Code: "part-of-pupils", Severity: Severity.Question } && issue.Cell.ToString() == "A1"));
    }

    [Fact]
    public void FileCalledATrial_IsOneWhateverItsTitle() => Assert.Empty(Read("Пробный ОГЭ.xlsx", SmallTable.Title).Tables.SelectMany(table => table.Facts));

    [Theory]
    [InlineData("ОГЭ 2021 года", Attempt.Main)]
    [InlineData("ГИА в форме ОГЭ 2021 года", Attempt.Main)]
    [InlineData("ОГЭ 2021 года, дополнительный период (сентябрь)", Attempt.Additional)]
    [InlineData("ОГЭ 2021 года, пересдача", Attempt.Additional)]
    [InlineData("ОГЭ 2021 года, резервный день", Attempt.Reserve)]
    public void Period_IsTheAttempt(string title, Attempt attempt)
    {
        FileReading reading = Read("а.xlsx", title);

        Assert.Equal([attempt], reading.Tables.SelectMany(table => table.Facts).Select(fact => fact.Attempt).Distinct());
        Assert.DoesNotContain(reading.AllIssues, issue => issue.Code == "examination-trial");
    }

    [Theory]
    [InlineData("Результаты ГВЭ-9, 2021 год", Procedures.Gve9, 9)]
    [InlineData("Государственный выпускной экзамен, 11 класс, 2021 год", Procedures.Gve11, 11)]
    [InlineData("Результаты основного государственного экзамена 2021 года", Procedures.Oge, 9)]
    public void MarksOfAnExamination_BelongToTheOneTheTitleNames(string title, string procedure, int grade) =>
        Assert.Equal([(procedure, (int?)grade)], Read("а.xlsx", title).Tables.SelectMany(table => table.Facts).Select(fact => (fact.Procedure, fact.ProgrammeGrade)).Distinct());

    [Theory]
    [InlineData("ОГЭ 2021.xlsx", false)]
    [InlineData("ОГЭ 2020-2021.xlsx", false)]
    [InlineData("ОГЭ.xlsx", false)]
    [InlineData("ОГЭ 2022.xlsx", true)]
    [InlineData("ОГЭ 2021-2022.xlsx", true)]
    public void FileCalledAfterAnotherYear_IsToldOf(string file, bool told) =>
        Assert.Equal(told, Read(file, SmallTable.Title).AllIssues.Any(issue => issue is { Code: "period-contradiction", Severity: Severity.Warning }));

    [Fact]
    public void SheetCalledAfterAnotherYear_IsToldOfWhateverTheTableIs()
    {
        byte[] content = new XlsxBuilder().Sheet("2022-2023", [["Контингент школ на 01.09.23"], ["Школа", "Обучающихся, всего", "Классов-комплектов"], ["БСШ", 400, 20]]).Build();

        Assert.Contains(FileReader.Read("а.xlsx", content, [], ReadLimits.Default).AllIssues, issue => issue.Code == "period-contradiction");
    }

    // .NET takes them for digits where a pattern says \d, and no number can be made of them.
    [Theory]
    [InlineData("１０")]
    [InlineData("٣٠")]
    [InlineData("३०")]
    public void DigitsOfOtherScripts_AreNoNumberAndNoCrash(string written)
    {
        FileReading reading = FileReader.Read("а.xlsx", SmallTable.Xlsx(SmallTable.With(("B4", written))), [], ReadLimits.Default);

        Assert.Contains(reading.AllIssues, issue => issue.Code == "not-a-number" && issue.Cell == CellAddress.Parse("B4"));
    }

    private static FileReading Read(string file, string title) =>
        FileReader.Read(file, SmallTable.Xlsx(SmallTable.With(("A1", title))), [], ReadLimits.Default);
}
