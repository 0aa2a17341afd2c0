using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Ingest.Planning;
using SchoolSupport.Ingest.Tests.Workbooks;
using SchoolSupport.Ingest.Workbooks;

namespace SchoolSupport.Ingest.Tests.Checks;

public sealed class MarkCountCheckTests
{
    [Fact]
    public void SoundCounts_RaiseNothing() => Assert.Empty(Read([8, 0, 3, 5, 0, 3.63], [8, 0, 3, 5, 0, 3.63]).AllIssues);

    [Fact]
    public void MarksThatAreNotAllParticipants_AreAnError()
    {
        FileReading reading = Read([8, 0, 3, 4, 0, 3.57], [8, 0, 3, 5, 0, 3.63]);

        PlannedIssue issue = Assert.Single(reading.AllIssues);
        Assert.Equal(("row-sum", Severity.Error, "C4"), (issue.Code, issue.Severity, issue.Cell.ToString()));
        Assert.Equal(ValueState.Doubtful, reading.Tables[0].Facts[0][Measures.Mark4]!.State);
    }

    [Fact]
    public void MeanThatDoesNotFollow_IsAWarning()
    {
        PlannedIssue issue = Assert.Single(Read([8, 0, 3, 5, 0, 4.63], [8, 0, 3, 5, 0, 3.63]).AllIssues);

        Assert.Equal(("mean-mark", "H4", "3,63"), (issue.Code, issue.Cell.ToString(), issue.Proposed));
    }

    [Fact]
    public void WrongTotal_IsAWarningAtItsCells() =>
        Assert.Equal([("column-total", "C5", "8"), ("column-total", "F5", "5")],
            Read([8, 0, 3, 5, 0, 3.63], [9, 0, 3, 6, 0, 3.67]).AllIssues.Select(issue => (issue.Code, issue.Cell.ToString()!, issue.Proposed!)));

    private static FileReading Read(object[] school, object[] total) => FileReader.Read("ОГЭ.xlsx", new XlsxBuilder().Sheet("ОГЭ",
    [
        ["Результаты ОГЭ 2021 года"],
        ["Код ОО", "Образовательная организация", "Русский язык"],
        [null, null, "Участников", 2, 3, 4, 5, "Средняя отметка"],
        ["900102", "МБОУ Луговская СОШ", .. school],
        [null, "Итого", .. total],
    ]).Build(), [], ReadLimits.Default);
}
