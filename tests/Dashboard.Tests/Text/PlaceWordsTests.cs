using SchoolSupport.Dashboard.Text;

namespace SchoolSupport.Dashboard.Tests.Text;

public sealed class PlaceWordsTests
{
    [Theory]
    [InlineData("Байкаловский муниципальный район", "в районе")]
    [InlineData("Петровский муниципальный округ", "в округе")]
    [InlineData("Городской округ Верхняя Сосновка", "в округе")]
    [InlineData("г. Ростов-на-Дону", "в городе")]
    [InlineData("город Ставрополь", "в городе")]
    [InlineData("МО «Сосновка»", "в муниципалитете")]
    [InlineData("Районный центр", "в муниципалитете")]
    public void For_ANameOfAMunicipality_KnowsItsKind(string name, string expected) => Assert.Equal(expected, PlaceWords.For(name).In);
}
