using SchoolSupport.Domain.Facts;
using SchoolSupport.Ingest.Layouts;

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
}
