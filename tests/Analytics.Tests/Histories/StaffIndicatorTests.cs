using SchoolSupport.Analytics.Histories;
using SchoolSupport.Analytics.Indicators;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Analytics.Tests.Histories;

public sealed class StaffIndicatorTests
{
    private readonly FactBuilder _facts = new();

    // 18 teachers and 2 vacancies: 18 of 20 positions. 6 + 8 of 18 have a category.
    [Fact]
    public void Shares_AreOfTheTeachersOrOfThePositions()
    {
        Fill(1, (Procedures.StaffTotal, "Всего", 18), (Procedures.StaffMovement, "Вакансий", 2), (Procedures.StaffCategory, "Высшая категория", 6),
            (Procedures.StaffCategory, "Первая категория", 8), (Procedures.StaffAge, "пенсионного возраста", 7), (Procedures.StaffTraining, "Повышение квалификации за 3 года", 9));

        StaffProfile profile = Assert.Single(History.School(1)!.Staff);

        Assert.Equal((18, 20), Counts(StaffIndicator.Completeness));
        Assert.Equal((14, 18), Counts(StaffIndicator.AnyCategory));
        Assert.Equal((6, 18), Counts(StaffIndicator.HighestCategory));
        Assert.Equal((7, 18), Counts(StaffIndicator.PensionAge));
        Assert.Equal((9, 18), Counts(StaffIndicator.Trained));
        Assert.Equal(NoInterval.ExactCount, StaffIndicators.Of(profile, StaffIndicator.PensionAge).Estimate.WhyNoInterval);
        Assert.Equal(NoValue.NoData, StaffIndicators.Of(profile, StaffIndicator.HigherEducation).Estimate.WhyNoValue);

        (int?, int?) Counts(StaffIndicator indicator) => (StaffIndicators.Of(profile, indicator).Estimate.Successes, StaffIndicators.Of(profile, indicator).Estimate.N);
    }

    // ФИС ОКО asks for 6 of the highest and for 14 of the first and the highest together: 14 have a category, not 20.
    [Fact]
    public void AnyCategory_AskedTogether_IsNotAddedToTheHighest()
    {
        Fill(1, (Procedures.StaffTotal, "Всего", 18), (Procedures.StaffCategory, "Высшая категория", 6), (Procedures.StaffCategory, "Первая и высшая категории", 14));

        Estimate category = StaffIndicators.Of(Assert.Single(History.School(1)!.Staff), StaffIndicator.AnyCategory).Estimate;

        Assert.Equal((14, 18), (category.Successes, category.N));
    }

    // «до 5 лет» is another band than «до 3 лет»: it is named, not taken.
    [Fact]
    public void BandsOfAnotherSystem_AreNotTaken()
    {
        Fill(1, (Procedures.StaffTotal, "Всего", 18), (Procedures.StaffExperience, "до 5 лет", 4), (Procedures.StaffExperience, "6-10 лет", 14));

        StaffProfile profile = Assert.Single(History.School(1)!.Staff);

        Assert.Null(StaffIndicators.Of(profile, StaffIndicator.YoungSpecialists).Value);
        Assert.Equal(["до 5 лет", "6-10 лет"], StaffIndicators.OtherBands(profile, StaffIndicator.YoungSpecialists));
    }

    // 18 of 20 and 9 of 9: 27 of 29; the third school tells no vacancies, so its teachers are not in it.
    [Fact]
    public void Municipality_IsOfTheSchoolsThatTellBoth()
    {
        Fill(1, (Procedures.StaffTotal, "Всего", 18), (Procedures.StaffMovement, "Вакансий", 2));
        Fill(2, (Procedures.StaffTotal, "Всего", 9), (Procedures.StaffMovement, "Вакансий", 0));
        Fill(3, (Procedures.StaffTotal, "Всего", 11));

        (Figure figure, SchoolCoverage coverage) = StaffIndicators.OfSchools(History.Schools, new SchoolYear(2023), StaffIndicator.Completeness);

        Assert.Equal((27, 29), (figure.Estimate.Successes, figure.Estimate.N));
        Assert.Equal((2, 1), (coverage.Known, coverage.Missing));
    }

    [Fact]
    public void VacanciesBySubject_AreNoShareOfTheTeachers()
    {
        Fill(1, (Procedures.StaffTotal, "Всего", 18), (Procedures.StaffVacancies, "Математика", 1));

        StaffBand band = Assert.Single(History.School(1)!.Staff).Band(Procedures.StaffVacancies, "Математика")!;

        Assert.Equal((1.0, null), (band.People.Value, band.Share));
    }

    private MunicipalityHistory History => Baikalovo.History(_facts);

    private void Fill(int school, params (string Procedure, string Band, int People)[] bands)
    {
        int all = bands.First(band => band.Procedure == Procedures.StaffTotal).People;
        foreach ((string procedure, string band, int people) in bands)
        {
            _facts.Add(school, 2023, procedure, band, [FactBuilder.Number(Measures.People, people, procedure == Procedures.StaffTotal ? null : all)], Season.Year, grade: null);
        }
    }
}
