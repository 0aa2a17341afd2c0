using SchoolSupport.Dashboard.Components.Forecast.Card;

namespace SchoolSupport.Dashboard.Tests.Forecast;

public sealed class CardWordsTests
{
    [Theory]
    [InlineData("хуже (выигрыш –0,4 %, z = –2,3)", "хуже (выигрыш −0,4 %, z = −2,3)")]
    [InlineData("(–1,0 при пороге)", "(−1,0 при пороге)")]
    [InlineData("вёсны 2021–2026 – все", "вёсны 2021–2026 – все")]
    public void WithMinus_OnlyADashBeforeANumber_IsAMinus(string stored, string shown) => Assert.Equal(shown, CardWords.WithMinus(stored));

    [Fact]
    public void Shortened_OnlyALongName_IsCut()
    {
        Assert.Equal(new string('К', 120), CardWords.Shortened(new string('К', 120)));
        Assert.Equal(new string('К', 119) + "…", CardWords.Shortened(new string('К', 121)));
    }
}
