using SchoolSupport.Dashboard.Text;

namespace SchoolSupport.Dashboard.Tests.Text;

public sealed class RussianNumbersTests
{
    public static TheoryData<string> Cultures => ["ru-RU", "", "en-US"];

    [Theory]
    [MemberData(nameof(Cultures))]
    public void Number_AnyCultureOfTheMachine_IsRussian(string culture)
    {
        using var scope = new CultureScope(culture);

        Assert.Equal("1\u202F843", RussianNumbers.Number(1843));
        Assert.Equal("1\u202F234\u202F567,9", RussianNumbers.Number(1234567.89, 1));
        Assert.Equal("12,5\u00A0%", RussianNumbers.Percent(12.5, 1));
        Assert.Equal("−4\u00A0п.п.", RussianNumbers.PercentagePoints(-4));
    }

    [Theory]
    [InlineData(0.4, 0, "0")]
    [InlineData(-0.4, 0, "0")]
    [InlineData(-0.04, 1, "0,0")]
    [InlineData(0.5, 0, "1")]
    [InlineData(2.5, 0, "3")]
    [InlineData(-2.5, 0, "−3")]
    [InlineData(2.675, 2, "2,68")]
    [InlineData(3, 1, "3,0")]
    [InlineData(999.96, 1, "1\u202F000,0")]
    public void Number_RoundsAsByHandAndHasNoMinusZero(double value, int decimals, string expected) =>
        Assert.Equal(expected, RussianNumbers.Number(value, decimals));

    [Theory]
    [InlineData(999_999_999_999_999.4, "999\u202F999\u202F999\u202F999\u202F999")]
    [InlineData(1.49e30, "1,5·10³⁰")]
    [InlineData(-2e15, "−2,0·10¹⁵")]
    [InlineData(9.99e20, "1,0·10²¹")]
    [InlineData(double.MaxValue, "1,8·10³⁰⁸")]
    public void Number_BeyondAllCounting_IsStillWritten(double value, string expected) => Assert.Equal(expected, RussianNumbers.Number(value));

    [Theory]
    [InlineData(3, 0, "+3")]
    [InlineData(-3, 0, "−3")]
    [InlineData(0, 0, "0")]
    [InlineData(0.3, 0, "0")]
    [InlineData(-0.3, 0, "0")]
    [InlineData(0.3, 1, "+0,3")]
    public void Change_SaysItsSignUnlessItRoundsToZero(double value, int decimals, string expected) =>
        Assert.Equal(expected, RussianNumbers.Change(value, decimals));

    [Fact]
    public void FormatRange_SaysTheUnitOnce() =>
        Assert.Equal("от\u00A06 до\u00A055\u00A0%", Unit.Percent.FormatRange(6.3, 54.7));

    [Fact]
    public void Format_Mark_HasNoUnitAndTwoDecimals() => Assert.Equal("3,50", Unit.Mark.Format(3.5));
}
