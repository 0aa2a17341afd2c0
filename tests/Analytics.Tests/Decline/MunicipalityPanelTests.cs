using SchoolSupport.Analytics.Decline;
using SchoolSupport.Analytics.Decline.Explanations;
using SchoolSupport.Analytics.Decline.Features;
using SchoolSupport.Analytics.Decline.Ladder;
using SchoolSupport.Analytics.Decline.Panels;
using SchoolSupport.Analytics.Histories;
using SchoolSupport.Analytics.Phrases;
using SchoolSupport.Analytics.Tests.Histories;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Analytics.Tests.Decline;

public sealed class MunicipalityPanelTests
{
    // ПОШ: Russian 2, 5, 0, 2, so 2 of 9 with 4 and 5, two twos and two fives; mathematics 2, 4, 2, 1.
    [Fact]
    public void Of_Baikalovo_HasTheCountsOfTheTable()
    {
        DeclinePanel panel = MunicipalityPanel.Of(Baikalovo.History(Baikalovo.Facts()));

        PanelSchool school = panel.Schools.Single(school => school.Id == $"{Baikalovo.Id("ПОШ")}");
        Assert.Equal(11, panel.Schools.Count);
        Assert.Equal([(9, 2, 2, 2), (9, 3, 2, 1)], school.Results
            .OrderBy(result => result.Good).Select(result => (result.N, result.Good, result.Twos!.Value, result.Fives!.Value)));
        Assert.All(school.Results, result => Assert.Equal((9, true), (result.Procedure.Grade!.Value, result.Procedure.IsFinal)));
        Assert.All(school.Results, result => Assert.True(result.Procedure.IsListed));
        Assert.All(school.Results, result => Assert.Equal(new DateOnly(2021, 7, 1), result.KnownAt));
    }

    // 20 teachers: 3 vacancies, 2 left, 6 + 8 with a category, 7 of pension age; 12 of 120 pupils with special needs. «до 5 лет» is no band of
    // ours, and «Классы» no pupils. Journal: 5 of 10 and 1 of 30 below, none and 3 above.
    [Fact]
    public void Of_StaffPupilsAndJournal_AreSharesWithTheirDays()
    {
        FactBuilder facts = Baikalovo.Facts();
        int school = Baikalovo.Id("ПОШ");
        Staff(Procedures.StaffTotal, "Всего", 20);
        Staff(Procedures.StaffMovement, "Вакансий", 3);
        Staff(Procedures.StaffMovement, "Выбыло за год", 2);
        Staff(Procedures.StaffCategory, "Высшая категория", 6);
        Staff(Procedures.StaffCategory, "Первая категория", 8);
        Staff(Procedures.StaffAge, "пенсионного возраста", 7);
        Staff(Procedures.StaffExperience, "до 5 лет", 4);
        facts.Add(school, Baikalovo.Year, Procedures.StaffMovement, "Новый директор", [FactBuilder.Text("да")], Season.Year, grade: null);
        Pupils("Всего", 120);
        Pupils("С ОВЗ", 12);
        Pupils("Классы", 9);
        Journal(Baikalovo.Russian, 5, 5, 0);
        Journal(Baikalovo.Mathematics, 1, 26, 3);

        DeclinePanel panel = MunicipalityPanel.Of(Baikalovo.History(facts));

        (DateOnly summer, DateOnly autumn) = (new(2021, 7, 1), new(2021, 10, 1));
        Assert.Equal(
            [
                ("above-journal", 0.075, summer), ("below-journal", 0.15, summer), ("category", 0.7, autumn), ("new-director", 1, autumn), ("pension-age", 0.35, autumn),
                ("special-needs", 0.1, autumn), ("turnover", 0.1, autumn), ("vacancies", 0.15, autumn),
            ],
            panel.Schools.Single(one => one.Id == $"{school}").Values.Select(value => (value.Code, Math.Round(value.Value, 12), value.KnownAt)));
        Assert.Equal(
            ["above-journal", "below-journal", "category", "new-director", "pension-age", "special-needs", "turnover", "vacancies"],
            panel.Covariates.Select(covariate => covariate.Code));

        void Staff(string procedure, string band, int people) =>
            facts.Add(school, Baikalovo.Year, procedure, band, [FactBuilder.Number(Measures.People, people, 20)], Season.Year, grade: null);

        void Pupils(string item, int count) =>
            facts.Add(school, Baikalovo.Year, Procedures.Context, item, [FactBuilder.Number(Measures.Pupils, count)], Season.Year, grade: null);

        void Journal(string subject, int lowered, int confirmed, int raised) => facts.Add(school, Baikalovo.Year, Procedures.Vpr, subject,
            [FactBuilder.Number(Measures.Lowered, lowered), FactBuilder.Number(Measures.Confirmed, confirmed), FactBuilder.Number(Measures.Raised, raised)], grade: 8);
    }

