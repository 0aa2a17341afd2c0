using SchoolSupport.Domain.Facts;
using SchoolSupport.Ingest.Layouts;
using SchoolSupport.Ingest.Planning;
using SchoolSupport.Ingest.Tests.Workbooks;
using SchoolSupport.Ingest.Workbooks;

namespace SchoolSupport.Ingest.Tests.Layouts;

public sealed class ProgrammeRoadmapTests
{
    private static readonly string[] Header = ["№ п/п", "Мероприятие", "Срок", "Ответственный", "Ожидаемый результат"];

    [Fact]
    public void TableOfAnOrder_KeepsSectionsAndCells()
    {
        byte[] order = WordOrder.Build(
            WordOrder.Line("Дорожная карта поддержки школ на 2021/2022 учебный год"),
            WordOrder.Table(
                Header,
                ["1. Нормативное обеспечение"],
                ["1", "Приказ о кураторах", "до 10.02.2022", "Отдел образования", "Приказ"],
                ["2", "Паспорт программы", "март", "Отдел образования", "Паспорт"],
                ["2. Работа с педагогами"],
                ["1", "Вебинары", "ежеквартально", "Методист", "4 вебинара"]));

        RawFact fact = Assert.Single(Read("Приказ.docx", order));

        Assert.Equal(("programme-roadmap", "2021/22", "Дорожная карта поддержки школ на 2021/2022 учебный год"), (fact.Procedure, fact.Year.ToString(), fact.Subject));
        Assert.Equal(
            [
                "section-1: 1. Нормативное обеспечение @A2",
                "deed-1: Приказ о кураторах @B3", "term-1: до 10.02.2022 @C3", "responsible-1: Отдел образования @D3", "result-1: Приказ @E3",
                "deed-2: Паспорт программы @B4", "term-2: март @C4", "responsible-2: Отдел образования @D4", "result-2: Паспорт @E4",
                "section-2: 2. Работа с педагогами @A5",
                "deed-2.1: Вебинары @B6", "term-2.1: ежеквартально @C6", "responsible-2.1: Методист @D6", "result-2.1: 4 вебинара @E6",
            ],
            fact.Values.Select(value => $"{value.Measure}: {value.Text} @{value.Cell}"));
    }

    [Fact]
    public void MergedMeasureOfAWorkbook_HasAllItsTerms()
    {
        RawFact fact = Assert.Single(Read("План.xlsx", new XlsxBuilder().Sheet("Лист1",
            [["План мероприятий"], ["Мероприятия", "Сроки", "Исполнители"], ["Сверка данных", "май", "Отдел"], [null, "октябрь", null], ["Собеседования", "июнь", "Директора школ"]],
            hidden: false, "A3:A4", "C3:C4").Build()));

        Assert.Equal(
            ["deed-1: Сверка данных", "term-1: май; октябрь", "responsible-1: Отдел", "deed-2: Собеседования", "term-2: июнь", "responsible-2: Директора школ"],
            fact.Values.Select(value => $"{value.Measure}: {value.Text}"));
        Assert.True(fact.Year.IsUndated);
    }

    private static IReadOnlyList<RawFact> Read(string path, byte[] content)
    {
        FileReading reading = FileReader.Read(path, content, [], ReadLimits.Default);
        Assert.Null(reading.Refusal);
        Assert.Empty(reading.AllIssues);
        return reading.Tables.Single().Facts;
    }
}
