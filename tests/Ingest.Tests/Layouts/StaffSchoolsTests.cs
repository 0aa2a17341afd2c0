using SchoolSupport.Domain.Facts;
using SchoolSupport.Ingest.Layouts;

namespace SchoolSupport.Ingest.Tests.Layouts;

public sealed class StaffSchoolsTests
{
    private static readonly IReadOnlyList<RawFact> Facts = Samples.Facts("training/Кадры 2020-2021.xlsx", "staff-schools");

    [Fact]
    public void Zarechnaya_IsReadFromRow5()
    {
        RawFact[] facts = [.. Facts.Where(fact => fact.Row == 5)];

        Assert.All(facts, fact => Assert.Equal(new SchoolYear(2020), fact.Year));
        Assert.Equal((7, "C5"), facts[0].Values[0] is var all ? (all.Number, all.Cell.ToString()) : default);
        Assert.Equal((5, 7), facts.Single(fact => fact.Subject == "Высшее образование")[Measures.People] is { } value ? (value.Number, value.N) : default);
        Assert.Equal("нет", facts.Single(fact => fact.Subject == "Новый директор")[Measures.Text]!.Text);
    }
}
