using System.Text;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Ingest.Layouts;
using SchoolSupport.Ingest.Planning;
using SchoolSupport.Ingest.Workbooks;

namespace SchoolSupport.Ingest.Tests.Layouts;

public sealed class StaffSchoolsTests
{
    private static readonly IReadOnlyList<RawFact> Facts = Samples.Facts("training/Кадры 2020-2021.xlsx", "staff-schools");

    [Fact]
    public void Zarechnaya_IsReadFromRow5()
    {
        RawFact[] facts = [.. Facts.Where(fact => fact.Row == 5)];

        Assert.All(facts, fact => Assert.Equal(new SchoolYear(2020), fact.Year));
        Assert.Equal((7, "C5"), facts[0].Values[0] is var all ? (all.Number, all.Cell.ToString()) : default);
        Assert.Equal((5, 7), facts.Single(fact => fact.Subject == "Высшее образование")[Measures.People] is { } value ? (value.Number, value.N) : default);
        Assert.Equal("нет", facts.Single(fact => fact.Subject == "Новый директор")[Measures.Text]!.Text);
    }

    [Fact]
    public void TeachersOfAKind_AreNotAllTeachers() =>
        Assert.Equal(["пенсионного возраста 7", "Всего 40", "Высшее образование 30"], Read("Учителей пенсионного возраста;Учителей, всего;с высшим образованием|7;40;30")
            .Tables.Single().Facts.OrderBy(fact => fact.Values[0].Cell!.Value.Column).Select(fact => $"{fact.Subject} {fact.Values[0].Number}"));

    [Fact]
    public void ColumnsOfShares_AreToldOfAndNotTakenForPeople()
    {
        FileReading reading = Read("Учителей, всего;с высшим образованием, %;высшая категория (доля)|40;80;30");

        Assert.Equal(["Всего"], reading.Tables.Single().Facts.Select(fact => fact.Subject));
        Assert.Equal([("column-unread", "C2"), ("column-unread", "D2")], reading.AllIssues.Select(issue => (issue.Code, issue.Cell.ToString()!)));
    }

    [Theory]
    [InlineData("20;45;5;5", "C3")]
    [InlineData("20;18;25;5", "D3")]
    [InlineData("20;18;12;9", "E3")]
    [InlineData("20;20;10;10", null)]
    public void MoreOfAKindThanOfAll_IsAnError(string row, string? cell)
    {
        FileReading reading = Read("Учителей, всего;с высшим образованием;высшая категория;первая категория|" + row);

        Assert.Equal(cell is null ? [] : [cell], reading.AllIssues.Where(issue => issue.Code == "part-over-whole").Select(issue => issue.Cell.ToString()!));
        Assert.Equal(cell is not null, reading.Tables.Single().Facts.Any(fact => fact.Values[0].State == ValueState.Doubtful));
    }

    private static FileReading Read(string table) => FileReader.Read(
        "а.csv", Encoding.UTF8.GetBytes($"Кадры школ, 2023-2024 учебный год\nШкола;{table.Replace("|", "\nБСШ;", StringComparison.Ordinal)}"), [], ReadLimits.Default);
}
