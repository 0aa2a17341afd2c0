using SchoolSupport.Dashboard.Text;

namespace SchoolSupport.Dashboard.Tests.Text;

public sealed class UnitTests
{
    [Theory]
    [InlineData(67.3, "67,3 балла")]
    [InlineData(67, "67,0 балла")]
    [InlineData(5, "5,0 балла")]
    public void Format_ScoreWithTenths_TakesTheGenitive(double value, string expected) => Assert.Equal(expected, Plain(Unit.TestScore.Format(value)));

    [Theory]
    [InlineData(1, "1 балл")]
    [InlineData(3, "3 балла")]
    [InlineData(5, "5 баллов")]
    [InlineData(100, "100 баллов")]
    public void Format_WholeScore_IsDeclined(double value, string expected) =>
        Assert.Equal(expected, Plain((Unit.TestScore with { Decimals = 0 }).Format(value)));

    [Theory]
    [InlineData(3.1, "+3,1 балла")]
    [InlineData(-2, "−2,0 балла")]
    public void Format_ScoreChange_CarriesItsSign(double value, string expected) =>
        Assert.Equal(expected, Plain((Unit.TestScore with { IsSigned = true }).Format(value)));

    [Theory]
    [InlineData(2, "2 человека")]
    [InlineData(5, "5 человек")]
    public void Format_People_AreDeclined(double value, string expected) => Assert.Equal(expected, Plain(Unit.People.Format(value)));

    [Fact]
    public void FormatRange_DeclinesAfterTheHigherEnd() => Assert.Equal("от 51,2 до 65,4 балла", Plain(Unit.TestScore.FormatRange(51.2, 65.4)));

    [Fact]
    public void Tick_IsShort()
    {
        Assert.Equal("100,0", Unit.TestScore.Tick(100));
        Assert.Equal("10 чел.", Plain(Unit.People.Tick(10)));
        Assert.Equal("100 %", Plain(Unit.Percent.Tick(100)));
    }

    private static string Plain(string text) => text.Replace(RussianNumbers.HardSpace, ' ');
}
