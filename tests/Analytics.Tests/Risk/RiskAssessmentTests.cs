using SchoolSupport.Analytics.Histories;
using SchoolSupport.Analytics.Risk;
using SchoolSupport.Analytics.Tests.Histories;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Records;
using SchoolSupport.Domain.Vocabulary;

namespace SchoolSupport.Analytics.Tests.Risk;

/// <summary>The worked examples of docs/risk/indicators.md.</summary>
public sealed class RiskAssessmentTests
{
    private readonly FactBuilder _facts = new();

    // Grade 4: 40 of 100 in Russian, 20 of 80 in mathematics: 60 of 180 marks, 33.3 %. At least 100 pupils, so Beta(33.33 + ½,
    // 66.67 + ½): 2.5 % below 24.67 %, 2.5 % above 42.94 % (integrated numerically); above 30 % with a probability of 0.77.
    [Fact]
    public void Marks_OfSeveralWorks_CountThePupilsOnce()
    {
        Vpr(1, 2022, 4, "Русский язык", 40, 60);
        Vpr(1, 2022, 4, "Математика", 20, 60);

        RiskParameter twos = Parameter("failure", "vpr-twos");

        Assert.Equal((60, 180, 100), (twos.Reading!.Share!.Value.Successes, twos.Reading.Share.Value.N, twos.Reading.Pupils));
        Assert.Equal(33.33, twos.Reading.Percent!.Value, 0.01);
        Assert.Equal((24.67, 42.94), (Math.Round(twos.Reading.Interval!.Value.Low, 2), Math.Round(twos.Reading.Interval.Value.High, 2)));
        Assert.Equal((new RiskRange(RiskLevel.Medium, RiskLevel.High), NoRiskLevel.FewPupils), (twos.Range!.Value, twos.Why));
        Assert.Equal(8, twos.Reading.Origin.Values.Count); // four marks of two works
    }

    // 80 of 200: Beta(80.5, 120.5), 2.5 % of it below 33.4 %, so all above 30 %.
    [Fact]
    public void Marks_OfManyPupils_HaveALevel()
    {
        Vpr(1, 2022, 5, "Математика", 80, 120);

        FactorAssessment failure = Factor("failure");

        Assert.Equal((RiskLevel.High, null), (failure.Level, failure.Why));
        Assert.Equal((1, 5), (failure.WithData, failure.Parameters.Count));
    }

    // The same share of a small school: 4 of 10, Beta(4.5, 6.5), 15.3–69.6 %: from medium to high.
    [Fact]
    public void Marks_OfFewPupils_HaveNoLevel()
    {
        Vpr(1, 2022, 5, "Математика", 4, 6);

        FactorAssessment failure = Factor("failure");

        Assert.Null(failure.Level);
        Assert.Equal((NoRiskLevel.FewPupils, new RiskRange(RiskLevel.Medium, RiskLevel.High)), (failure.Why, failure.Range!.Value));
    }

    // Autumn and spring of 2020/21 are the same pupils: the spring counts.
    [Fact]
    public void Marks_OfTwoWavesInOneYear_AreTheLaterOnes()
    {
        Vpr(1, 2020, 5, "Математика", 50, 50, Season.Autumn);
        Vpr(1, 2020, 5, "Математика", 10, 90);

        Assert.Equal(10, Parameter("failure", "vpr-twos", 2020).Reading!.Share!.Value.Successes);
    }

    // 2 vacancies of 20 + 2 posts are 9.1 %, medium (1); 8 of 20 teachers of pension age 40 %, high (2): (1 + 2) / 2 = 1.5, high.
    [Fact]
    public void Staff_TwoParameters_MakeTheWeightedMean()
    {
        Teachers(1, 2022, 20, pension: 8, vacancies: 2);

        FactorAssessment staff = Factor("staff");

        Assert.Equal([9.09, 40.0], staff.Parameters.Select(parameter => Math.Round(parameter.Reading!.Percent!.Value, 2)));
        Assert.Equal([RiskLevel.Medium, RiskLevel.High], staff.Parameters.Select(parameter => parameter.Level!.Value));
        Assert.All(staff.Parameters, parameter => Assert.Null(parameter.Reading!.Interval));
        Assert.Equal(RiskLevel.High, staff.Level);
    }

