using SchoolSupport.Analytics.Histories;
using SchoolSupport.Analytics.Indicators;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Analytics.Tests.Histories;

public sealed class YearOutcomeTests
{
    private readonly FactBuilder _facts = new();

    // 4 of 312 pupils = 1.282 %, Wilson 0.500 … 3.250 %; two certificates with honours of 28 graduates.
    [Fact]
    public void Shares_AreOfThePupilsAndOfTheGraduates()
    {
        Fill(1, ("Обучающихся", 312), ("С академической задолженностью", 4), ("Выпускников, 9 класс", 28), ("Аттестатов с отличием, 9 класс", 2));

        YearOutcome year = Assert.Single(History.School(1)!.Outcomes);
        Figure debt = year.ShareOf(OutcomeIndicator.AcademicDebt);

        Assert.Equal(1.282, debt.Value!.Value, 0.0005);
        Assert.Equal(0.500, debt.Estimate.Interval!.Value.Low, 0.0005);
        Assert.Equal(3.250, debt.Estimate.Interval.Value.High, 0.0005);
        Assert.Equal((2, 28), (year.ShareOf(OutcomeIndicator.Honours9).Estimate.Successes, year.ShareOf(OutcomeIndicator.Honours9).Estimate.N));
        Assert.Equal(NoValue.NoData, year.ShareOf(OutcomeIndicator.Good).Estimate.WhyNoValue);
    }

    [Fact]
    public void WithoutTheWhole_ThereIsACountAndNoShare()
    {
        Fill(1, ("Аттестатов с отличием", 3));

        YearOutcome year = Assert.Single(History.School(1)!.Outcomes);

        Assert.Equal((3.0, NoValue.NumberUnknown), (year.CountOf(OutcomeIndicator.Honours).Value, year.ShareOf(OutcomeIndicator.Honours).Estimate.WhyNoValue));
    }

    [Fact]
    public void PupilsOfTheSchool_StandInForAMissingColumn()
    {
        Fill(1, ("С академической задолженностью", 5));
        _facts.Add(1, 2023, Procedures.Context, "Всего", [FactBuilder.Number(Measures.Pupils, 100)], Season.Year, grade: null);

        Figure debt = Assert.Single(History.School(1)!.Outcomes).ShareOf(OutcomeIndicator.AcademicDebt);

        Assert.Equal((5.0, 2), (debt.Value, debt.Origin.Values.Count));
    }

    [Fact]
    public void DebtInATableOfPupils_IsDebtAsWell()
    {
        _facts.Add(1, 2023, Procedures.Context, "Всего", [FactBuilder.Number(Measures.Pupils, 100)], Season.Year, grade: null);
        _facts.Add(1, 2023, Procedures.Context, "С академической задолженностью", [FactBuilder.Number(Measures.Pupils, 4)], Season.Year, grade: null);

        Assert.Equal((4, 100), Assert.Single(History.School(1)!.Outcomes).ShareOf(OutcomeIndicator.AcademicDebt).Estimate is var debt ? (debt.Successes, debt.N) : default);
    }

    [Fact]
    public void MoreThanAll_IsInDoubt()
    {
        Fill(1, ("Обучающихся", 10), ("Не успевают", 11));

        Assert.Equal(NoValue.Doubtful, Assert.Single(History.School(1)!.Outcomes).ShareOf(OutcomeIndicator.Failing).Estimate.WhyNoValue);
    }

    // 4 of 312 and 6 of 88: 10 of 400 = 2.5 %. The third school tells no number of pupils.
    [Fact]
    public void Municipality_IsPooledByPupilsAndSaysOfHowManySchools()
    {
        Fill(1, ("Обучающихся", 312), ("С академической задолженностью", 4));
        Fill(2, ("Обучающихся", 88), ("С академической задолженностью", 6));
        Fill(3, ("С академической задолженностью", 1));

        (Figure figure, SchoolCoverage coverage) = YearOutcome.OfSchools(History, new SchoolYear(2023), OutcomeIndicator.AcademicDebt);

        Assert.Equal((2.5, 10, 400), (figure.Value!.Value, figure.Estimate.Successes, figure.Estimate.N));
        Assert.Equal((2, 1), (coverage.Known, coverage.Missing));
    }

    private MunicipalityHistory History => Baikalovo.History(_facts);

    private void Fill(int school, params (string Item, int Count)[] items)
    {
        foreach ((string item, int count) in items)
        {
            _facts.Add(school, 2023, Procedures.YearOutcomes, item, [FactBuilder.Number(Measures.Pupils, count)], Season.Year, grade: null);
        }
    }
}
