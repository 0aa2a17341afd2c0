using System.Text;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Ingest.Layouts;
using SchoolSupport.Ingest.Planning;
using SchoolSupport.Ingest.Workbooks;

namespace SchoolSupport.Ingest.Tests.Layouts;

/// <summary>Tables of the year's end and of vacancies, as departments keep them.</summary>
public sealed class YearOutcomesTests
{
    [Fact]
    public void SimpleTable_IsRead()
    {
        RawFact[] facts = [.. Read("Итоги 2023-2024 учебного года", "Школа;Обучающихся;с академической задолженностью;аттестатов с отличием", "БСШ;312;4;3", "ГСШ;88;;1").Tables.Single().Facts];

        Assert.Equal(["Обучающихся 312", "С академической задолженностью 4", "Аттестатов с отличием 3", "Обучающихся 88", "Аттестатов с отличием 1"],
            facts.Select(fact => $"{fact.Subject} {fact[Measures.Pupils]!.Number}"));
        Assert.All(facts, fact => Assert.Equal((Procedures.YearOutcomes, new SchoolYear(2023)), (fact.Procedure, fact.Year)));
    }

    // Grade 9 and 11 are two numbers and never one.
    [Fact]
    public void GradesApart_AreToldApart() => Assert.Equal(
        ["Выпускников, 9 класс 28", "Аттестатов с отличием, 9 класс 2", "Выпускников, 11 класс 12", "Аттестатов с отличием, 11 класс 1"],
        Read("Итоги 2023-2024 учебного года", "Школа;Выпускников 9 классов;Аттестатов с отличием за 9 класс;Выпускников 11 классов;Аттестатов с отличием (11 класс)", "БСШ;28;2;12;1")
            .Tables.Single().Facts.Select(fact => $"{fact.Subject} {fact[Measures.Pupils]!.Number}"));

    [Fact]
    public void ColumnOfShares_IsToldOf()
    {
        FileReading reading = Read("Итоги 2023-2024 учебного года", "Школа;Обучающихся;с академической задолженностью;с академической задолженностью, %", "БСШ;312;4;1,3");

        Assert.Equal(["Обучающихся", "С академической задолженностью"], reading.Tables.Single().Facts.Select(fact => fact.Subject));
        Assert.Equal([("column-unread", "D2")], reading.AllIssues.Select(issue => (issue.Code, issue.Cell.ToString()!)));
    }

    [Fact]
    public void Vacancies_AreOfTheSchoolAbove() => Assert.Equal(
        ["БСШ Математика 1", "БСШ Физика 2", "ГСШ Химия 1"],
        Read("Вакансии учителей, 2023-2024 учебный год", "ОО;Предмет;Вакансий", "БСШ;Математика;1", ";Физика;2", "ГСШ;Химия;1", "Итого;;4").Tables.Single().Facts
            .Select(fact => $"{((Place.OfSchool)fact.Place).Text} {fact.Subject} {fact[Measures.People]!.Number}"));

    private static FileReading Read(params string[] lines) => FileReader.Read("а.csv", Encoding.UTF8.GetBytes(string.Join('\n', lines)), [], ReadLimits.Default);
}
