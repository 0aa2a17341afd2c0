using SchoolSupport.Domain.Facts;
using SchoolSupport.Ingest.Layouts;

namespace SchoolSupport.Ingest.Tests.Layouts;

public sealed class RiskFactors500Tests
{
    private static readonly IReadOnlyList<RawFact> Facts = Samples.Facts("baikalovo/Факторы риска 500+.xlsx", "risk-factors-500");

    [Fact]
    public void ChosenFactors_AreOneFactForEachSchool()
    {
        Assert.Equal(8, Facts.Count);
        Assert.Equal(3, Facts.Count(fact => fact.Subject.StartsWith("Пониженный уровень", StringComparison.Ordinal)));
        Assert.All(Facts, fact => Assert.Equal("приоритетный", fact[Measures.Text]!.Text));
    }
}
