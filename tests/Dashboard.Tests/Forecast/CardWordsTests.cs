using SchoolSupport.Dashboard.Components.Forecast.Card;

namespace SchoolSupport.Dashboard.Tests.Forecast;

public sealed class CardWordsTests
{
    [Fact]
    public void Shortened_OnlyALongName_IsCut()
    {
        Assert.Equal(new string('К', 120), CardWords.Shortened(new string('К', 120)));
        Assert.Equal(new string('К', 119) + "…", CardWords.Shortened(new string('К', 121)));
    }
}
