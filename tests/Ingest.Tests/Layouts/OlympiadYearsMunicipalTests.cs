using SchoolSupport.Domain.Facts;
using SchoolSupport.Ingest.Layouts;

namespace SchoolSupport.Ingest.Tests.Layouts;

public sealed class OlympiadYearsMunicipalTests
{
    private static readonly IReadOnlyList<RawFact> Facts = Samples.Facts("baikalovo/ВсОШ 2016-2020.xlsx", "olympiad-years-municipal");

    [Fact]
    public void Participations_BelongToTheYearThatBeginsInAutumn()
    {
        RawFact fact = Facts.Single(fact => fact.Year == new SchoolYear(2016) && fact.Subject.Length == 0);

        Assert.Equal((785, 20), (fact[Measures.Participations]!.Number, fact[Measures.OlympiadSubjects]!.Number));
    }

    [Fact]
    public void TwoTables_GiveTwelveFacts() => Assert.Equal(12, Facts.Count);
}
