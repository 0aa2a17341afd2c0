using System.Text;
using SchoolSupport.Analytics.Disclosure;
using SchoolSupport.Analytics.Histories;
using SchoolSupport.Dashboard.Components.Charts;
using SchoolSupport.Dashboard.Components.Comparison;
using SchoolSupport.Dashboard.Exports;
using SchoolSupport.Dashboard.Tests.Shown;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Dashboard.Tests.Exports;

public sealed class YearsCsvTests
{
    private static readonly SeriesKey Work = new(Procedures.Oge, 9, Facts.Mathematics);

    // 6 of 9, then 2 of 4: of four pupils nothing leaves.
    private static readonly IReadOnlyList<TrendSeries> Schools = SchoolYears.Of(
        new Facts().School(1, "А").Oge(1, 2022, 1, 2, 4, 2).Oge(1, 2023, 1, 1, 1, 1).View(), Work, AssessmentIndicator.Quality, null);

    [Fact]
    public void Full_HasALineForEachSchoolAndYear()
    {
        string[] lines = Lines(YearsCsv.Full(Schools, Work, AssessmentIndicator.Quality));

        Assert.Equal(3, lines.Length);
        Assert.StartsWith("\"А\";\"Качество\";\"ОГЭ, математика\";\"2022/23\";66,67;35,42;87,94;9;6;\"нет\";", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("\"А\";\"Качество\";\"ОГЭ, математика\";\"2023/24\";50;", lines[2], StringComparison.Ordinal);
        Assert.All(lines, line => Assert.Equal(lines[0].Count(letter => letter == ';'), line.Count(letter => letter == ';')));
    }

    [Fact]
    public void ToHandOn_SmallGroup_LeavesNoTrace()
    {
        string[] lines = Lines(YearsCsv.ToHandOn(Schools, Work, AssessmentIndicator.Quality, DisclosureRule.Usual));

        Assert.Contains(";66,67;", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("\"А\";\"Качество\";\"ОГЭ, математика\";\"2023/24\";\"скрыто (мало учеников)\";;;;;", lines[2], StringComparison.Ordinal);
    }

    private static string[] Lines(byte[] file) => Encoding.UTF8.GetString(file).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
}
