using SchoolSupport.Analytics.Histories;
using SchoolSupport.Analytics.Indicators;
using SchoolSupport.Analytics.Statistics;
using SchoolSupport.Dashboard.Components.Shown;
using SchoolSupport.Domain.Facts;
using Figure = SchoolSupport.Analytics.Histories.Figure;

namespace SchoolSupport.Dashboard.Tests.Shown;

public sealed class OverviewSentenceTests
{
    private static readonly SchoolYear Year = new(2020);

    [Theory]
    [InlineData(0, 0, 0, "")]
    [InlineData(1, 0, 0, "Из 1 целевого показателя 1 достигнут.")]
    [InlineData(2, 3, 5, "Из 10 целевых показателей 2 достигнуты, 3 не достигнуты, по 5 нет данных.")]
    [InlineData(0, 1, 9, "Из 10 целевых показателей 1 не достигнут, по 9 нет данных.")]
    [InlineData(5, 0, 0, "Из 5 целевых показателей 5 достигнуто.")]
    [InlineData(0, 0, 10, "10\u00a0целевых показателей; данных пока нет ни по одному.")]
    [InlineData(0, 0, 1, "По целевому показателю данных пока нет.")]
    public void Targets_Counts_AreSaidWithTheirWords(int reached, int missed, int unknown, string expected) =>
        Assert.Equal(expected, OverviewSentence.Targets(
        [
            .. Enumerable.Repeat(Target(96), reached), .. Enumerable.Repeat(Target(94), missed), .. Enumerable.Repeat(Target(null), unknown),
        ]));

    [Theory]
    [InlineData(0, 0, 0, "")]
    [InlineData(1, 0, 10, "Внимания требует 1 школа из 11.")]
    [InlineData(2, 4, 5, "Внимания требуют 2 школы из 11, под вопросом 4.")]
    [InlineData(5, 0, 0, "Внимания требуют 5 школ из 5.")]
    [InlineData(0, 1, 0, "Особого внимания не требует ни одна из 1 школы, под вопросом 1.")]
    [InlineData(0, 0, 11, "Особого внимания не требует ни одна из 11 школ.")]
    public void Attention_Counts_AreSaidWithTheirWords(int needs, int unclear, int fine, string expected) =>
        Assert.Equal(expected, Plain(OverviewSentence.Attention(new AttentionSummary(Year, needs, unclear, fine, 0, 0), Year)));

    [Fact]
    public void Attention_ByAnEarlierYear_SaysWhich() => Assert.Equal(
        "По результатам 2020/21 внимания требуют 2 школы из 11.",
        Plain(OverviewSentence.Attention(new AttentionSummary(Year, 2, 0, 9, 8, 0.2), new SchoolYear(2021))));

    // Eleven schools without a single mark are not in order: nobody has looked.
    [Fact]
    public void Attention_NoResultsOfSchools_PraisesNobody() => Assert.Equal(
        "За 2020/21 результатов по школам нет, судить о них нельзя.",
        OverviewSentence.Attention(new AttentionSummary(null, 0, 0, 11, 0, 0), Year));

    // 24 schools judged, each tail 2,5 %: 0,6 by chance.
    [Fact]
    public void ByChance_TwentyFourJudged_SaysHowManyChanceGives()
    {
        Assert.Equal(
            "Ниже ожидаемого 3 из 24 оценённых; один подбор учеников дал бы 0,6, обычные колебания классов добавляют ещё.",
            OverviewSentence.ByChance(new AttentionSummary(new SchoolYear(2020), 3, 0, 21, 24, 0.6), 3));
        Assert.Equal("", OverviewSentence.ByChance(new AttentionSummary(null, 0, 3, 0, 0, 0), 0));
    }

    [Fact]
    public void Of_NothingLoaded_SaysNothing() =>
        Assert.Equal("", OverviewSentence.Of(new Facts().History(), new Facts().History().Attention, ChangeReport.Of([], null), null));

    /// <summary>Quality 20 of 100, then 60 of 100: far beyond chance.</summary>
    [Fact]
    public void Of_RiseOfOneProcedure_SaysSo()
    {
        MunicipalityHistory history = new Facts().School(1, "А").Oge(1, 2022, 0, 80, 20, 0).Oge(1, 2023, 0, 40, 60, 0).History();

        string sentence = OverviewSentence.Of(history, history.Attention, ChangeReport.Of(history.Assessments, null), null);

        Assert.EndsWith("Качество различимо выросло в 1 процедуре.", sentence, StringComparison.Ordinal);
    }

    private static ProgrammeTarget Target(double? actual) => new(
        "1", "Доля", 95, TargetDirection.AtLeast,
        actual is double value ? new Figure(Estimate.Computed(value, Unit.Percent, new Interval(0, 100)), Origin.None, Basis.Pooled) : null,
        null, Origin.None);

    private static string Plain(string text) => text.Replace('\u00A0', ' ');
}
