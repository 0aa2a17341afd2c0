using SchoolSupport.Domain.Facts;
using SchoolSupport.Ingest.Layouts;

namespace SchoolSupport.Ingest.Tests.Layouts;

public sealed class EgeBandsMunicipalTests
{
    private static readonly IReadOnlyList<RawFact> Facts = Samples.Facts("baikalovo/ЕГЭ 2021.xlsx", "ege-bands-municipal");

    [Fact]
    public void Mathematics_IsReadFromRow11()
    {
        RawFact fact = Facts.Single(fact => fact.Row == 11);

        Assert.Equal(("Математика (профильная)", new SchoolYear(2020)), (fact.Subject, fact.Year));
        Assert.Equal([("B11", 34.0), ("A11", 67), ("C11", 1.5), ("D11", 44.1), ("E11", 52.9), ("F11", 3)],
            fact.Values.Select(value => (value.Cell.ToString()!, value.Number!.Value)));
    }
}