    // 8 of 20 and 2 of 20: 10 of 40 teachers of the municipality; one school high, one low.
    [Fact]
    public void Municipality_IsPooledByPeople()
    {
        Teachers(1, 2022, 20, pension: 8);
        Teachers(2, 2022, 20, pension: 2);

        MunicipalReading all = Parameter("staff", "pension-age").Municipality!;

        Assert.Equal((2, 25.0), (all.Schools, all.Percent));
        Assert.Equal([1, 0, 1], all.Levels);
    }

    [Fact]
    public void Data_OfTheYearBefore_StandForTheYear_AndOlderOnesDoNot()
    {
        Teachers(1, 2021, 20, pension: 8);

        Assert.Equal(new SchoolYear(2021), Parameter("staff", "pension-age", 2022).Reading!.Year);
        Assert.Equal(NoRiskLevel.NoData, Factor("staff", 2023).Why);
    }

    // ЕГЭ alone has 1 of the 6 parts of weight that decide: ВПР 2, ОГЭ 2, ЕГЭ 1, debts 1.
    [Fact]
    public void Factor_WithLittleOfItsWeight_HasNoLevel()
    {
        _facts.Add(1, 2022, Procedures.Ege, "Русский язык", [FactBuilder.Number(Measures.Participants, 200), FactBuilder.Number(Measures.BelowMinimum, 100)], grade: 11);

        FactorAssessment failure = Factor("failure");

        Assert.Equal(50, failure.Parameters[2].Reading!.Percent);
        Assert.Equal((null, NoRiskLevel.LittleData), (failure.Level, failure.Why));
    }

    // ВПР 20 of 400 marks of 200 pupils: low. ЕГЭ 0 of 20 of 10 graduates may be medium, Beta(½, 10½) is above 15 % with 0.07, but
    // hardly high (above 30 % with 0.004); medium alone is (2 · 0 + 1 · 1) / 3 = 0.33, still low. Low with 0.996.
    [Fact]
    public void Factor_OfAFirmAndALooseParameter_IsFirm()
    {
        Vpr(1, 2022, 5, "Русский язык", 10, 190);
        Vpr(1, 2022, 5, "Математика", 10, 190);
        foreach (string subject in new[] { "Русский язык", "Математика (базовая)" })
        {
            _facts.Add(1, 2022, Procedures.Ege, subject, [FactBuilder.Number(Measures.Participants, 10), FactBuilder.Number(Measures.BelowMinimum, 0)], grade: 11);
        }

        FactorAssessment failure = Factor("failure");

        RiskParameter ege = failure.Parameters[2];
        Assert.Equal((new RiskRange(RiskLevel.Low, RiskLevel.Medium), 0.0), (ege.Range!.Value, ege.Reading!.Interval!.Value.Low));
        Assert.Equal((RiskLevel.Low, null), (failure.Level, failure.Why));
    }

    [Fact]
    public void Chances_AddUpToOne()
    {
        Vpr(1, 2022, 5, "Математика", 4, 6);

        Assert.Equal(1, Parameter("failure", "vpr-twos").Chances!.Levels.Sum(), 1e-12);
    }

    [Fact]
    public void PartLargerThanItsWhole_IsAContradiction()
    {
        Context(1, "Кабинеты", 10);
        Context(1, "Кабинеты с компьютером учителя", 12);

        FactorAssessment equipment = Factor("equipment");

        Assert.Equal((NoRiskLevel.Doubtful, NoRiskLevel.Doubtful), (equipment.Parameters[0].Why, equipment.Why));
    }

