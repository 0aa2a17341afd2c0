using System.Globalization;
using Radzen.Blazor;
using SchoolSupport.Dashboard.Text;

namespace SchoolSupport.Dashboard.Tests.Text;

public sealed class RussianRadzenTests
{
    /// <summary>A new version of the package may bring new texts for the components we use; they must not appear in English.</summary>
    [Theory]
    [InlineData("DataGrid_")]
    [InlineData("Pager_")]
    [InlineData("Dialog_")]
    [InlineData("DropDown_")]
    [InlineData("Notification_")]
    public void Get_EveryTextOfAComponentWeUse_IsRussian(string component)
    {
        var russian = new RussianRadzen();
        string[] keys = [.. typeof(RadzenStrings).GetProperties().Select(property => property.Name).Where(name => name.StartsWith(component, StringComparison.Ordinal))];

        Assert.NotEmpty(keys);
        Assert.DoesNotContain(keys, key => russian.Get(key, CultureInfo.InvariantCulture) is null);
    }

    /// <summary>Places in the text are filled by the component, so as many must stand in ours.</summary>
    [Fact]
    public void Get_PagingSummary_KeepsItsThreePlaces() =>
        Assert.Equal("Страница 1 из 4 (всего 40)", string.Format(CultureInfo.InvariantCulture, new RussianRadzen().Get("Pager_PagingSummaryFormat", CultureInfo.InvariantCulture)!, 1, 4, 40));
}
