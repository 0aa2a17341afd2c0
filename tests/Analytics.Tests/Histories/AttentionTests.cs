using SchoolSupport.Analytics.Histories;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Analytics.Tests.Histories;

public sealed class AttentionTests
{
    [Fact]
    public void Of_PriorityRiskFactors_NeedAttention_WithTheOthersBesideThem()
    {
        FactBuilder facts = Baikalovo.Facts();
        int school = Baikalovo.Id("ПОШ");
        RiskFactor(facts, school, "Низкий уровень оснащения школы", row: 6);
        RiskFactor(facts, school, "Дефицит педагогических кадров", row: 7);

        SchoolAttention attention = Baikalovo.History(facts).School(school)!.Attention;

        Assert.Equal(AttentionState.NeedsAttention, attention.State);
        var factors = Assert.IsType<AttentionReason.PriorityRiskFactors>(attention.Reasons[0]);
        Assert.Equal(["Низкий уровень оснащения школы", "Дефицит педагогических кадров"], factors.Choice.Factors.Select(factor => factor.Name));
        Assert.Equal([(Baikalovo.Russian, 2, 9), (Baikalovo.Mathematics, 2, 9)],
            attention.Reasons.OfType<AttentionReason.NotPassed>().Select(reason => (reason.Key.Subject, reason.Pupils, reason.Of)));
    }

    // One two of 63 and the like is a reason to show, not a state; ШСШ has a mark in doubt, ЧОШ two pupils in two subjects.
    [Fact]
    public void Of_DistrictBeforeTheAnswer_DoubtAndSmallNumbersAreUnclear()
    {
        MunicipalityHistory history = Baikalovo.History(Baikalovo.Facts());

        Assert.Equal(AttentionState.Fine, Of("БСШ").State);
        Assert.IsType<AttentionReason.NotPassed>(Of("БСШ").Reasons[0]);
        Assert.Equal(AttentionState.Unclear, Of("ШСШ").State);
        Assert.Equal(Baikalovo.Russian, Assert.Single(Of("ШСШ").Reasons.OfType<AttentionReason.DoubtfulData>()).Key.Subject);
        Assert.Equal(new AttentionReason.TooFewPupils(new SchoolYear(2020), 4), Assert.Single(Of("ЧОШ").Reasons));
        Assert.Empty(Of("НИСШ").Reasons);

        SchoolAttention Of(string name) => history.School(Baikalovo.Id(name))!.Attention;
    }

    // Judged are the eight schools with ten marks and more in both subjects together: 8 · 0.025 = 0.2.
    [Fact]
    public void Summary_District_TellsWhatChanceAloneWouldFlag()
    {
        AttentionSummary summary = Baikalovo.History(Baikalovo.Facts()).Attention;

        Assert.Equal((new SchoolYear(2020), 8), (summary.Year, summary.Judged));
        Assert.Equal(0.2, summary.ExpectedByChance, 1e-12);
        Assert.Equal(11, summary.NeedsAttention + summary.Unclear + summary.Fine);
    }

    // 2 of 20 against 60 of 100: far below; against the same school's year before it is not.
    [Fact]
    public void Of_FarBelowTheOthersInTheLatestYear_NeedsAttention()
    {
        var facts = new FactBuilder();
        facts.Oge(1, 2022, Baikalovo.Russian, 20, 2, 16, 1, 1);
        facts.Oge(2, 2022, Baikalovo.Russian, 100, 0, 40, 50, 10);
        Assert.Equal(AttentionState.NeedsAttention, State());
        Assert.IsType<AttentionReason.BelowExpected>(TwoSchools(facts).School(1)!.Attention.Reasons[0]);

        facts.Oge(1, 2023, Baikalovo.Russian, 20, 0, 8, 10, 2);
        facts.Oge(2, 2023, Baikalovo.Russian, 100, 0, 40, 50, 10);
        Assert.Equal(AttentionState.Fine, State());

        AttentionState State() => TwoSchools(facts).School(1)!.Attention.State;
    }

    // The same two of eleven: what the other nine reached nobody knows.
    [Fact]
    public void Of_FewerThanHalfOfTheSchoolsLoaded_ExpectsNothing()
    {
        var facts = new FactBuilder();
        facts.Oge(1, 2022, Baikalovo.Russian, 20, 2, 16, 1, 1);
        facts.Oge(2, 2022, Baikalovo.Russian, 100, 0, 40, 50, 10);

        MunicipalityHistory history = Baikalovo.History(facts);

        Assert.Null(history.Attention.Year);
        Assert.DoesNotContain(history.School(1)!.Attention.Reasons, reason => reason is AttentionReason.BelowExpected);
    }

    // In 2022 far below, in 2023 not; the risk factors chosen in 2023 do not count for 2022, for 2023 all counts.
    [Fact]
    public void AttentionIn_AnEarlierYear_KnowsNothingLater()
    {
        var facts = new FactBuilder();
        facts.Oge(1, 2022, Baikalovo.Russian, 20, 2, 16, 1, 1);
        facts.Oge(2, 2022, Baikalovo.Russian, 100, 0, 40, 50, 10);
        facts.Oge(1, 2023, Baikalovo.Russian, 20, 0, 8, 10, 2);
        facts.Oge(2, 2023, Baikalovo.Russian, 100, 0, 40, 50, 10);
        facts.Add(2, 2024, Procedures.RiskFactor, "Фактор", [FactBuilder.Text("приоритетный")], Season.Year, grade: null);
        MunicipalityHistory history = TwoSchools(facts);

        AttentionJudgement earlier = history.AttentionIn(new SchoolYear(2022));
        AttentionJudgement latest = history.AttentionIn(new SchoolYear(2023));

        // By name: БАСШ, which is the second, then БСШ.
        Assert.Equal([AttentionState.Fine, AttentionState.NeedsAttention], earlier.Schools.Select(school => school.State));
        Assert.Equal(new SchoolYear(2022), earlier.Summary.Year);
        Assert.Equal([AttentionState.NeedsAttention, AttentionState.Fine], latest.Schools.Select(school => school.State));
        Assert.Equal(history.Attention, latest.Summary);
        Assert.Null(history.AttentionIn(new SchoolYear(2021)).Summary.Year);
    }

    private static MunicipalityHistory TwoSchools(FactBuilder facts) => MunicipalityHistory.Of(
        FactBuilder.Territory, [.. Baikalovo.Schools.Take(2)], [FactBuilder.Above], facts.Facts);

    private static void RiskFactor(FactBuilder facts, int school, string name, int row) => facts.Add(
        school, 2021, Procedures.RiskFactor, name, [FactBuilder.Text("приоритетный")], Season.Year, grade: null, row);
}
