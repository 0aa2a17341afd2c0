using SchoolSupport.Domain.Facts;
using SchoolSupport.Ingest.Layouts;

namespace SchoolSupport.Ingest.Tests.Layouts;

public sealed class EgeYearsMunicipalTests
{
    private static readonly IReadOnlyList<RawFact> Facts = Samples.Facts("baikalovo/ЕГЭ 2021.xlsx", "ege-years-municipal");

    [Fact]
    public void Mathematics_OverThreeYears()
    {
        Assert.Equal([(2018, 58.0, "A6"), (2019, 58, "B6"), (2020, 62.5, "C6")],
            Facts.Where(fact => fact.Row == 6).Select(fact => (fact.Year.StartYear, fact[Measures.MeanTestScore]!.Number!.Value, fact.Values[0].Cell.ToString()!)));
    }

    [Fact]
    public void SubjectsOfChoice_LastHeadingSkipsAYear() =>
        Assert.Equal(("period-gap", "F2", "2020-2021 уч. год"),
            Assert.Single(Samples.Read("baikalovo/ЕГЭ предметы по выбору за 5 лет.xls").AllIssues) is var issue ? (issue.Code, issue.Cell.ToString(), issue.Proposed) : default);

    // Eight subjects in five years; the last column is in doubt until somebody says which year it is.
    [Fact]
    public void SubjectsOfChoice_ValuesOfTheDoubtfulYear_AreInDoubt()
    {
        IReadOnlyList<RawFact> facts = Samples.Facts("baikalovo/ЕГЭ предметы по выбору за 5 лет.xls", "ege-years-municipal");

        Assert.Equal(8, facts.Count(fact => fact.Values[0].State == ValueState.Doubtful));
        Assert.All(facts, fact => Assert.Equal(fact.Values[0].Cell!.Value.Column == 6, fact.Values[0].State == ValueState.Doubtful));
    }
}
