using System.Text;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Ingest.Layouts;
using SchoolSupport.Ingest.Planning;
using SchoolSupport.Ingest.Workbooks;

namespace SchoolSupport.Ingest.Tests.Planning;

/// <summary>What a table is about is said above it; what is said above another table must not be taken for it.</summary>
public sealed class CaptionedTablesTests
{
    private const string Header = "Кол-во вып-ков;Кол-во сдававших экзамен;Доля неудовлетворительных;Менее 60;От 60 до 80;Более 80";

    [Fact]
    public void TablesWithoutEmptyRows_AreToldApartByTheirCaptions()
    {
        FileReading reading = Read(
            "Результаты ЕГЭ 2020-2021 учебного года",
            "ЕГЭ по математике сдавали 34 выпускника.",
            Header,
            "67;34;2,9;44,1;52,9;3",
            "ЕГЭ по русскому языку сдавали 48 человек.",
            Header,
            "67;48;0;44,1;52,9;3");

        Assert.Equal(["Математика (профильная)", "Русский язык"], Facts(reading).Select(fact => fact.Subject));
        Assert.Equal("D7", Assert.Single(reading.AllIssues, issue => issue.Code == "copied-row").Cell.ToString());
    }

    // 44,1 % of 48 is 21,17 pupils and 52,9 % is 25,4: the row is wrong as a whole, and «3 % are 2 of 67» would be a false trail.
    [Fact]
    public void RowOfMisfits_GetsNoProposalFromTheGraduates()
    {
        FileReading reading = Read("ЕГЭ по русскому языку, 2020-2021 учебный год", Header, "67;48;0;44,1;52,9;3");

        Assert.Equal(["D3", "E3", "F3"], reading.AllIssues.Select(issue => issue.Cell.ToString()));
        Assert.All(reading.AllIssues, issue => Assert.Equal(("share-count", null), (issue.Code, issue.Proposed)));
    }

    [Theory]
    [InlineData("ЕГЭ по базовой математике", "Математика (базовая)")]
    [InlineData("ЕГЭ по математике (базовый уровень)", "Математика (базовая)")]
    [InlineData("ЕГЭ по профильной математике", "Математика (профильная)")]
    [InlineData("ЕГЭ по физике сдавали 5 человек", "Физика")]
    public void Caption_NamesTheSubject(string caption, string subject) =>
        Assert.Equal(subject, Assert.Single(Facts(Read("2020-2021 учебный год", "ЕГЭ по химии сдавали 3 человека.", "", caption, Header, "67;40;0;50;50;0"))).Subject);

    [Fact]
    public void CaptionWithAnUnknownSubject_IsAQuestion_NotTheSubjectAboveIt()
    {
        FileReading reading = Read("2020-2021 учебный год", "ЕГЭ по химии сдавали 3 человека.", "", "ЕГЭ по танцам", Header, "67;40;0;50;50;0");

        Assert.Empty(Facts(reading));
        Assert.Equal(Severity.Question, Assert.Single(reading.AllIssues).Severity);
    }

    [Fact]
    public void UnknownSubjectAmongKnownOnes_IsAskedAbout_AndTheOthersAreTaken()
    {
        FileReading reading = Read(
            "Средние баллы ЕГЭ", "Предмет по выбору;2019-2020 уч. год;2020-2021 уч. год",
            "Физика;51;44", "Химия;76;70,5", "Обшествознание;57;62", "Итого;61;59");

        Assert.Equal(["Физика", "Физика", "Химия", "Химия"], Facts(reading).Select(fact => fact.Subject));
        Assert.Equal(("subject-unknown", "A5"), Assert.Single(reading.AllIssues) is var issue ? (issue.Code, issue.Cell.ToString()) : default);
    }

    [Fact]
    public void OlympiadByItsAbbreviation_IsRecognised()
    {
        FileReading reading = Read(
            "Муниципальный этап ВсОШ 2021-2022 учебный год", "ОО;Предмет;Участников;Победителей;Призёров", "МКОУ Еланская СОШ;Физика;3;0;1");

        Assert.Equal(Procedures.OlympiadMunicipalStage, Assert.Single(Facts(reading)).Procedure);
    }

    [Theory]
    [InlineData("Физика, 7-8 кл.", null)]
    [InlineData("Математика 5–8 классы", null)]
    [InlineData("География 6 и 7 классы", null)]
    [InlineData("История 5,6,7 классы", null)]
    [InlineData("Русский язык 8 кл.", 8)]
    [InlineData("Математика, 10-й класс", 10)]
    public void Grade_OfSeveralPooled_IsNone(string heading, int? grade) => Assert.Equal(grade, Ingest.Names.SubjectNames.Grade(heading));

    private static IEnumerable<RawFact> Facts(FileReading reading) => reading.Tables.SelectMany(table => table.Facts);

    private static FileReading Read(params string[] lines) =>
        FileReader.Read("таблица.csv", Encoding.UTF8.GetBytes(string.Join('\n', lines)), [], ReadLimits.Default);
}
