using SchoolSupport.Domain.Facts;
using SchoolSupport.Ingest.Names;

namespace SchoolSupport.Ingest.Tests.Names;

public sealed class PeriodTextTests
{
    [Theory]
    [InlineData("Итоги аттестации выпускников 2021 г", 2020)]
    [InlineData("2020 – 2021 учебный год", 2020)]
    [InlineData("за 2020/21 уч. год, на 5.10.2019", 2020)]
    [InlineData("Сведения на 1 октября 2020 года", 2020)]
    [InlineData("по состоянию на 20.09.2023", 2023)]
    [InlineData("по состоянию на 20.05.2023", 2022)]
    public void YearOf_NamesTheSchoolYear(string text, int start) => Assert.Equal(new SchoolYear(start), PeriodText.YearOf([text]));

    [Theory]
    [InlineData("Итоги за 2019-2021 годы")]
    [InlineData("Итоги")]
    public void YearOf_NoSingleYear_IsNull(string text) => Assert.Null(PeriodText.YearOf([text]));
}
