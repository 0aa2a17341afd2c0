using SchoolSupport.Domain.Facts;
using SchoolSupport.Ingest.Layouts;

namespace SchoolSupport.Ingest.Tests.Layouts;

public sealed class EgeRegionalTests
{
    private static readonly IReadOnlyList<RawFact> Facts = Samples.Facts("training/ЕГЭ 2021.xlsx", "ege-rcoi");

    [Fact]
    public void Lugovskaya_Russian_IsReadFromD7ToH7()
    {
        RawFact fact = Facts.Single(fact => fact.Row == 7 && fact.Subject == "Русский язык");

        Assert.Equal(("МБОУ Луговская СОШ", "900102"), fact.Place is Place.OfSchool school ? (school.Text, school.RegionalCode) : default);
        Assert.Equal([("participants", 5.0, "D7"), ("below-minimum", 0, "E7"), ("from-80-to-99", 1, "F7"), ("score-100", 0, "G7"), ("mean-test-score", 65, "H7")],
            fact.Values.Select(value => (value.Measure, value.Number!.Value, value.Cell.ToString()!)));
    }

    [Fact]
    public void MathematicsOfEge_IsTheProfileOne() => Assert.Contains(Facts, fact => fact.Row == 7 && fact.Subject == "Математика (профильная)");
}
