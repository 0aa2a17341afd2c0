using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Ingest.Layouts;
using SchoolSupport.Ingest.Planning;
using SchoolSupport.Ingest.Tests.Layouts;

namespace SchoolSupport.Ingest.Tests.Checks;

public sealed class MarkShareCheckTests
{
    [Fact]
    public void SoundTable_RaisesNothing() => Assert.Empty(new OgeTable().Read().AllIssues);

    [Fact]
    public void Share_52_5Of63_Is33Pupils()
    {
        RawFact russian = new OgeTable().Read().Tables[0].Facts.First(fact => fact.Row == 6);

        Assert.Equal([2, 18, 33, 10], Measures.Marks.Select(mark => russian[mark]!.Number!.Value));
    }

    [Theory]
    [InlineData("F10", "0", "10")]
    [InlineData("D10", "40", "30")]
    [InlineData("C6", "25,9", "15,9")]
    [InlineData("E8", "20", "0")]
    [InlineData("D9", "0", "11,1")]
    [InlineData("J7", "18,3", "8,3")]
    [InlineData("H10", "40", "20")]
    [InlineData("G6", "3,6", "6,3")]
    public void OneWrongShare_WithTotalRow_IsFoundAtItsCell(string cell, string written, string proposed)
    {
        FileReading reading = new OgeTable().With(cell, written).Read();

        PlannedIssue issue = Assert.Single(reading.AllIssues);
        Assert.Equal(("row-sum", Severity.Error, cell, proposed), (issue.Code, issue.Severity, issue.Cell.ToString(), issue.Proposed));
        Assert.Contains("«итого» это подтверждает", issue.Message, StringComparison.Ordinal);
        FactValue[] doubtful = [.. reading.Tables[0].Facts.SelectMany(fact => fact.Values).Where(value => value.State == ValueState.Doubtful)];
        Assert.All(doubtful, value => Assert.Equal(cell, value.Cell.ToString()));
        Assert.Equal(2, doubtful.Length);
    }

    [Fact]
    public void TwoBrokenRows_WithTotalRow_AreBothFound()
    {
        PlannedIssue[] issues = [.. new OgeTable().With("F10", "0").With("C8", "0").Read().AllIssues];

        Assert.Equal([("C8", "50"), ("F10", "10")], issues.Select(issue => (issue.Cell.ToString()!, issue.Proposed!)).Order());
    }

    [Fact]
    public void TwoBrokenRows_ThatMaySwapTheirErrors_AreQuestionsNamingBothCells()
    {
        PlannedIssue[] issues = [.. new OgeTable().With("F10", "0").With("C8", "25").Read().AllIssues];

        Assert.Equal(["F10", "F8"], issues.Select(issue => issue.Cell.ToString()!).Order());
        Assert.All(issues, issue => Assert.Null(issue.Proposed));
        Assert.Contains("F10 (10 %) или C10 (40 %)", issues.Single(issue => issue.Cell!.Value.Row == 10).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TwoWrongCellsOfOneRow_WithTotalRow_AreBothFound()
    {
        PlannedIssue[] issues = [.. new OgeTable().With("F10", "0").With("C10", "50").Read().AllIssues];

        Assert.Equal([("C10", "30"), ("F10", "10")], issues.Select(issue => (issue.Cell.ToString()!, issue.Proposed!)).Order());
    }

    [Fact]
    public void BrokenRow_WithoutTotalRow_IsAQuestionAndAllDoubtful()
    {
        FileReading reading = new OgeTable().With("F10", "0").Without(11).Read();

        PlannedIssue issue = Assert.Single(reading.AllIssues);
        Assert.Equal(("row-sum", "F10", null), (issue.Code, issue.Cell.ToString(), issue.Proposed));
        RawFact row = reading.Tables[0].Facts.Single(fact => fact.Row == 10 && fact.Subject == "Русский язык");
        Assert.All(Measures.MarkShares, share => Assert.Equal(ValueState.Doubtful, row[share]!.State));
        Assert.All(Measures.Marks, mark => Assert.Null(row[mark]!.Number));
    }

    [Fact]
    public void LoneMisfit_WithoutTotalRow_IsStillFound()
    {
        PlannedIssue issue = Assert.Single(new OgeTable().With("E8", "20").Without(11).Read().AllIssues);

        Assert.Equal(("E8", "0"), (issue.Cell.ToString(), issue.Proposed));
        Assert.DoesNotContain("подтверждает", issue.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("F10", "-", "row-sum", "10")]
    [InlineData("F10", null, "row-sum", "10")]
    [InlineData("F10", "130", "row-sum", "10")]
    [InlineData("F10", "1O", "row-sum", "10")]
    public void MissingShare_IsProposedByTheOthers(string cell, string? written, string code, string proposed) =>
        Assert.Contains(new OgeTable().With(cell, written).Read().AllIssues,
            issue => issue.Code == code && issue.Cell.ToString() == cell && issue.Proposed == proposed);

    [Fact]
    public void Dash_WhereTheOthersMakeAHundred_IsNoDataAndNoAlarm()
    {
        FileReading reading = new OgeTable().With("F7", "–").Read();

        Assert.Empty(reading.AllIssues);
        Assert.Equal(ValueState.NoData, reading.Tables[0].Facts.First(fact => fact.Row == 7)[Measures.Share2]!.State);
    }

    [Fact]
    public void WrongSharesThatStillMakeAHundred_ShowInTheColumnTotals()
    {
        PlannedIssue[] issues = [.. new OgeTable().With("D10", "20").With("E10", "40").Read().AllIssues];

        Assert.Equal([("column-total", "D11", "42 - 42,9%"), ("column-total", "E11", "34 - 34,7%")],
            issues.Select(issue => (issue.Code, issue.Cell.ToString()!, issue.Proposed!)).Order());
    }

    [Fact]
    public void SharesOfHalfPupils_AreErrorsAndDoubtful()
    {
        FileReading reading = new OgeTable().With("D10", "25").With("E10", "35").Without(11).Read();

        Assert.Equal(["D10", "E10"], reading.AllIssues.Select(issue => issue.Cell.ToString()!).Order());
        Assert.All(reading.AllIssues, issue => Assert.Equal(("share-count", Severity.Error), (issue.Code, issue.Severity)));
    }

    [Fact]
    public void BadlyRoundedShare_IsAWarningAndCounts()
    {
        FileReading reading = new OgeTable().With("E6", "28,3").Read();

        PlannedIssue issue = Assert.Single(reading.AllIssues);
        Assert.Equal(("share-count", Severity.Warning, "28,6"), (issue.Code, issue.Severity, issue.Proposed));
        Assert.Equal(18, reading.Tables[0].Facts[0][Measures.Mark3]!.Number);
    }
}
