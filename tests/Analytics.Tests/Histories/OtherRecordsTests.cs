using SchoolSupport.Analytics.Histories;
using SchoolSupport.Analytics.Indicators;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Analytics.Tests.Histories;

public sealed class OtherRecordsTests
{
    private readonly FactBuilder _facts = new();

    // 18 + 48 + 123 + 166 + 9 = 364 teachers, 5 + 13 + 34 + 46 + 2 = 100 %: 18/364 = 4.9 %.
    [Fact]
    public void Staff_MunicipalBandsWithoutATotal_AreSharesOfTheirSum()
    {
        (string Band, int People, int Percent)[] bands =
            [("до 5 лет", 18, 5), ("6-10 лет", 48, 13), ("11-25 лет", 123, 34), ("26-40 лет", 166, 46), ("свыше 40", 9, 2)];
        for (int row = bands.Length - 1; row >= 0; row--)
        {
            Staff(null, Procedures.StaffExperience, bands[row].Band, [FactBuilder.Number(Measures.People, bands[row].People), FactBuilder.Number(Measures.Share, bands[row].Percent)], row);
        }

        StaffProfile profile = Assert.Single(History.Staff);

        Assert.Equal(bands.Select(band => band.Band), profile.Groups[0].Bands.Select(band => band.Name));
        Estimate share = profile.Band(Procedures.StaffExperience, "до 5 лет")!.Share!.Estimate;
        Assert.Equal(4.945, share.Value!.Value, 0.0005);
        Assert.Equal((364, NoInterval.ExactCount), (share.N, share.WhyNoInterval));
    }

    // 18 of 20 and 9 of 10 positions: 27 teachers, 3 vacancies, 27/30 = 90 %; the higher category 6 of 18 and 3 of 9.
    [Fact]
    public void Target_Staffing_IsComputedOnlyWhenEverySchoolTellsItsVacancies()
    {
        _facts.Add(null, 0, Procedures.ProgrammeTarget, "10", [FactBuilder.Number(Measures.Target, 100), FactBuilder.Text("Процент укомплектованности учреждений кадрами")], Season.Year, grade: null);
        _facts.Add(null, 0, Procedures.ProgrammeTarget, "9", [FactBuilder.Number(Measures.Target, 30), FactBuilder.Text("Доля школ, не более")], Season.Year, grade: null);
        School(1, 18, 6);
        School(2, 9, 3);
        Vacancies(1, 2);
        Assert.Null(History.Targets[1].Actual);

        Vacancies(2, 1);
        MunicipalityHistory history = History;
        ProgrammeTarget target = history.Targets[1];

        Assert.Equal(["9", "10"], history.Targets.Select(item => item.Number));
        Assert.Equal((TargetDirection.AtMost, null), (history.Targets[0].Direction, history.Targets[0].Reached));
        Assert.Equal((90.0, 30, false), (target.Actual!.Value, target.Actual.Estimate.N, target.Reached));
        Assert.Equal(4, target.Actual.Origin.Values.Count);
        Figure category = Assert.Single(history.Staff).Band(Procedures.StaffCategory, "Высшая категория")!.Share!;
        Assert.Equal((9, 27, Basis.Pooled), (category.Estimate.Successes, category.Estimate.N, category.Basis));

        void School(int school, int teachers, int category)
        {
            Staff(school, Procedures.StaffTotal, "Всего", [FactBuilder.Number(Measures.People, teachers)]);
            Staff(school, Procedures.StaffCategory, "Высшая категория", [FactBuilder.Number(Measures.People, category, teachers)]);
        }

        void Vacancies(int school, int count) => Staff(school, Procedures.StaffMovement, "Вакансий", [FactBuilder.Number(Measures.People, count)]);
    }

    // 10 participations with 1 winner and 2 prize-winners, 5 with none: 3 of 15 = 20 %. The stage of 2019 is published whole.
    [Fact]
    public void Olympiad_SchoolsAndPublishedYears_AreOneSeries()
    {
        Olympiad(1, 2020, "Физика", 10, 1, 2);
        Olympiad(2, 2020, "Физика", 5, 0, 0);
        _facts.Add(null, 2019, Procedures.OlympiadSchoolStage, "", [FactBuilder.Number(Measures.Participations, 767)], Season.Year, grade: null);
        _facts.Add(null, 2019, Procedures.OlympiadSchoolStage, "Участники с ОВЗ", [FactBuilder.Number(Measures.ParticipantsWithDisabilities, 0)], Season.Year, grade: null);

        IReadOnlyList<OlympiadSeries> series = History.Olympiads;

        Assert.Equal(["", "Физика"], series.Select(one => one.Subject));
        Assert.Equal([(767.0, Basis.Published), (15, Basis.Pooled)], series[0].Points.Select(point => (point.Participations.Value!.Value, point.Participations.Basis)));
        Assert.Equal((3, 15), (series[0].Points[1].SuccessRate.Estimate.Successes, series[0].Points[1].SuccessRate.Estimate.N));
        Assert.Equal((0.0, null), (series[0].Points[0].ParticipantsWithDisabilities.Value, series[0].Points[1].ParticipantsWithDisabilities.Value));

        void Olympiad(int school, int year, string subject, int all, int winners, int prizes) => _facts.Add(
            school, year, Procedures.OlympiadSchoolStage, subject,
            [FactBuilder.Number(Measures.Participations, all), FactBuilder.Number(Measures.Winners, winners), FactBuilder.Number(Measures.PrizeWinners, prizes)],
            Season.Year, grade: null);
    }

