using SchoolSupport.Dashboard.Text;

namespace SchoolSupport.Dashboard.Tests.Text;

public sealed class RussianDatesTests
{
    private static readonly DateOnly March = new(2025, 3, 3);

    [Theory]
    [InlineData("ru-RU")]
    [InlineData("")]
    public void Dates_AnyCultureOfTheMachine_AreRussian(string culture)
    {
        using var scope = new CultureScope(culture);

        Assert.Equal("3\u00A0марта\u00A02025\u00A0г.", RussianDates.InWords(March));
        Assert.Equal("3\u00A0марта", RussianDates.DayAndMonth(March));
        Assert.Equal("03.03.2025", RussianDates.InDigits(March));
    }

    [Theory]
    [InlineData(0, "сегодня")]
    [InlineData(1, "завтра")]
    [InlineData(3, "через 3\u00A0дня")]
    [InlineData(-1, "просрочено на 1\u00A0день")]
    [InlineData(-11, "просрочено на 11\u00A0дней")]
    public void Deadline_SaysHowFar(int days, string expected) => Assert.Equal(expected, RussianDates.Deadline(March.AddDays(days), March));
}
