using System.Text;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Ingest.Layouts;
using SchoolSupport.Ingest.Planning;
using SchoolSupport.Ingest.Workbooks;

namespace SchoolSupport.Ingest.Tests.Layouts;

public sealed class OlympiadSchoolsTests
{
    private static readonly IReadOnlyList<RawFact> Facts = Samples.Facts("training/ВсОШ 2020-2021.xlsx", "olympiad-schools");

    [Fact]
    public void SchoolOfABlock_HoldsForItsRows()
    {
        RawFact fact = Facts.Single(fact => fact.Row == 9);

        Assert.Equal(("МБОУ Заречная ООШ", "Обществознание"), ((fact.Place as Place.OfSchool)?.Text, fact.Subject));
        Assert.Equal([(3.0, "C9"), (0, "D9"), (1, "E9")], fact.Values.Select(value => (value.Number!.Value, value.Cell.ToString()!)));
        Assert.Equal(Procedures.OlympiadMunicipalStage, fact.Procedure);
    }

    [Theory]
    [InlineData("ОО;Предмет;Участников|БСШ;Физика;5", "participations 5")]
    [InlineData("ОО;Предмет;Победителей|БСШ;Физика;1", "winners 1")]
    [InlineData("ОО;Предмет;Победителей;Призёров|БСШ;Физика;1;2", "winners 1, prize-winners 2")]
    [InlineData("ОО;Предмет;Участников;Учеников (каждый один раз)|БСШ;Физика;5;4", "participations 5, olympiad-pupils 4")]
    [InlineData("ОО;Предмет;Участников, % от обучающихся;Участников;Победителей|БСШ;Физика;5;12;1", "participations 12, winners 1")]
    public void ColumnsThereAre_AreRead(string table, string values) =>
        Assert.Equal(values, Assert.Single(Read("ВсОШ, муниципальный этап, 2023-2024 учебный год|" + table).Tables.SelectMany(read => read.Facts)).Values
            is var found ? string.Join(", ", found.Select(value => $"{value.Measure} {value.Number}")) : "");

    [Fact]
    public void ColumnOfShares_IsToldOf_AndTwoOfOneKindAreAskedAbout()
    {
        FileReading reading = Read("ВсОШ, муниципальный этап, 2023-2024 учебный год|ОО;Предмет;Участников, %;Победителей;Число победителей;Призёров|БСШ;Физика;5;1;1;2");

        Assert.Equal([("column-unread", "C2"), ("column-ambiguous", "E2")], reading.AllIssues.Select(issue => (issue.Code, issue.Cell.ToString()!)).OrderBy(issue => issue.Item2));
        Assert.Equal([Measures.PrizeWinners], Assert.Single(reading.Tables).Facts.Single().Values.Select(value => value.Measure));
    }

    [Theory]
    [InlineData("а.csv", "ВсОШ, школьный этап, Учебный муниципальный район, 2023-2024", Procedures.OlympiadSchoolStage)]
    [InlineData("а.csv", "Всероссийская олимпиада школьников, этап: региональный, 2023-2024", Procedures.OlympiadRegionalStage)]
    [InlineData("ВсОШ муниципальный этап.csv", "ВсОШ, 2023-2024 учебный год", Procedures.OlympiadMunicipalStage)]
    [InlineData("а.csv", "Всероссийская олимпиада школьников, 2023-2024 учебный год", null)]
    public void Stage_IsTheOneNamed_AndAskedForWhereNoneIs(string path, string title, string? stage)
    {
        FileReading reading = Read(title + "|ОО;Предмет;Участников|БСШ;Физика;5", path);

        Assert.Equal(stage is null ? [] : [stage], reading.Tables.SelectMany(table => table.Facts).Select(fact => fact.Procedure));
        Assert.Equal(stage is null, reading.AllIssues.Any(issue => issue.Code == IssueCodes.CaptionMissing));
    }

    [Fact]
    public void UnknownSubject_IsAskedAboutWithTheNearest_AndATotalIsNone()
    {
        FileReading reading = Read("ВсОШ, школьный этап, 2023-2024|ОО;Предмет;Участников|БСШ;Матиматика;5|;Физика;2|;всего;7|ГСШ;Родной язык;1");

        Assert.Equal([("Физика", 2.0), ("", 7)], reading.Tables.SelectMany(table => table.Facts).Select(fact => (fact.Subject, fact.Values[0].Number!.Value)));
        Assert.Equal([("B3", "Математика"), ("B6", null)], reading.AllIssues.Where(issue => issue.Code == "subject-unknown").Select(issue => (issue.Cell.ToString()!, issue.Proposed)));
    }

    private static FileReading Read(string lines, string path = "а.csv") =>
        FileReader.Read(path, Encoding.UTF8.GetBytes(lines.Replace('|', '\n')), [], ReadLimits.Default);
}
