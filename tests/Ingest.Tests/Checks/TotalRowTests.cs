using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Ingest.Planning;
using SchoolSupport.Ingest.Tests.Layouts;

namespace SchoolSupport.Ingest.Tests.Checks;

public sealed class TotalRowTests
{
    [Theory]
    [InlineData("итого")]
    [InlineData("ИТОГО")]
    [InlineData("Итого по району:")]
    [InlineData("Всего")]
    [InlineData("По району")]
    [InlineData("В целом по району")]
    public void TotalRow_ByAnyName_IsTheDistrict(string name) =>
        Assert.Equal("10", Assert.Single(new OgeTable().With("A11", name).With("F10", "0").Read().AllIssues).Proposed);

    // Whether it is a second total or the neighbours' one, it is no school of the list.
    [Fact]
    public void RowCalledAsADistrict_IsNotAddedToTheSchools() =>
        Assert.DoesNotContain(new OgeTable().Insert(11, "Байкаловский МР", "98", "19,4", "43,9", "33,7", "3,1", "8,2", "24,5", "59,2", "8,2").Read().AllIssues, issue => issue.Code == "column-total");

    [Theory]
    [InlineData("19 (19,4%)", "43 (43,9 %)", "33 / 33,7", "3 чел. - 3,1%")]
    [InlineData("19,4% (19)", "43,9% (43)", "33,7%/33", "3,1 % - 3 чел.")]
    [InlineData("19,4%", "43,9", "33,7%", "3,1")]
    public void TotalRow_InOtherSpellings_Confirms(string five, string four, string three, string two)
    {
        OgeTable table = new OgeTable().With("C11", five).With("D11", four).With("E11", three).With("F11", two);

        Assert.Empty(table.Read().AllIssues);
        Assert.Equal(("F10", "10"), Assert.Single(table.With("F10", "0").Read().AllIssues) is var issue ? (issue.Cell.ToString(), issue.Proposed) : default);
    }

    [Fact]
    public void WrongTotal_ProposesBothValuesOfTheCell()
    {
        PlannedIssue issue = Assert.Single(new OgeTable().With("J11", "9-9,2%").Read().AllIssues);

        Assert.Equal(("column-total", "J11", "8 - 8,2%"), (issue.Code, issue.Cell.ToString(), issue.Proposed));
    }

    [Fact]
    public void TotalWhoseShareIsNotItsCount_IsAWarning()
    {
        PlannedIssue issue = Assert.Single(new OgeTable().With("J11", "8-9,9%").Read().AllIssues);

        Assert.Equal(("share-count", Severity.Warning, "8 - 8,2%"), (issue.Code, issue.Severity, issue.Proposed));
    }

    [Fact]
    public void WrongParticipants_AreFoundByTheTotalAndTheShares()
    {
        FileReading reading = new OgeTable().With("B6", "36").Read();

        PlannedIssue issue = Assert.Single(reading.AllIssues);
        Assert.Equal(("participants-wrong", "B6", "63"), (issue.Code, issue.Cell.ToString(), issue.Proposed));
        Assert.Equal(ValueState.Doubtful, reading.Tables[0].Facts[0][Measures.Mark2]!.State);
    }

    [Fact]
    public void MissingParticipants_AreProposedByTheTotal()
    {
        PlannedIssue issue = Assert.Single(new OgeTable().With("B10", null).Read().AllIssues);

        Assert.Equal(("participants-missing", "B10", "10"), (issue.Code, issue.Cell.ToString(), issue.Proposed));
    }

    [Fact]
    public void SchoolWithoutParticipants_RaisesNothing()
    {
        OgeTable table = new OgeTable().Insert(11, "КСШ", "0", "0", "0", "0", "0", "-", "-", "-", "-");

        Assert.Empty(table.Read().AllIssues);
    }

    [Fact]
    public void TotalInTheNumberColumn_IsNotLost()
    {
        var table = new OgeTable();
        for (int row = 4; row <= 11; row++)
        {
            table.Rows[row - 1] = [row > 5 && row < 11 ? $"{row - 5}" : row == 4 ? "№" : row == 11 ? "Итого" : null, .. row == 11 ? [null, .. table.Rows[10][1..]] : table.Rows[row - 1]];
        }

        Assert.Equal(("G10", "10"), Assert.Single(table.With("G10", "0").Read().AllIssues) is var issue ? (issue.Cell.ToString(), issue.Proposed) : default);
    }
}
