using System.Text;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Ingest.Layouts;
using SchoolSupport.Ingest.Planning;
using SchoolSupport.Ingest.Workbooks;

namespace SchoolSupport.Ingest.Tests.Layouts;

public sealed class RiskProfiles500Tests
{
    [Fact]
    public void FactorsDown_EachCellIsASchoolsLevel()
    {
        FileReading reading = Read(
            """
            Рисковые профили школ, 2021-2022 учебный год
            Фактор риска;МКОУ Первая СОШ;МКОУ Вторая ООШ
            1. Низкий уровень оснащения школы;Высокая;не определена
            6. Высокая доля обучающихся с рисками учебной неуспешности;средняя, приоритетный;-
            """);

        Assert.Equal("risk-profiles-500", reading.Tables.Single().Layout.Code);
        Assert.Equal(
            [
                "risk-profile Низкий уровень оснащения школы МКОУ Первая СОШ высокая B3",
                "risk-profile Низкий уровень оснащения школы МКОУ Вторая ООШ не определена C3",
                "risk-profile Высокая доля обучающихся с рисками учебной неуспешности МКОУ Первая СОШ средняя B4",
                "risk-factor Высокая доля обучающихся с рисками учебной неуспешности МКОУ Первая СОШ приоритетный B4",
            ],
            Lines(reading));
        Assert.All(reading.Tables.Single().Facts, fact => Assert.Equal("2021/22", fact.Year.ToString()));
    }

    [Fact]
    public void FactorsAcross_ActualAloneIsNoLevel()
    {
        FileReading reading = Read(
            """
            Рисковые профили школ, 2021-2022 учебный год
            Школа;Дефицит педагогических кадров;Низкий уровень вовлеченности родителей
            МКОУ Первая СОШ;актуальный;низкая
            МКОУ Вторая ООШ;;высокая
            """);

        Assert.Equal(
            [
                "risk-factor Дефицит педагогических кадров МКОУ Первая СОШ актуальный B3",
                "risk-profile Низкий уровень вовлечённости родителей МКОУ Первая СОШ низкая C3",
                "risk-profile Низкий уровень вовлечённости родителей МКОУ Вторая ООШ высокая C4",
            ],
            Lines(reading));
    }

    [Fact]
    public void OtherWords_AreAskedAbout()
    {
        FileReading reading = Read(
            """
            Рисковые профили школ, 2021-2022 учебный год
            Фактор риска;МКОУ Первая СОШ;МКОУ Вторая ООШ
            Дефицит педагогических кадров;высокая;есть
            Шум за окном;низкая;низкая
            """);

        Assert.Single(reading.Tables.Single().Facts);
        Assert.Equal(["risk-level-unknown", "risk-factor-unknown"], reading.AllIssues.Select(issue => issue.Code));
    }

    [Fact]
    public void ChosenFactors_OfTwoColumns_KeepActualAndPriorityApart()
    {
        FileReading reading = Read(
            """
            Факторы риска школ, 2021-2022 учебный год
            Факторы риска;Актуален для школ;Приоритетный для школ
            Дефицит педагогических кадров;МКОУ Первая СОШ, МКОУ Вторая ООШ;МКОУ Вторая ООШ
            """);

        Assert.Equal("risk-factors-500", reading.Tables.Single().Layout.Code);
        Assert.Equal(
            ["risk-factor Дефицит педагогических кадров МКОУ Вторая ООШ приоритетный C3", "risk-factor Дефицит педагогических кадров МКОУ Первая СОШ актуальный B3"],
            Lines(reading));
    }

    private static string[] Lines(FileReading reading) =>
    [
        .. reading.Tables.Single().Facts.Select(fact =>
            $"{fact.Procedure} {fact.Subject} {((Place.OfSchool)fact.Place).Text} {fact.Values[0].Text} {fact.Values[0].Cell}"),
    ];

    private static FileReading Read(string csv) => FileReader.Read("а.csv", Encoding.UTF8.GetBytes(csv), [], ReadLimits.Default);
}
