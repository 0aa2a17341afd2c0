using SchoolSupport.Domain.Facts;
using SchoolSupport.Ingest.Layouts;

namespace SchoolSupport.Ingest.Tests.Layouts;

public sealed class VprMunicipalTests
{
    private static readonly IReadOnlyList<RawFact> Facts = Samples.Facts("baikalovo/ВПР 2020-2021.xlsx", "vpr-municipal");

    [Fact]
    public void TwoCalendarYears_AreTheWavesOfOneSchoolYear()
    {
        RawFact[] russian = [.. Facts.Where(fact => fact.Row == 7)];

        Assert.Equal([(Season.Autumn, 46.2, "B7"), (Season.Spring, 51.4, "C7")],
            russian.Select(fact => (fact.Season, fact[Measures.Quality]!.Number!.Value, fact[Measures.Quality]!.Cell.ToString()!)));
        Assert.All(russian, fact => Assert.Equal((new SchoolYear(2020), 4), (fact.Year, fact.ProgrammeGrade)));
        Assert.Equal([5, 4], russian.Select(fact => fact.PupilGrade!.Value));
    }

    [Fact]
    public void SubjectWithoutAGrade_PoolsTheGrades() => Assert.All(Facts.Where(fact => fact.Row == 10), fact => Assert.Null(fact.ProgrammeGrade));
}
