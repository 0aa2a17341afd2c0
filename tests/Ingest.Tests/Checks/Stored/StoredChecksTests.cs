using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Imports;
using SchoolSupport.Ingest.Checks.Stored;
using SchoolSupport.Ingest.Commands;
using SchoolSupport.Ingest.Tests.Planning;

namespace SchoolSupport.Ingest.Tests.Checks.Stored;

public sealed class StoredChecksTests
{
    [Fact]
    public void LastYearsTableUnderANewTitle_IsToldOnce()
    {
        var district = new StoredDistrict();
        for (int school = 1; school <= 5; school++)
        {
            FactValue[] marks = StoredDistrict.Marks(1, school, 2 * school, 3);
            district.Add(school, 2019, marks, file: 1).Add(school, 2020, marks, file: 2);
        }

        StoredFinding found = Assert.Single(district.Findings(), finding => finding.Code == "copied-year");
        Assert.Contains("в 5 школах те же, что за 2019/20", found.Message, StringComparison.Ordinal);
        Assert.Equal([2, 1], found.ImportIds);
    }

    [Fact]
    public void TwoSchoolsThatRepeatThemselves_AreChance()
    {
        var district = new StoredDistrict();
        for (int school = 1; school <= 5; school++)
        {
            district.Add(school, 2019, StoredDistrict.Marks(1, school, 2 * school, 3), file: 1)
                .Add(school, 2020, StoredDistrict.Marks(1, school, 2 * school, school < 3 ? 3 : 4), file: 2);
        }

        Assert.Empty(district.Found("copied-year"));
    }

    [Theory]
    [InlineData(31, true)]
    [InlineData(30, false)]
    public void ParticipantsAgainstGraduatesOfAnotherFile(int participants, bool found) => Assert.Equal(found, new StoredDistrict()
        .Add(1, 2020, [StoredDistrict.Of(Measures.Enrolled, 30)], file: 1, subject: "", procedure: Procedures.Ege, grade: 11)
        .Add(1, 2020, [StoredDistrict.Of(Measures.Participants, participants)], file: 2, procedure: Procedures.Ege, grade: 11)
        .Found("part-over-stored").Any());

    // A tenth and two pupils may have come since the questionnaire: 20 allow 24.
    [Theory]
    [InlineData(25, true)]
    [InlineData(24, false)]
    public void ParticipantsAgainstPupilsOfTheGrade(int participants, bool found) => Assert.Equal(found, new StoredDistrict()
        .Add(1, 2020, [StoredDistrict.Of(Measures.Pupils, 20)], file: 1, subject: "5 класс", procedure: Procedures.Context, grade: null)
        .Add(1, 2020, [StoredDistrict.Of(Measures.Participants, participants)], file: 2, procedure: Procedures.Vpr, grade: 5)
        .Found("part-over-stored").Any());

    [Fact]
    public void MoreTeachersOfACategoryThanTeachers_IsTold() => Assert.Equal(["1 2020"], new StoredDistrict()
        .Add(1, 2020, [StoredDistrict.Of(Measures.People, 12)], file: 1, subject: "Всего", procedure: Procedures.StaffTotal, grade: null)
        .Add(1, 2020, [StoredDistrict.Of(Measures.People, 13)], file: 2, subject: "Высшая", procedure: Procedures.StaffCategory, grade: null)
        .Found("part-over-stored"));

    /// <summary>Within one file the import has said so at the cell.</summary>
    [Fact]
    public void PartAndWholeOfOneFile_AreNotToldAgain() => Assert.Empty(new StoredDistrict()
        .Add(1, 2020, [StoredDistrict.Of(Measures.Participants, 5), .. StoredDistrict.Marks(6, 0, 0, 0)])
        .Findings());

