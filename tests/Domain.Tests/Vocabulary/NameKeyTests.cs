using SchoolSupport.Domain.Vocabulary;

namespace SchoolSupport.Domain.Tests.Vocabulary;

public sealed class NameKeyTests
{
    [Theory]
    [InlineData("МКОУ «Ёлкинская СОШ»", "МКОУ ЕЛКИНСКАЯ СОШ")]
    [InlineData("  мкоу   \"елкинская\" сош. ", "МКОУ ЕЛКИНСКАЯ СОШ")]
    [InlineData("СОШ №5", "СОШ 5")]
    [InlineData("СОШ № 5", "СОШ 5")]
    [InlineData("Усть-Ницинская", "УСТЬ НИЦИНСКАЯ")]
    [InlineData("lyceum i", "LYCEUM I")] // Turkish letters would differ
    [InlineData("«»", "")]
    [InlineData(null, "")]
    public void Of_ManySpellings_IsOne(string? text, string key) => InCulture.Each(() =>
        Assert.Equal(key, NameKey.Of(text)));
}
