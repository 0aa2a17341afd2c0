using SchoolSupport.Analytics.Disclosure;
using SchoolSupport.Analytics.Histories;
using SchoolSupport.Dashboard.Components.Parts;
using SchoolSupport.Dashboard.Components.Shown;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Dashboard.Tests.Shown;

public sealed class AttentionWordsTests
{
    [Theory]
    [InlineData(1, "выбран 1 фактор риска")]
    [InlineData(4, "выбраны 4 фактора риска")]
    [InlineData(5, "выбрано 5 факторов риска")]
    public void Of_RiskFactors_AgreesWithTheirNumber(int count, string expected)
    {
        SchoolHistory school = new Facts().School(1, "А").Risks(1, count).History().Schools[0];

        Assert.Equal(expected, Plain(AttentionWords.Of(school.Attention.Reasons[0])));
    }

    [Theory]
    [InlineData(1, "математика ОГЭ: 1 из 9 не сдал")]
    [InlineData(2, "математика ОГЭ: 2 из 9 не сдали")]
    public void Of_NotPassed_SaysHowManyOfHowMany(int twos, string expected)
    {
        SchoolHistory school = new Facts().School(1, "А").Oge(1, 2020, twos, 9 - twos, 0, 0).History().Schools[0];

        Assert.Contains(expected, school.Attention.Reasons.Select(AttentionWords.Of).Select(Plain));
    }

    // «1 из 1 не сдал» would name a child.
    [Theory]
    [InlineData(1, 0)]
    [InlineData(1, 3)]
    public void Of_NotPassedOfFewerThanFive_NamesNobody(int twos, int threes)
    {
        SchoolHistory school = new Facts().School(1, "А").Oge(1, 2020, twos, threes, 0, 0).History().Schools[0];

        Assert.Contains("математика ОГЭ: меньше 5 учеников", school.Attention.Reasons.Select(AttentionWords.Of).Select(Plain));
    }

    // 2 of 9 may be published; that all of six failed may not.
    [Theory]
    [InlineData(2, 7, "математика ОГЭ: 2 из 9 не сдали")]
    [InlineData(6, 0, "математика ОГЭ: скрыто (мало учеников)")]
    public void Published_NotPassed_HidesWhatIsSoOfAll(int twos, int threes, string expected)
    {
        SchoolHistory school = new Facts().School(1, "А").Oge(1, 2020, twos, threes, 0, 0).History().Schools[0];

        AttentionLine line = AttentionLine.Of(school, [], 5);

        Assert.Contains(expected, line.Phrases.Select(phrase => Plain(phrase.Published(DisclosureRule.Usual))));
    }

    // 4 of 20 against 60 of 80 of the other school: 20 % − 75 % = −55 п.п.
    [Fact]
    public void Of_BelowExpected_SaysByHowMuchWithItsInterval()
    {
        MunicipalityHistory history = new Facts().School(1, "А").School(2, "Б").Oge(1, 2020, 0, 16, 4, 0).Oge(2, 2020, 0, 20, 60, 0).History();

        string phrase = AttentionWords.Of(history.Schools[0].Attention.Reasons[0]);

        Assert.Matches(@"^на 55 п\.п\. ниже ожидаемого \(от \d+ до \d+\)$", Plain(phrase));
    }

    [Fact]
    public void Of_DoubtfulSchool_LeadsToTheCellAndComesAfterThoseInNeed()
    {
        Facts facts = new Facts().School(1, "А").School(2, "Б").School(3, "В").Oge(1, 2020, null, 3, 3, 3).Oge(2, 2020, 0, 5, 5, 0).Oge(3, 2020, 0, 4, 6, 0).Risks(3, 1);

        IReadOnlyList<AttentionLine> lines = AttentionLine.Of(facts.History(), facts.History().AttentionIn(null), facts.View().DoubtfulCells, new SchoolYear(2020), 3);

        Assert.Equal(["выбран 1 фактор риска (2021/22)"], lines.Single(line => line.School == "В").Phrases.Select(phrase => Plain(phrase.Text)));
        Assert.Equal(["В", "А"], lines.Where(line => line.School != "Б").Select(line => line.School));
        AttentionLine doubtful = lines.Single(line => line.School == "А");
        Assert.Equal(SchoolState.Unclear, doubtful.State);
        AttentionPhrase phrase = doubtful.Phrases.Single(one => one.Href is not null);
        Assert.Equal(("математика ОГЭ: одна ячейка ждёт решения", "/data/imports/7?sheet=%D0%9B%D0%B8%D1%81%D1%82%201&cell=F16"), (phrase.Text, phrase.Href));
    }

    private static string Plain(string text) => text.Replace('\u00A0', ' ');
}
