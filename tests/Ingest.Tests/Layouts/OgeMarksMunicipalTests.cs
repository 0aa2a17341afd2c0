using SchoolSupport.Domain.Facts;
using SchoolSupport.Ingest.Layouts;

namespace SchoolSupport.Ingest.Tests.Layouts;

public sealed class OgeMarksMunicipalTests
{
    private static readonly IReadOnlyList<RawFact> Facts = Samples.Facts("baikalovo/ОГЭ 2021.xlsx", "oge-marks-municipal");

    [Fact]
    public void Facts_AreTwelveRowsOfTwoSubjects() => Assert.Equal(24, Facts.Count);

    [Fact]
    public void Bsh_Russian_IsReadFromC6ToF6()
    {
        RawFact fact = Facts.Single(fact => fact.Place is Place.OfSchool { Text: "БСШ" } && fact.Subject == "Русский язык");

        Assert.Equal((new SchoolYear(2020), Season.Spring, 9), (fact.Year, fact.Season, fact.ProgrammeGrade));
        Assert.Equal(63, fact[Measures.Participants]!.Number);
        Assert.Equal([(10.0, "C6"), (33, "D6"), (18, "E6"), (2, "F6")],
            Measures.Marks.Reverse().Select(mark => (fact[mark]!.Number!.Value, fact[mark]!.Cell.ToString()!)));
        Assert.Equal([15.9, 52.5, 28.5, 3.1], Measures.MarkShares.Reverse().Select(share => fact[share]!.Number!.Value));
        Assert.All(Measures.Marks, mark => Assert.Equal(ValueMethod.Reconstructed, fact[mark]!.Method));
    }

    [Fact]
    public void Total_HoldsBothValuesOfACell()
    {
        RawFact fact = Facts.Single(fact => fact.Place is Place.Home && fact.Subject == "Математика");

        Assert.Equal((141, 14, 10.0), (fact[Measures.Participants]!.Number, fact[Measures.Mark5]!.Number, fact[Measures.Share5]!.Number));
        Assert.Equal(ValueMethod.Reported, fact[Measures.Mark5]!.Method);
    }

    [Fact]
    public void Issues_AreOneAtF16() =>
        Assert.Equal(("row-sum", "F16", "10"), Assert.Single(Samples.Read("baikalovo/ОГЭ 2021.xlsx").AllIssues) is var issue ? (issue.Code, issue.Cell.ToString(), issue.Proposed) : default);
}
