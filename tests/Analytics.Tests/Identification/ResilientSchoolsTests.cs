using SchoolSupport.Analytics.Histories;
using SchoolSupport.Analytics.Identification;
using SchoolSupport.Analytics.Tests.Histories;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Organisations;

namespace SchoolSupport.Analytics.Tests.Identification;

public sealed class ResilientSchoolsTests
{
    private const int Year = 2022;

    private readonly FactBuilder _facts = new();

    // Eighteen schools; the more pupils with ОВЗ, the lower the quality, by 1 point for 1 %. School 18 has the most and does as the best.
    [Fact]
    public void Of_OneSchoolFarAboveWhatItsConditionsForetell_IsResilient()
    {
        World(18, (school, _) => school == 18 ? 90 : 90 - (4 * school));

        ResilientSchools found = Of(18);

        Assert.Null(found.Why);
        Assert.Equal([18], found.Schools.Where(school => school.IsResilient).Select(school => school.School));
        Assert.Equal([13, 14, 15, 16, 17, 18], found.Schools.Where(school => school.InWorstThird).Select(school => school.School));
        Assert.Equal(6 * 0.0251715, found.ExpectedByChance, 6);
        Assert.True(found.Fit!.Coefficients[1] < 0);
    }

    // Above in the later year alone.
    [Fact]
    public void Of_OneYearOnly_IsNot()
    {
        World(18, (school, year) => school == 18 && year == Year ? 90 : 90 - (4 * school));

        ResilientSchools found = Of(18);

        ResilienceOfSchool school = found.Schools.Single(one => one.School == 18);
        Assert.Equal([false, true], school.Years.Select(year => year.IsAbove));
        Assert.DoesNotContain(found.Schools, one => one.IsResilient);
    }

    // As good a school in easy conditions is a good school, not a resilient one.
    [Fact]
    public void Of_EasyConditions_IsNot()
    {
        World(18, (school, _) => school == 1 ? 100 : 80 - (3 * school));

        Assert.DoesNotContain(Of(18).Schools, school => school.IsResilient);
    }

    [Fact]
    public void Of_FourteenSchools_IsRefused()
    {
        World(14, (school, _) => 90 - (4 * school));

        ResilientSchools found = Of(14);

        Assert.Equal((NoResilience.TooFewSchools, 14), (found.Why!.Value, found.Compared));
        Assert.Empty(found.Schools);
    }

    // Results that go up and down whatever the conditions.
    [Fact]
    public void Of_ConditionsForetellNothing_IsRefused()
    {
        World(18, (school, _) => school % 2 == 0 ? 40 : 60);

        ResilientSchools found = Of(18);

        Assert.Equal(NoResilience.ContextSaysNothing, found.Why);
        Assert.True(found.Fit!.P > ResilientSchools.MostP);
    }

    [Fact]
    public void Of_OneYearOfResults_IsRefused() => Assert.Equal(NoResilience.NoTwoYears, Of(18).Why);

    [Fact]
    public void Of_NoContextLoaded_IsRefused()
    {
        World(18, (school, _) => 90 - (4 * school), context: false);

        Assert.Equal(NoResilience.NoContext, Of(18).Why);
    }

    // A school without its number of pupils is left out by name, the others are judged.
    [Fact]
    public void Of_OneSchoolWithoutContext_IsLeftOut()
    {
        World(18, (school, _) => 90 - (4 * school), without: 5);

        ResilientSchools found = Of(18);

        Assert.Null(found.Why);
        Assert.Equal([5], found.LeftOut);
    }

    // 250 pupils, 25 of them with ОВЗ, of 2021; a village school to grade 9.
    [Fact]
    public void Context_TakesTheLatestKnown()
    {
        Context(1, 2021, 250, 25);
        var history = MunicipalityHistory.Of(
            FactBuilder.Territory, [new School { Id = 1, TerritoryId = FactBuilder.District, Code = "1", Name = "1", Type = "ООШ", Locality = "село" }], [], _facts.Facts);

        SchoolContext found = SchoolContext.Of(history.School(1)!, new SchoolYear(Year));

        Assert.Equal(
            [(Condition.Pupils, Math.Log(250)), (Condition.Disabilities, 0.1), (Condition.Village, 1), (Condition.NoSeniorGrades, 1)],
            found.Conditions.Select(condition => (condition.Key, condition.Value)));
        Assert.DoesNotContain(Condition.Pupils, SchoolContext.Of(history.School(1)!, new SchoolYear(2020)).Conditions.Keys);
    }

    private ResilientSchools Of(int schools) => ResilientSchools.Of(
        MunicipalityHistory.Of(FactBuilder.Territory, [.. Enumerable.Range(1, schools).Select(id => FactBuilder.School(id, $"Школа {id:00}"))], [], _facts.Facts),
        new SchoolYear(Year));

    private void World(int schools, Func<int, int, int> quality, bool context = true, int? without = null)
    {
        for (int school = 1; school <= schools; school++)
        {
            for (int year = Year - 1; year <= Year; year++)
            {
                int good = quality(school, year);
                _facts.Oge(school, year, "Математика", 100, 0, 100 - good, good, 0);
                if (context && school != without)
                {
                    Context(school, year, 300, 3 * school);
                }
            }
        }
    }

    private void Context(int school, int year, int pupils, int disabilities)
    {
        _facts.Add(school, year, Procedures.Context, "Всего", [FactBuilder.Number(Measures.Pupils, pupils)], Season.Year, null);
        _facts.Add(school, year, Procedures.Context, "С ОВЗ", [FactBuilder.Number(Measures.Pupils, disabilities)], Season.Year, null);
    }
}
