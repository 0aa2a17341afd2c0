using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Ingest.Layouts;
using SchoolSupport.Ingest.Planning;
using SchoolSupport.Ingest.Tests.Layouts;
using SchoolSupport.Ingest.Tests.Workbooks;
using SchoolSupport.Ingest.Workbooks;

namespace SchoolSupport.Ingest.Tests.Checks;

public sealed class BandShareCheckTests
{
    private static readonly string[] Mathematics = ["67", "34", "2,9", "44,1", "52,9", "3"];

    [Fact]
    public void Sample_1_5Percent_HasTheWrongDenominator()
    {
        PlannedIssue issue = Samples.Read("baikalovo/ЕГЭ 2021.xlsx").AllIssues.Single(issue => issue.Code == "wrong-denominator");

        Assert.Equal(("C11", "2,9", Severity.Error), (issue.Cell.ToString(), issue.Proposed, issue.Severity));
        Assert.Contains("1 из 67 выпускников", issue.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Sample_RussianRow_RepeatsMathematics()
    {
        FileReading reading = Samples.Read("baikalovo/ЕГЭ 2021.xlsx");

        PlannedIssue issue = reading.AllIssues.Single(issue => issue.Code == "copied-row");
        Assert.Equal(("D20", null), (issue.Cell.ToString(), issue.Proposed));
        Assert.DoesNotContain(reading.AllIssues, other => other.Cell!.Value.Row == 20 && other != issue);
        RawFact russian = reading.Tables.SelectMany(table => table.Facts).Single(fact => fact.Row == 20);
        Assert.Equal(ValueState.Doubtful, russian[Measures.Above80Share]!.State);
        Assert.Equal(ValueState.Known, russian[Measures.BelowMinimumShare]!.State);
    }

    [Fact]
    public void TrueRows_RaiseNothing() => Assert.Empty(Read(Mathematics, ["67", "48", "0", "22,9", "50", "27,1"]).AllIssues);

    [Theory]
    [InlineData(0, "64", "61", "3,3", "29,5", "50,8", "19,7")]
    [InlineData(1, "70", "51", "2", "44,1", "52,9", "3")]
    public void RowOfAnotherSubject_IsCopiedOnlyWhereItsPupilsDoNotFit(int copies, params string[] russian) =>
        Assert.Equal(copies, Read(Mathematics, russian).AllIssues.Count(issue => issue.Code == "copied-row"));

    [Fact]
    public void OneBandOfNoWholePupils_IsProposedByTheOthers()
    {
        PlannedIssue issue = Assert.Single(Read(["67", "34", "2,9", "42", "52,9", "3"], ["67", "48", "0", "22,9", "50", "27,1"]).AllIssues);

        Assert.Equal(("share-count", "D4", "44,1"), (issue.Code, issue.Cell.ToString(), issue.Proposed));
    }

    [Fact]
    public void BandsThatDoNotMakeAHundred_AreAQuestion()
    {
        PlannedIssue issue = Assert.Single(Read(["67", "34", "2,9", "44,1", "52,9", "5,9"], ["67", "48", "0", "22,9", "50", "27,1"]).AllIssues);

        Assert.Equal(("row-sum", "D4", null), (issue.Code, issue.Cell.ToString(), issue.Proposed));
    }

    private static FileReading Read(string[] mathematics, string[] russian)
    {
        string[] header = ["Кол-во вып-ков", "Кол-во сдававших экзамен", "Доля неудовлетворительных", "менее 60", "от 60 до 80", "более 80"];
        byte[] content = new XlsxBuilder().Sheet("ЕГЭ",
        [
            ["Результаты ЕГЭ 2020-2021 учебного года"],
            ["ЕГЭ по математике"],
            [.. header],
            [.. mathematics],
            [],
            ["ЕГЭ по русскому языку"],
            [.. header],
            [.. russian],
        ]).Build();
        return FileReader.Read("ЕГЭ.xlsx", content, [], ReadLimits.Default);
    }
}
