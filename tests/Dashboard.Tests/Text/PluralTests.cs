using SchoolSupport.Dashboard.Text;

namespace SchoolSupport.Dashboard.Tests.Text;

public sealed class PluralTests
{
    [Theory]
    [InlineData(0, "учеников")]
    [InlineData(1, "ученик")]
    [InlineData(2, "ученика")]
    [InlineData(4, "ученика")]
    [InlineData(5, "учеников")]
    [InlineData(11, "учеников")]
    [InlineData(12, "учеников")]
    [InlineData(14, "учеников")]
    [InlineData(21, "ученик")]
    [InlineData(22, "ученика")]
    [InlineData(100, "учеников")]
    [InlineData(101, "ученик")]
    [InlineData(111, "учеников")]
    [InlineData(114, "учеников")]
    [InlineData(1001, "ученик")]
    [InlineData(-2, "ученика")]
    public void After_Count_TakesTheRightForm(int count, string expected) => Assert.Equal(expected, Plural.Pupil.After(count));

    [Fact]
    public void Of_Thousands_KeepsNumberAndNounTogether() => Assert.Equal("1\u202F843\u00A0ученика", Plural.Pupil.Of(1843));

    [Theory]
    [InlineData(1, "школы")]
    [InlineData(2, "школ")]
    [InlineData(11, "школ")]
    [InlineData(21, "школы")]
    public void OfSchools_AfterAPreposition_IsInTheGenitive(int count, string expected) => Assert.Equal(expected, Plural.OfSchools.After(count));
}
