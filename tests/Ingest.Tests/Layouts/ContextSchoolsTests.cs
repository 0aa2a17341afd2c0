using System.Text;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Ingest.Layouts;
using SchoolSupport.Ingest.Planning;
using SchoolSupport.Ingest.Workbooks;

namespace SchoolSupport.Ingest.Tests.Layouts;

public sealed class ContextSchoolsTests
{
    private static readonly IReadOnlyList<RawFact> Facts = Samples.Facts("training/Контекст 2020-2021.xlsx", "context-schools");

    [Fact]
    public void Zarechnaya_IsReadFromRow5() =>
        Assert.Equal([("Всего", 65.0, "C5"), ("С ОВЗ", 9, "E5"), ("Классы", 9, "D5")],
            Facts.Where(fact => fact.Row == 5).Select(fact => (fact.Subject, fact.Values[0].Number!.Value, fact.Values[0].Cell.ToString()!)));

    [Fact]
    public void FirstOfOctober2020_LiesIn2020_21() => Assert.All(Facts, fact => Assert.Equal(new SchoolYear(2020), fact.Year));

    [Fact]
    public void PupilsWithDisabilitiesInFront_AreNotAllPupils() =>
        Assert.Equal([("Всего", 400.0), ("С ОВЗ", 7), ("Классы", 20)], FileReader.Read(
            "а.csv", Encoding.UTF8.GetBytes("Контингент школ, сентябрь 2023\nШкола;Обучающихся с ОВЗ;Обучающихся, всего;Классов-комплектов\nБСШ;7;400;20"), [], ReadLimits.Default)
            .Tables.Single().Facts.Select(fact => (fact.Subject, fact.Values[0].Number!.Value)));
}
