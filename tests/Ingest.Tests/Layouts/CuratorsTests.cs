using SchoolSupport.Domain.Facts;
using SchoolSupport.Ingest.Layouts;

namespace SchoolSupport.Ingest.Tests.Layouts;

public sealed class CuratorsTests
{
    private static readonly IReadOnlyList<RawFact> Facts = Samples.Facts("baikalovo/Кураторы 500+.xlsx", "curators");

    [Fact]
    public void Curators_AreOfThreeSchools()
    {
        Assert.Equal(["B4", "B5", "B6"], Facts.Select(fact => fact[Measures.Text]!.Cell.ToString()));
        Assert.StartsWith("директор", Facts[0][Measures.Text]!.Text, StringComparison.Ordinal);
    }
}
