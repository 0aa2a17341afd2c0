using SchoolSupport.Analytics.Breaks;
using SchoolSupport.Analytics.Histories;
using SchoolSupport.Dashboard.Components.Comparability;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Dashboard.Tests.Comparability;

public sealed class BreakFormTests
{
    [Fact]
    public void ToBreak_WhatIsTyped_IsTheBreak()
    {
        ComparabilityBreak known = new BreakForm
        {
            Code = "own-1",
            Procedure = Procedures.Vpr,
            Kind = BreakKind.NotHeld,
            Year = "2020-2021",
            Season = Season.Autumn,
            Grades = "4; 5",
            ExceptSubjects = " Русский язык , ",
            Reason = "Работу отменили",
            Source = " Приказ ",
            Status = BreakStatus.ToBeConfirmed,
        }.ToBreak();

        Assert.Equal(new Period(new SchoolYear(2020), Season.Autumn), known.At);
        Assert.Equal(("Работу отменили.", "Приказ", "own-1"), (known.Reason, known.Source, known.Code));
        Assert.Equal([4, 5], known.Reach.Grades);
        Assert.Empty(known.Reach.Subjects);
        Assert.Equal(["Русский язык"], known.Reach.ExceptSubjects);
    }

    [Fact]
    public void Of_EveryShippedBreak_ComesBackTheSame() => Assert.All(
        BreakTable.Shipped.Rows.Select(row => row.Break),
        known => Assert.Equal(BreakJson.Write(known), BreakJson.Write(BreakForm.Of(known).ToBreak())));

    [Theory]
    [InlineData("2020", "", "Причина", "Приказ", "Учебный год")]
    [InlineData("2020/21", "4а", "Причина", "Приказ", "Классы")]
    [InlineData("2020/21", "12", "Причина", "Приказ", "Классы")]
    [InlineData("2020/21", "", " ", "Приказ", "причину")]
    [InlineData("2020/21", "", "Причина", "", "источник")]
    public void Fault_WhatIsWrong_IsSaid(string year, string grades, string reason, string source, string said)
    {
        var form = new BreakForm { Code = "own-1", Year = year, Grades = grades, Reason = reason, Source = source };

        Assert.Contains(said, form.Fault, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => form.ToBreak());
    }

    [Fact]
    public void Words_Reach_AreShort()
    {
        Assert.Equal("все классы и предметы", BreakWords.Of(BreakReach.Everything));
        Assert.Equal("4 класс; русский язык", BreakWords.Of(new BreakReach([4], ["Русский язык"], [])));
        Assert.Equal("кроме: русский язык, математика", BreakWords.Of(new BreakReach([], [], ["Русский язык", "Математика"])));
    }
}
