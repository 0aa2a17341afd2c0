using System.Reflection;
using Microsoft.AspNetCore.Components;
using SchoolSupport.Dashboard.Components.Layout;

namespace SchoolSupport.Dashboard.Tests.Layout;

public sealed class AddressNumberTests
{
    [Theory]
    [InlineData("2020", 2020)]
    [InlineData("abc", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    [InlineData("-1", null)]
    [InlineData("2020/21", null)]
    [InlineData("99999999999", null)]
    public void Of_Text_IsANumberOrNotGiven(string? text, int? expected) => Assert.Equal(expected, AddressNumber.Of(text));

    // Blazor reads other types itself and shows the error page for what it cannot read.
    [Fact]
    public void EveryPage_TakesItsAddressAsText()
    {
        PropertyInfo[] taken = [.. typeof(MunicipalityPage).Assembly.GetTypes().SelectMany(type => type.GetProperties())
            .Where(property => property.IsDefined(typeof(SupplyParameterFromQueryAttribute)))];

        Assert.NotEmpty(taken);
        Assert.Empty(taken.Where(property => property.PropertyType != typeof(string)).Select(property => $"{property.DeclaringType}.{property.Name}"));
    }
}
