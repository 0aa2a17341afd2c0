using SchoolSupport.Domain.Facts;
using SchoolSupport.Ingest.Layouts;

namespace SchoolSupport.Ingest.Tests.Layouts;

public sealed class NetworkGroupsTests
{
    private static readonly IReadOnlyList<RawFact> Facts = Samples.Facts("baikalovo/Сетевые группы.xlsx", "network-groups");

    [Fact]
    public void Groups_HoldAllElevenSchools()
    {
        Assert.Equal(11, Facts.Select(fact => fact.Place).OfType<Place.OfSchool>().Select(school => school.Text).Distinct().Count());
        Assert.Equal(3, Facts.Select(fact => fact[Measures.Text]!.Text).Distinct().Count());
    }
}
