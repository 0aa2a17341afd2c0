using SchoolSupport.Dashboard.Components.Charts;
using SchoolSupport.Dashboard.Text;

namespace SchoolSupport.Dashboard.Tests.Charts;

public sealed class FigureWordsTests
{
    [Fact]
    public void Sentence_SmallGroup_SaysTheCountBeforeThePercent() =>
        Assert.Equal("2 из\u00A09, это 22\u00A0%; малая группа; 95\u00A0% интервал от\u00A06 до\u00A055\u00A0%", FigureWords.Sentence(Given.TwoOfNine));

    [Fact]
    public void Sentence_LargerGroup_SaysThePercentFirst() =>
        Assert.Equal("22\u00A0%, 45\u00A0уч.", FigureWords.Sentence(new Figure(22, Unit.Percent) { N = 45, Successes = 10 }));

    [Fact]
    public void Sentence_Doubtful_SaysSoAndWhy() =>
        Assert.Equal("10\u00A0%; под вопросом; сумма долей 90\u00A0%", FigureWords.Sentence(new Figure(10, Unit.Percent) { State = FigureState.Doubtful, Note = "сумма долей 90\u00A0%" }));

    /// <summary>Nought is a result, not an absence.</summary>
    [Fact]
    public void Value_Zero_IsANumber() => Assert.Equal("0\u00A0%", FigureWords.Value(new Figure(0, Unit.Percent) { N = 45 }));

    [Fact]
    public void OfState_EveryState_HasWordsOfItsOwn()
    {
        string[] words = [.. Enum.GetValues<FigureState>().Select(FigureWords.OfState)];

        Assert.Equal(words.Length, words.Distinct().Count());
        Assert.DoesNotContain(words.Skip(1), word => word.Length == 0);
    }
}
