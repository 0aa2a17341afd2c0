using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Domain.Tests.Facts;

public sealed class SchoolYearTests
{
    [Theory]
    [InlineData("2020/21", 2020)]
    [InlineData("2020-2021", 2020)]
    [InlineData("2019 – 2020", 2019)]
    [InlineData("ВПР в 2021—2022 уч.году", 2021)]
    [InlineData("1999/00", 1999)]
    public void TryParse_AsPeopleWriteIt_IsRead(string text, int start) => InCulture.Each(() =>
    {
        Assert.True(SchoolYear.TryParse(text, out SchoolYear year));
        Assert.Equal(new SchoolYear(start), year);
    });

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2021")]
    [InlineData("2020/22")] // not the next year
    [InlineData("2021/2020")]
    [InlineData("1985/86")] // before any data
    [InlineData("12020/21")] // part of a longer number
    public void TryParse_NoSchoolYear_IsRefused(string? text) => InCulture.Each(() =>
        Assert.False(SchoolYear.TryParse(text, out _)));

    [Fact]
    public void ToString_TurnOfTheCentury_KeepsTwoDigits() => InCulture.Each(() =>
    {
        Assert.Equal("2020/21", new SchoolYear(2020).ToString());
        Assert.Equal("2099/00", new SchoolYear(2099).ToString());
    });

    [Fact]
    public void EndingIn_SpringOf2021_Is2020() => Assert.Equal(new SchoolYear(2020), SchoolYear.EndingIn(2021));

    [Fact]
    public void Compare_LaterYear_IsGreater()
    {
        Assert.True(new SchoolYear(2021) > new SchoolYear(2020));
        Assert.Equal(new SchoolYear(2021), new SchoolYear(2020).Next);
        Assert.Equal(new SchoolYear(2019), new SchoolYear(2020).Previous);
    }
}
