using SchoolSupport.Domain.Facts;
using SchoolSupport.Ingest.Layouts;

namespace SchoolSupport.Ingest.Tests.Layouts;

public sealed class StaffBandsMunicipalTests
{
    private static readonly IReadOnlyList<RawFact> Facts = Samples.Facts("baikalovo/Кадры 2020-2021.csv", "staff-bands-municipal");

    [Fact]
    public void Education_IsReadWithCellsOfTheFile()
    {
        RawFact fact = Facts.Single(fact => fact.Procedure == Procedures.StaffEducation && fact.Row == 6);

        Assert.Equal([(190.0, "B6"), (52, "C6")], fact.Values.Select(value => (value.Number!.Value, value.Cell.ToString()!)));
    }

    [Fact]
    public void FourTables_GiveEighteenFacts() => Assert.Equal(18, Facts.Count);
}