    [Fact]
    public void Olympiad_ASchoolsTotal_IsNotAddedToItsSubjects()
    {
        All("Физика", 4);
        All("", 9);
        Assert.Equal(4, Whole());

        All("Химия", 5);
        Assert.Equal(9, Whole());

        void All(string subject, int count) => _facts.Add(
            1, 2020, Procedures.OlympiadSchoolStage, subject, [FactBuilder.Number(Measures.Participations, count)], Season.Year, grade: null);

        double Whole() => History.School(1)!.Olympiads[0].Points[0].Participations.Value!.Value;
    }

    [Fact]
    public void Support_CuratorAndGroup_OfTheSchool()
    {
        Words(1, Procedures.Curator, "директор Еланской школы");
        Words(1, Procedures.NetworkGroup, "2 группа");
        Words(2, Procedures.NetworkGroup, "10 группа");
        Words(3, Procedures.NetworkGroup, "2 группа");

        MunicipalityHistory history = History;

        Assert.Equal("директор Еланской школы", history.School(1)!.Support.Curator!.Text);
        Assert.Null(history.School(2)!.Support.Curator);
        Assert.Equal(["2 группа", "10 группа"], history.NetworkGroups.Select(group => group.Name));
        Assert.Equal(["БСШ", "ВООШ"], history.NetworkGroups[0].Schools.Select(school => school.Name));

        void Words(int school, string procedure, string text) =>
            _facts.Add(school, 0, procedure, "", [FactBuilder.Text(text)], Season.Year, grade: null);
    }

    // ЕГЭ is not expected of a school of nine grades; a value of no data is no data.
    [Fact]
    public void Completeness_CountsSchoolsThatCouldHaveData()
    {
        var schools = new[] { FactBuilder.School(1, "А СОШ", "СОШ"), FactBuilder.School(2, "Б ООШ", "ООШ"), FactBuilder.School(3, "В СОШ", "СОШ") };
        _facts.Oge(1, 2020, Baikalovo.Russian, 4, 0, 0, 4, 0);
        _facts.Add(1, 2020, Procedures.Ege, "Физика", [FactBuilder.Number(Measures.MeanTestScore, 50)], grade: 11);
        _facts.Add(3, 2021, Procedures.Ege, "Физика", [FactBuilder.Without(Measures.MeanTestScore, ValueState.NoData)], grade: 11);

        DataCompleteness completeness = MunicipalityHistory.Of(FactBuilder.Territory, schools, [], _facts.Facts).Completeness;

        Assert.Equal(
            [new(Procedures.Oge, new SchoolYear(2020), 1, 3, false), new CompletenessCell(Procedures.Ege, new SchoolYear(2020), 1, 2, false)],
            completeness.Cells);
        Assert.Equal(new SchoolYear(2020), completeness.LatestWithResults);
    }

    // The bands of scores of one table contradict themselves; the mean of another table does not.
    [Fact]
    public void IsDoubtful_AsksOnlyWhatTheIndicatorIsMadeOf()
    {
        _facts.Add(1, 2020, Procedures.Ege, "Физика", [FactBuilder.Number(Measures.MeanTestScore, 50)], grade: 11);
        _facts.Add(1, 2020, Procedures.Ege, "Физика", [FactBuilder.Number(Measures.BelowMinimumShare, 1.5) with { State = ValueState.Doubtful }], grade: 11);

        AssessmentPoint point = Assert.Single(Assert.Single(History.Schools.Single(school => school.School.Id == 1).Assessments).Points);

        Assert.True(point.Doubtful);
        Assert.True(point.IsDoubtful(AssessmentIndicator.BelowMinimum));
        Assert.False(point.IsDoubtful(AssessmentIndicator.MeanTestScore));
    }

    // A misprinted year heading must not make its year the one the pages open with.
    [Fact]
    public void LatestWithResults_ValuesInDoubt_DoNotCount()
    {
        _facts.Oge(1, 2020, Baikalovo.Russian, 4, 0, 0, 4, 0);
        _facts.Add(null, 2021, Procedures.Ege, "Физика", [FactBuilder.Number(Measures.MeanTestScore, 44) with { State = ValueState.Doubtful }], grade: 11);

        DataCompleteness completeness = MunicipalityHistory.Of(FactBuilder.Territory, [FactBuilder.School(1, "А СОШ")], [], _facts.Facts).Completeness;

        Assert.Equal(new SchoolYear(2020), completeness.LatestWithResults);
    }

    [Fact]
    public void Of_FactOfAnUnknownSchoolOfTheDistrict_Throws()
    {
        _facts.Oge(99, 2020, Baikalovo.Russian, 4, 0, 0, 4, 0);

        Assert.Throws<ArgumentException>(() => History);
    }

    private MunicipalityHistory History => Baikalovo.History(_facts);

    private void Staff(int? school, string procedure, string band, FactValue[] values, int row = 1) =>
        _facts.Add(school, 2020, procedure, band, values, Season.Year, grade: null, row);
}
