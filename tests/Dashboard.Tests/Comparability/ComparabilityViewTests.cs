using SchoolSupport.Analytics.Breaks;
using SchoolSupport.Dashboard.Components.Comparability;

namespace SchoolSupport.Dashboard.Tests.Comparability;

public sealed class ComparabilityViewTests
{
    [Fact]
    public void Twin_SameWorksAndTimeUnderAnotherCode_IsFound()
    {
        NumberedBreak[] rows = [.. BreakTable.Shipped.Rows.Select((row, index) => new NumberedBreak(index + 1, row))];
        var view = new ComparabilityView("", BreakTable.Shipped, rows, [], []);
        ComparabilityBreak second = rows[1].Row.Break with { Code = "own-1", Reason = "Другими словами." };

        Assert.Equal(2, view.Twin(second)?.Number);
        Assert.Null(view.Twin(second with { Reach = second.Reach with { Grades = [1, 11] } }));
    }
}
