using CsCheck;
using SchoolSupport.Dashboard.Search;

namespace SchoolSupport.Dashboard.Tests.Search;

public sealed class KeyboardLayoutTests
{
    // Typed on a real keyboard: each pair is the same keys.
    [Theory]
    [InlineData(",firb", "башки")]
    [InlineData("Gtktdby", "Пелевин")]
    [InlineData("`krf", "ёлка")]
    [InlineData("<CI", "БСШ")]
    [InlineData("увг000001", "edu000001")]
    [InlineData("ОГЭ", "JU\"")]
    [InlineData("12 3", "12 3")]
    public void Switched_IsWhatTheOtherLayoutWouldHaveGiven(string typed, string meant) => Assert.Equal(meant, KeyboardLayout.Switched(typed));

    [Fact]
    public void Switched_Twice_IsTheRussianTextAgain() =>
        Gen.String["абвгдеёжзийклмнопрстуфхцчшщъыьэюя 0123456789"].Sample(text => KeyboardLayout.Switched(KeyboardLayout.Switched(text)) == text);
}
