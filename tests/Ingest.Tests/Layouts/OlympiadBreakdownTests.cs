using SchoolSupport.Domain.Facts;
using SchoolSupport.Ingest.Layouts;
using SchoolSupport.Ingest.Planning;
using SchoolSupport.Ingest.Workbooks;

namespace SchoolSupport.Ingest.Tests.Layouts;

/// <summary>The export of a school's olympiad program: three tables in one file, the last with names.</summary>
public sealed class OlympiadBreakdownTests
{
    private static readonly byte[] Export = """
        ВсОШ 2023/2024 учебный год, школьный этап
        Школа: СОШ № 1

        Класс,Участники,Победители,Призёры,Охват (%)
        9,20,1,3,80
        10,10,0,2,50

        Предмет,Участники,Победители,Призёры,Результативность (%)
        Русский язык,12,1,2,25
        Астрономия,3,0,0,0

        ФИО,Класс,Предмет,Этап,Статус,Баллы
        Выдумкин Никитослав Несуществович,9,Русский язык,школьный,победитель,40
        """u8.ToArray();

    private static readonly FileReading Reading = FileReader.Read("Олимпиада.csv", Export, [], ReadLimits.Default);

    [Fact]
    public void TablesByGradeAndSubject_AreOfTheSchoolAbove()
    {
        RawFact[] facts = [.. Reading.Tables.SelectMany(table => table.Facts)];

        Assert.All(facts, fact => Assert.Equal(("СОШ № 1", "2023/24", Procedures.OlympiadSchoolStage), ((fact.Place as Place.OfSchool)?.Text, fact.Year.ToString(), fact.Procedure)));
        Assert.Equal(
            [(9, "", 20.0, 1.0, 3.0), (10, "", 10, 0, 2), (null, "Русский язык", 12, 1, 2), (null, "Астрономия", 3, 0, 0)],
            facts.Select(fact => (fact.ProgrammeGrade, fact.Subject, fact[Measures.Participations]!.Number!.Value, fact[Measures.Winners]!.Number!.Value, fact[Measures.PrizeWinners]!.Number!.Value)));
    }

    [Fact]
    public void NamesBelow_AreNowhere()
    {
        string everything = string.Join('\n', WorkbookReader.Read("Олимпиада.csv", Export, ReadLimits.Default).Sheets.SelectMany(sheet => sheet.Cells).Select(cell => cell.Text))
            + string.Join('\n', Reading.AllIssues.Select(issue => issue.Message)) + System.Text.Encoding.UTF8.GetString(Reading.Content);

        Assert.DoesNotContain("Выдумкин", everything, StringComparison.OrdinalIgnoreCase);
        Assert.True(Reading.IsRedacted);
    }
}
