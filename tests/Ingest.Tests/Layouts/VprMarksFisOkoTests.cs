using SchoolSupport.Domain.Facts;
using SchoolSupport.Ingest.Layouts;

namespace SchoolSupport.Ingest.Tests.Layouts;

public sealed class VprMarksFisOkoTests
{
    private static readonly IReadOnlyList<RawFact> Facts = Samples.Facts("training/2020-2021/МА 4 Ф3_Статистика по отметкам.xlsx", "fis-oko-f3");

    [Fact]
    public void LevelsOfGroups_AreToldByTheirCodes()
    {
        Assert.Equal("Учебная область", Assert.IsType<Place.OfTerritory>(Facts[0].Place).Name);
        Assert.Equal("reg90_m001", Assert.IsType<Place.OfTerritory>(Facts[1].Place).Code);
        Assert.Equal("700101", Assert.IsType<Place.OfSchool>(Facts[2].Place).FisOkoLogin);
    }

    [Fact]
    public void Zarechnaya_IsReadFromC11ToG11()
    {
        RawFact fact = Facts.Single(fact => fact.Row == 11);

        Assert.Equal(("Математика", 4, new SchoolYear(2020), Season.Spring), (fact.Subject, fact.ProgrammeGrade, fact.Year, fact.Season));
        Assert.Equal([6, 16.67, 33.33, 16.67, 33.33, 1, 2, 1, 2], fact.Values.Select(value => value.Number!.Value));
        Assert.Equal("G11", fact[Measures.Mark5]!.Cell.ToString());
    }
}
