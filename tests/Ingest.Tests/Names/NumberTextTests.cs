using SchoolSupport.Domain.Facts;
using SchoolSupport.Ingest.Names;
using SchoolSupport.Ingest.Workbooks;

namespace SchoolSupport.Ingest.Tests.Names;

public sealed class NumberTextTests
{
    [Theory]
    [InlineData("63,5", 63.5, 1)]
    [InlineData("63.50", 63.5, 2)]
    [InlineData("1 843", 1843.0, 0)]
    [InlineData("1\u00A0843", 1843.0, 0)]
    [InlineData("12\u20095 %", null, 0)]
    [InlineData("12,5\u202F%", 12.5, 1)]
    [InlineData("58 баллов", 58.0, 0)]
    [InlineData("72, 3", 72.3, 1)]
    [InlineData("7\u200B2", 72.0, 0)]
    [InlineData("-5", null, 0)]
    [InlineData("1O", null, 0)]
    public void Of_Text(string text, double? number, int decimals)
    {
        var read = NumberText.Of(text);

        Assert.Equal((number, decimals, number is not null), (read.Number, read.Decimals, read.IsReadable));
    }

    [Theory]
    [InlineData("-")]
    [InlineData("–")]
    [InlineData("н/д")]
    [InlineData("нет данных")]
    [InlineData(" х ")]
    public void Of_MissingSign_IsNoDataAndNotZero(string text) =>
        Assert.Equal((null, ValueState.NoData, true), NumberText.Of(text) is var read ? (read.Number, read.State, read.IsReadable) : default);

    [Theory]
    [InlineData(0.159, true, 15.9)]
    [InlineData(0.07, true, 7.0)]
    [InlineData(15.9, false, 15.9)]
    public void Of_NumericCell(double stored, bool percent, double number) =>
        Assert.Equal(number, NumberText.Of(new Cell(new CellAddress(1, 1), "0", stored, null, percent)).Number);

    [Theory]
    [InlineData("30- 21,3%", 30, 21.3)]
    [InlineData("46-32,6", 46, 32.6)]
    [InlineData("30 (21,3%)", 30, 21.3)]
    [InlineData("30 / 21,3", 30, 21.3)]
    [InlineData("30 чел. – 21,3 %", 30, 21.3)]
    [InlineData("21,3% (30 чел.)", 30, 21.3)]
    public void CountAndShare_ReadsBoth(string text, int count, double share) =>
        Assert.Equal((count, share), CountAndShare.Read(text) is { } both ? (both.Count, both.Share) : default);

    [Theory]
    [InlineData("21,3%")]
    [InlineData("30-210")]
    [InlineData("2020-2021")]
    [InlineData("")]
    public void CountAndShare_IsNotReadFromOneValue(string text) => Assert.Null(CountAndShare.Read(text));
}
