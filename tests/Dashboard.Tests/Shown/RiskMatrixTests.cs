using Bunit;
using SchoolSupport.Analytics.Histories;
using SchoolSupport.Dashboard.Components.OneSchool;
using SchoolSupport.Dashboard.Components.Shown;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Vocabulary;

namespace SchoolSupport.Dashboard.Tests.Shown;

public sealed class RiskMatrixTests : BunitContext
{
    [Fact]
    public void Of_TenFactors_ShowsTheHolesAndWhatATableAdds()
    {
        Facts facts = Chooses(Chooses(new Facts().School(1, "А").School(2, "Б").School(3, "В"), 1, RiskFactorKind.All[1].Name), 3, RiskFactorKind.All[1].Name).Risks(3, 1);

        var matrix = RiskMatrix.Of(facts.History());

        Assert.Equal(["А", "В"], matrix.Schools.Select(school => school.Name));
        Assert.Equal([.. RiskFactorKind.All.Select(factor => factor.Name), "Фактор 1"], matrix.Rows.Select(row => row.Factor));
        Assert.Equal("не выбран ни одной школой", matrix.Rows[0].Words);
        Assert.Equal("2 из\u00A02", matrix.Rows[1].Words);
        Assert.Equal([null, "приоритетный"], matrix.Rows[10].Cells.Select(cell => cell.Word));
        Assert.Equal("В проекте «500+» 2\u00A0школы; из 11 факторов риска выбрано 2, остальные 9 не выбраны ни одной школой.", matrix.Summary);
    }

    [Fact]
    public void Of_NoSchoolOfTheProject_IsEmpty() => Assert.True(RiskMatrix.Of(new Facts().School(1, "А").History()).IsEmpty);

    [Fact]
    public void Table_ChosenAndNot_DifferInWordAndMark()
    {
        var matrix = RiskMatrix.Of(Chooses(Chooses(new Facts().School(1, "А").School(2, "Б"), 1, RiskFactorKind.All[0].Name), 2, RiskFactorKind.All[1].Name).History());

        IRenderedComponent<RiskMatrixTable> table = Render<RiskMatrixTable>(parameters => parameters.Add(one => one.Matrix, matrix));

        Assert.Equal("/source?f=1&m=text", table.Find("tbody tr .is-chosen a").GetAttribute("href"));
        Assert.Equal(18, table.FindAll(".not-chosen").Count); // 2 · 10 − 2
    }

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

    private static Facts Chooses(Facts facts, int school, string factor) => facts.Add(school, 2021, Procedures.RiskFactor, factor, null, Season.Year,
        [new FactValue(Measures.Text, null, "приоритетный", ValueState.Known, ValueMethod.Reported, null, null)]);
}