    [Fact]
    public void Of_Locality_IsTheSettlementAndAValueOfEachYear()
    {
        DeclinePanel panel = FactYears.Panel(seed: 1);

        Assert.Equal(["город", "село", null, null, null], panel.Schools.Select(school => school.Settlement));
        Assert.Equal([0.0, 1, null, null, null], panel.Schools.Select(school => school.Values.Where(value => value.Code == "rural").Select(value => (double?)value.Value).Distinct().SingleOrDefault()));
    }

    // Of the register: school 5 was closed in 2017 and joined to school 1, school 4 was closed for good.
    [Fact]
    public void Of_ClosedSchools_HasWhoWasJoinedAndWhoIsNoMore()
    {
        DeclinePanel panel = FactYears.Panel(seed: 1, register: schools =>
        {
            (schools[4].ClosedYear, schools[4].MergedInto) = (2017, schools[0].Code);
            schools[3].ClosedYear = 2019;
        });

        Assert.Equal([[2017], [], [], [], []], panel.Schools.Select(school => school.Joined.Select(year => year.StartYear)));
        Assert.Equal([null, null, null, 2019, 2017], panel.Schools.Select(school => school.ClosedYear));
    }

    // Each yes or no has its two phrases, each title can be told.
    [Fact]
    public void Covariates_OfSchools_CanBeTold() => Assert.All(SchoolCovariates.All, covariate =>
    {
        Assert.Equal(covariate.Code, Assert.Single(SchoolCovariates.All, other => other.Code == covariate.Code).Code);
        if (covariate.Unit == CovariateUnit.YesNo)
        {
            Assert.NotEqual(PhraseList.Say(Clause.YesNo(covariate.Code, isYes: true)), PhraseList.Say(Clause.YesNo(covariate.Code, isYes: false)));
        }
    });

    // The same table two years running: too little to train and to say what is usual, enough for an order by the formula.
    [Fact]
    public void Scores_OfElevenSchoolsAndTwoYears_AreAnOrderWithoutBands()
    {
        FactBuilder facts = Baikalovo.Facts();
        foreach (Domain.Organisations.School school in Baikalovo.Schools)
        {
            facts.Oge(school.Id, Baikalovo.Year + 1, Baikalovo.Russian, 20, 2, 8, 6, 4);
        }

        MunicipalityHistory history = Baikalovo.History(facts);
        DeclineExamples examples = DeclineExamples.Of(MunicipalityPanel.Of(history), DeclineRule.Usual);
        var test = BackTest.Run(examples);
        var choice = Choice.Of(test, imported: null);

        SchoolScores scores = SchoolScores.Of(examples, test, choice, imported: null)!;

        // Of the eleven only those with ten results or more in the first year have two years: БСШ, БАСШ, ГСШ, ЕСШ (5 + 5), КСШ, НИСШ, ПОШ, ШСШ.
        Assert.Equal(8, scores.Schools.Count);
        Assert.Null(scores.BaseRate);
        Assert.All(scores.Schools, school => Assert.Equal((null, null), (school.Band, school.Reasons)));
        Assert.StartsWith("Модель не обучалась: 11 школ, 0 школо-лет, 0 переходов", choice.Sentence, StringComparison.Ordinal);
    }
}
