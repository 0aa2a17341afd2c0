using SchoolSupport.SampleRegion.Simulation;

namespace SchoolSupport.SampleRegion.Tests;

public sealed class SimulatedRegionTests
{
    private static readonly RegionParameters Small = new() { Schools = 40, Years = 4, Seed = 11 };

    [Fact]
    public void Marks_EverySchoolAndProcedure_AreOfPupilsOfTheGrade()
    {
        SimulatedRegion region = SimulatedRegion.Generate(Small);

        foreach ((int school, int year, Procedure procedure) in Cells(region))
        {
            MarkCounts marks = region.Marks(school, year, procedure);
            Assert.InRange(marks.Participants, 0, region.Cohorts.Size(school, year, procedure.Grade));
            Assert.All((int[])[marks.Twos, marks.Threes, marks.Fours, marks.Fives], count => Assert.True(count >= 0));
        }
    }

    [Fact]
    public void Cohorts_NextYear_AreTheSamePupilsOneGradeHigher()
    {
        Cohorts cohorts = SimulatedRegion.Generate(Small).Cohorts;

        Assert.Equal(cohorts.Size(5, 1, 6), cohorts.Size(5, 2, 7));
        Assert.Equal(cohorts.Effect(5, 1, 6), cohorts.Effect(5, 2, 7));
    }

    [Fact]
    public void Generate_SameParameters_GivesTheSameMarks()
    {
        SimulatedRegion one = SimulatedRegion.Generate(Small);
        SimulatedRegion other = SimulatedRegion.Generate(Small);

        Assert.All(Cells(one), cell => Assert.Equal(
            one.Marks(cell.School, cell.Year, cell.Procedure), other.Marks(cell.School, cell.Year, cell.Procedure)));
    }

    [Fact]
    public void Generate_OtherSeed_GivesOtherMarks()
    {
        SimulatedRegion one = SimulatedRegion.Generate(Small);
        SimulatedRegion other = SimulatedRegion.Generate(Small with { Seed = 12 });

        Assert.Contains(Cells(one), cell =>
            one.Marks(cell.School, cell.Year, cell.Procedure) != other.Marks(cell.School, cell.Year, cell.Procedure));
    }

    [Fact]
    public void Generate_YearWithoutOge_HasNoOgeInThatYearOnly()
    {
        SimulatedRegion region = SimulatedRegion.Generate(Small with { YearWithoutOge = 2025 });

        IEnumerable<int> springs = Cells(region)
            .Where(cell => cell.Procedure.IsOge && region.Marks(cell.School, cell.Year, cell.Procedure).Participants > 0)
            .Select(cell => region.Parameters.FirstYear + cell.Year)
            .Distinct();
        Assert.Equal([2023, 2024, 2026], springs.Order());
    }

    [Fact]
    public void Generate_NoInnovation_SchoolsNeverChange()
    {
        SimulatedRegion region = SimulatedRegion.Generate(Small with { Model = new() { InnovationSd = 0 } });

        Assert.Equal(region.Quality[3, 0], region.Quality[3, 3]);
    }

    [Fact]
    public void Generate_MoreMunicipalitiesThanSchools_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            SimulatedRegion.Generate(new() { Schools = 2, Municipalities = 3 }));

    [Fact]
    public void Schools_AnySize_HaveNamesAndCodesOfTheirOwn()
    {
        SimulatedRegion region = SimulatedRegion.Generate(
            new() { Schools = 500, Municipalities = 7, Years = 1, Mix = SchoolMix.Region });

        Assert.Equal(500, region.Schools.Select(school => school.ShortName).Distinct().Count());
        Assert.Equal(500, region.Schools.Select(school => school.Code).Distinct().Count());
        Assert.Equal(7, region.Schools.Select(school => school.Municipality).Distinct().Count());
        Assert.All(region.Schools, school => Assert.Matches("^9\\d{5}$", school.Code));
    }

    private static IEnumerable<(int School, int Year, Procedure Procedure)> Cells(SimulatedRegion region) =>
        from school in Enumerable.Range(0, region.Schools.Count)
        from year in Enumerable.Range(0, region.Parameters.Years)
        from procedure in Procedure.All
        select (school, year, procedure);
}
