using CsCheck;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Domain.Tests.Facts;

public sealed class CellAddressTests
{
    [Theory]
    [InlineData("A1", 1, 1)]
    [InlineData("F16", 16, 6)]
    [InlineData("Z2", 2, 26)]
    [InlineData("AA2", 2, 27)]
    [InlineData("AZ3", 3, 52)]
    [InlineData("XFD1048576", 1_048_576, 16_384)] // the last cell of a sheet
    public void Parse_Address_IsRowAndColumn(string text, int row, int column) => InCulture.Each(() =>
    {
        Assert.Equal(new CellAddress(row, column), CellAddress.Parse(text));
        Assert.Equal(text, new CellAddress(row, column).ToString());
    });

    [Theory]
    [InlineData("")]
    [InlineData("F")]
    [InlineData("16")]
    [InlineData("f16")]
    [InlineData("А1")] // a Russian letter
    [InlineData("F1F")]
    public void Parse_NoAddress_Throws(string text) =>
        Assert.Throws<FormatException>(() => CellAddress.Parse(text));

    [Fact]
    public void Parse_WhatWasPrinted_IsTheSame() =>
        Gen.Select(Gen.Int[1, 1_048_576], Gen.Int[1, 16_384]).Sample((row, column) =>
            CellAddress.Parse(new CellAddress(row, column).ToString()) == new CellAddress(row, column));

    [Fact]
    public void Compare_ReadingOrder_RowsFirst() => Assert.True(CellAddress.Parse("Z9") < CellAddress.Parse("A10"));
}
