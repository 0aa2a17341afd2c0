using SchoolSupport.Domain.Imports;

namespace SchoolSupport.Domain.Tests.Imports;

public sealed class ReasonTests
{
    [Theory]
    [InlineData("  сверено\r\n с\tпротоколом ", "сверено с протоколом")]
    [InlineData("сверено\u200Bс\u0000протоколом", "сверено с протоколом")]
    [InlineData(" \r\n\u00A0", null)]
    [InlineData(null, null)]
    public void Of_IsOneLineOfText(string? typed, string? reason) => Assert.Equal(reason, Reason.Of(typed));

    [Fact]
    public void IsTooLong_MoreThanThreeHundred()
    {
        Assert.False(Reason.IsTooLong(new string('а', 300)));
        Assert.True(Reason.IsTooLong(new string('а', 301)));
    }
}
