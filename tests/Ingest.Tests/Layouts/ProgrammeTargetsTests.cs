using SchoolSupport.Domain.Facts;
using SchoolSupport.Ingest.Layouts;

namespace SchoolSupport.Ingest.Tests.Layouts;

public sealed class ProgrammeTargetsTests
{
    private static readonly IReadOnlyList<RawFact> Facts = Samples.Facts("baikalovo/Целевые показатели.xlsx", "programme-targets");

    [Fact]
    public void Targets_AreTenOfTheWholeProgramme()
    {
        Assert.Equal([100, 100, 100, 95, 100, 100, 100, 100, 30, 100], Facts.Select(fact => fact[Measures.Target]!.Number!.Value));
        Assert.All(Facts, fact => Assert.True(fact.Year.IsUndated));
    }

    [Fact]
    public void DashBeforeANumber_IsANote() =>
        Assert.Equal("dash-before-number", Assert.Single(Samples.Read("baikalovo/Целевые показатели.xlsx").AllIssues).Code);
}
