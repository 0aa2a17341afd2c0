using SchoolSupport.Analytics.Histories;
using SchoolSupport.Dashboard.Components.Shown;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Dashboard.Tests.Shown;

public sealed class RiskSignalsTests
{
    [Theory]
    [InlineData(11, "в среднем 0,3 из 11 школ,")] // 11 · 0.025 = 0.275
    [InlineData(1, "в среднем 0,0 из 1 школы,")]
    public void Chance_SchoolsJudged_SaysHowManyChanceAloneGives(int judged, string expected) => Assert.Contains(
        expected, RiskSignals.ChanceWords(new AttentionSummary(new SchoolYear(2020), 0, 0, 0, judged, judged * 0.025)), StringComparison.Ordinal);

    // 4 of 20 against 60 of 80 of the other school.
    [Fact]
    public void Signals_OneBelowAndOneInDoubt_AreListed()
    {
        Facts facts = new Facts().School(1, "А").School(2, "Б").School(3, "В").Oge(1, 2020, 0, 16, 4, 0).Oge(2, 2020, 0, 20, 60, 0).Oge(3, 2020, null, 3, 3, 3);

        var signals = RiskSignals.Of(facts.History(), facts.View().DoubtfulCells);

        Assert.Equal(("А", "20\u00A0участий"), (signals.Below.Single().School.Name, signals.Below.Single().Participations));
        Assert.Equal(("В", "ОГЭ, математика, 2020/21"), (signals.Doubts.Single().School.Name, signals.Doubts.Single().What));
        Assert.StartsWith("/data/imports/7", signals.Doubts.Single().Href, StringComparison.Ordinal);
    }
}