    // 6 of 200 pupils, 3 %, over the 1.5 % of the district the threshold is from.
    [Fact]
    public void Debts_AreOfTheTableOfTheYearsEnd()
    {
        foreach ((string item, int count) in new[] { ("Обучающихся", 200), ("С академической задолженностью", 6) })
        {
            _facts.Add(1, 2022, Procedures.YearOutcomes, item, [FactBuilder.Number(Measures.Pupils, count)], Season.Year, grade: null);
        }

        RiskParameter debts = Parameter("failure", "academic-debt");

        Assert.Equal((3.0, RiskLevel.Medium), (debts.Reading!.Percent, debts.Level));
    }

    [Fact]
    public void WithoutThreshold_AValueIsShownAndDecidesNothing()
    {
        Context(1, "Всего", 200);
        Context(1, "С ОВЗ", 30);

        FactorAssessment needs = Factor("special-needs");

        Assert.Equal((15.0, NoRiskLevel.NoThreshold), (needs.Parameters[0].Reading!.Percent, needs.Why));
    }

    [Theory]
    [InlineData("1.Почти все, значительное большинство", RiskLevel.Low)]
    [InlineData("2.Примерно половина", RiskLevel.Medium)]
    [InlineData("3.Лишь некоторые родители", RiskLevel.High)]
    [InlineData("Все до одного", null)]
    public void Answers_AreKnownByTheirWords(string answer, RiskLevel? expected)
    {
        _facts.Add(1, 2022, Procedures.ContextAnswer, "Родители приходят на мероприятия", [FactBuilder.Text(answer)], Season.Year, grade: null);

        Assert.Equal(expected, Factor("parents").Level);
        Assert.Equal(expected is null ? NoRiskLevel.AnswerUnknown : null, Factor("parents").Why);
    }

    [Fact]
    public void Nothing_IsNotLow()
    {
        FactorAssessment adaptivity = Factor("adaptivity");

        Assert.Equal((null, NoRiskLevel.NoData), (adaptivity.Level, adaptivity.Why));
        Assert.Contains("анкеты", Assert.Single(adaptivity.Needs), StringComparison.Ordinal);
    }

    // 40 % against 35 % shipped is high, against 50 % kept since 1 September 2023 medium.
    [Fact]
    public void KeptThresholds_HoldInTheirYears_AndTheShippedOnesBefore()
    {
        Teachers(1, 2022, 20, pension: 8);
        Teachers(1, 2023, 20, pension: 8);
        RiskIndicator shipped = RiskRules.ShippedIndicators.Single(indicator => indicator.Code == "pension-age");
        KeptRecord kept = Record("pension-age", RiskIndicatorJson.Write(shipped with { Medium = 30, High = 50, From = new DateOnly(2023, 9, 1), Source = "приказ", Status = RiskStatus.Confirmed }));

        Assert.Equal(RiskLevel.High, Parameter("staff", "pension-age", 2022, kept).Level);
        RiskParameter later = Parameter("staff", "pension-age", 2023, kept);
        Assert.Equal((RiskLevel.Medium, "приказ", RiskStatus.Confirmed), (later.Level, later.Indicator.Source, later.Indicator.Status));
        Assert.Same(kept, later.Indicator.Kept);
    }

    [Theory]
    [InlineData("pension-age", "{}")]
    [InlineData("pension-age", """{"medium":50,"high":30,"weight":1,"from":"2023-09-01","until":null,"source":"x","confirmed":true}""")]
    [InlineData("pension-age", """{"medium":5,"high":30,"weight":1,"from":"2023-09-01","until":null,"source":"x","confirmed":true,"more":1}""")]
    [InlineData("gone", "{}")]
    public void UnreadableRecord_IsToldOfAndTheShippedHolds(string code, string body)
    {
        var rules = RiskRules.Of([Record(code, body)]);

        Assert.Equal(code, Assert.Single(rules.Unreadable).Record.Code);
        Assert.All(rules.Latest, indicator => Assert.Null(indicator.Kept));
    }

