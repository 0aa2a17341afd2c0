using SchoolSupport.Domain.Facts;
using SchoolSupport.Ingest.Layouts;

namespace SchoolSupport.Ingest.Tests.Layouts;

public sealed class OgeMarksRegionalTests
{
    private static readonly IReadOnlyList<RawFact> Facts = Samples.Facts("training/ОГЭ 2021.xlsx", "oge-marks-rcoi");

    [Fact]
    public void Lugovskaya_Russian_IsReadFromC7ToH7()
    {
        RawFact fact = Facts.Single(fact => fact.Row == 7 && fact.Subject == "Русский язык");

        Assert.Equal("900102", Assert.IsType<Place.OfSchool>(fact.Place).RegionalCode);
        Assert.Equal([8, 0, 3, 5, 0, 3.63], fact.Values.Select(value => value.Number!.Value));
        Assert.Equal(["C7", "D7", "E7", "F7", "G7", "H7"], fact.Values.Select(value => value.Cell.ToString()));
    }

    [Fact]
    public void SubjectNobodyTook_HasNoFact() => Assert.DoesNotContain(Facts, fact => fact.Row == 13 && fact.Subject == "Русский язык");

    [Fact]
    public void Sample_RaisesNothing() => Assert.Empty(Samples.Read("training/ОГЭ 2021.xlsx").AllIssues);
}