    [Theory]
    [InlineData(24, true)]
    [InlineData(25, false)]
    public void SchoolsTogetherAgainstTheDistrictsNumber(int total, bool found) => Assert.Equal(found, new StoredDistrict()
        .Add(null, 2020, [StoredDistrict.Of(Measures.Participants, total)], file: 1)
        .Add(1, 2020, [StoredDistrict.Of(Measures.Participants, 10)], file: 2)
        .Add(2, 2020, [StoredDistrict.Of(Measures.Participants, 15)], file: 2)
        .Found("total-between-files").Any());

    // 3 + 3 of 10 are 60 %, and (2 + 3·3 + 3·4 + 3·5) / 10 = 3.8.
    [Theory]
    [InlineData(Measures.Quality, 60.1, false)]
    [InlineData(Measures.Quality, 55, true)]
    [InlineData(Measures.PassRate, 100, true)]
    [InlineData(Measures.MeanMark, 3.81, false)]
    [InlineData(Measures.MeanMark, 3.9, true)]
    public void SummaryOfAnotherFile_FollowsFromTheMarks(string measure, double reported, bool found) => Assert.Equal(found, new StoredDistrict()
        .Add(1, 2020, StoredDistrict.Marks(1, 3, 3, 3), file: 1, source: Sources.FisOko)
        .Add(1, 2020, [StoredDistrict.Of(measure, reported)], file: 2)
        .Found("summary-differs").Any());

    // Schools 2 + 4 good of 5 and 10: 6 of 15 are 40 %; the district says 45,1 as in the programme of the fourth finding.
    [Fact]
    public void DistrictsQuality_IsComparedWithItsSchools()
    {
        StoredFinding found = Assert.Single(new StoredDistrict()
            .Add(1, 2020, StoredDistrict.Marks(0, 3, 2, 0), file: 1).Add(2, 2020, StoredDistrict.Marks(0, 6, 4, 0), file: 1)
            .Add(null, 2020, [StoredDistrict.Of(Measures.Quality, 45.1)], file: 2).Findings());

        Assert.Equal(("summary-differs", Severity.Note), (found.Code, found.Severity));
        Assert.Contains("качество 45,1, а по отметкам 2 школ из файла «1.xlsx» получается 40", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void SameMarksInTwoWorks_IsOneSchoolTwice() => Assert.Equal(["2 2020"], new StoredDistrict()
        .Add(1, 2020, StoredDistrict.Marks(1, 7, 6, 5)).Add(1, 2020, StoredDistrict.Marks(2, 7, 6, 4), subject: "Математика")
        .Add(2, 2020, StoredDistrict.Marks(1, 7, 6, 5)).Add(2, 2020, StoredDistrict.Marks(2, 7, 6, 4), subject: "Математика")
        .Found("school-twice"));

    [Fact]
    public void OneNameInOtherWords_AfterTheOtherFellSilent_IsOneSchoolTwice()
    {
        StoredDistrict Named(string second) => new StoredDistrict().School(1, "МБОУ СОШ с. Олинск").School(2, second)
            .Add(1, 2019, StoredDistrict.Marks(1, 2, 2, 1)).Add(2, 2020, StoredDistrict.Marks(0, 2, 3, 1));

        Assert.Equal(["2 2020"], Named("МКОУ СОШ с.Олинск").Found("school-twice"));
        Assert.Empty(Named("МБОУ СОШ с. Олекан").Found("school-twice"));
        Assert.Empty(Named("МБОУ СОШ").Found("school-twice"));
    }

    /// <summary>The samples hold no such mistakes: more than 1,500 counts against earlier years and as many shares raise no alarm.</summary>
    [Fact]
    public async Task Samples_RaiseNoAlarm()
    {
        using var desk = new Desk();
        using var output = new StringWriter();
        await ImportCommand.RunAsync(
            new Arguments([Path.Combine(Layouts.Samples.Folder, "baikalovo"), Path.Combine(Layouts.Samples.Folder, "training")], ["--territory", "--report"], ["--dry-run"]),
            desk.Database, TimeProvider.System, output, _ => null, CancellationToken.None);

        Assert.Empty(await new StoredChecks(desk.Database, TimeProvider.System).RunAsync(null, CancellationToken.None));
    }
}