    [Fact]
    public void EachFactor_HasIndicatorsOrSaysWhatItWouldNeed() => Assert.Equal(
        RiskFactorKind.All.Select(factor => factor.Code).Order(),
        RiskRules.ShippedIndicators.Select(indicator => indicator.Factor).Concat(RiskRules.Unmeasured.Select(missing => missing.Factor)).Distinct().Order());

    [Fact]
    public void OfficialProfile_AndChoice_AreOneFactor()
    {
        string staff = RiskFactorKind.All[1].Name;
        _facts.Add(1, 2021, Procedures.RiskProfile, staff, [new FactValue(Measures.RiskLevel, null, "высокая", ValueState.Known, ValueMethod.Reported, null, null)], Season.Year, grade: null);
        _facts.Add(1, 2021, Procedures.RiskFactor, staff, [FactBuilder.Text("приоритетный")], Season.Year, grade: null);
        _facts.Add(1, 2021, Procedures.RiskFactor, RiskFactorKind.All[0].Name, [FactBuilder.Text(RiskFactorStatus.Actual)], Season.Year, grade: null, row: 2);

        SchoolHistory school = History.School(1)!;

        Assert.Equal(
            [(staff, "высокая", "приоритетный"), (RiskFactorKind.All[0].Name, null, "актуальный")],
            school.OfficialFactors.Select(factor => (factor.Name, factor.Level?.Text, factor.Status?.Text)));
        Assert.Equal([staff], school.RiskFactors[0].Factors.Select(factor => factor.Name)); // the actual one was not chosen
    }

    private MunicipalityHistory History =>
        MunicipalityHistory.Of(FactBuilder.Territory, [FactBuilder.School(1, "Первая"), FactBuilder.School(2, "Вторая")], [], _facts.Facts);

    private FactorAssessment Factor(string code, int year = 2022, params IReadOnlyList<KeptRecord> records) =>
        RiskAssessment.Of(History, RiskRules.Of(records), new SchoolYear(year)).Schools.Single(school => school.School.Id == 1).Of(RiskFactorKind.OfCode(code)!);

    private RiskParameter Parameter(string factor, string indicator, int year = 2022, params IReadOnlyList<KeptRecord> records) =>
        Factor(factor, year, records).Parameters.Single(parameter => parameter.Indicator.Code == indicator);

    private void Vpr(int school, int year, int grade, string subject, int twos, int threes, Season season = Season.Spring) => _facts.Add(
        school, year, Procedures.Vpr, subject,
        [
            FactBuilder.Number(Measures.Participants, twos + threes),
            .. Measures.Marks.Zip([twos, threes, 0, 0], (measure, count) => FactBuilder.Number(measure, count, twos + threes)),
        ],
        season, grade);

    private void Teachers(int school, int year, int all, int pension, int? vacancies = null)
    {
        Staff(Procedures.StaffTotal, "Всего", all);
        Staff(Procedures.StaffAge, "пенсионного возраста", pension);
        if (vacancies is int open)
        {
            Staff(Procedures.StaffMovement, "Вакансий", open);
        }

        void Staff(string procedure, string band, int people) =>
            _facts.Add(school, year, procedure, band, [FactBuilder.Number(Measures.People, people)], Season.Year, grade: null);
    }

    private void Context(int school, string item, int count) =>
        _facts.Add(school, 2022, Procedures.Context, item, [FactBuilder.Number(item.StartsWith("Каб", StringComparison.Ordinal) ? Measures.Equipment : Measures.Pupils, count)], Season.Year, grade: null);

    private static KeptRecord Record(string code, string body) => new()
    {
        Id = 1,
        Kind = RecordKinds.RiskIndicator,
        Code = code,
        TerritoryId = null,
        SchoolId = null,
        Body = body,
        IsWithdrawn = false,
        Note = "",
        Person = "",
        Role = default,
        At = default,
        GivenAt = 1,
    };
}
