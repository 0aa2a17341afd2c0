using SchoolSupport.Analytics.Histories;
using SchoolSupport.Dashboard.Components.Shown;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Dashboard.Tests.Shown;

public sealed class ChangeReportTests
{
    [Fact]
    public void Of_NoiseAndRealChange_ListsTheRealOneAndCountsBoth()
    {
        MunicipalityHistory noise = new Facts().School(1, "А").Oge(1, 2022, 0, 5, 5, 0).Oge(1, 2023, 0, 4, 6, 0).History();
        MunicipalityHistory fall = new Facts().School(1, "А").Oge(1, 2022, 0, 40, 60, 0).Oge(1, 2023, 0, 80, 20, 0).History();

        var report = ChangeReport.Of([.. noise.Assessments, .. fall.Assessments], null);

        ChangeLine line = Assert.Single(report.Lines);
        Assert.False(line.IsRise);
        Assert.Equal(("2022/23 → 2023/24", -40.0), (line.Periods, line.Difference.Value!.Value));
        Assert.Equal((2, 0, 1), (report.Compared, report.Risen, report.Fallen));
        Assert.Contains("2\u00A0сравнения", report.Note, StringComparison.Ordinal);
        Assert.Contains("объясняются в среднем не больше 10\u00A0%", report.Note, StringComparison.Ordinal);
    }

    // −30 and +50 п.п.
    [Fact]
    public void Of_SeveralChanges_TheLargestComesFirst()
    {
        MunicipalityHistory smaller = new Facts().School(1, "А").Oge(1, 2022, 0, 40, 60, 0).Oge(1, 2023, 0, 70, 30, 0).History();
        MunicipalityHistory larger = new Facts().School(1, "А").Oge(1, 2022, 0, 80, 20, 0).Oge(1, 2023, 0, 30, 70, 0).History();

        var report = ChangeReport.Of([.. smaller.Assessments, .. larger.Assessments], null);

        Assert.Equal([50.0, -30.0], report.Lines.Select(line => Math.Round(line.Difference.Value!.Value, 6)));
    }

    // 20 of 100, then 60 of 100, in 2023; on the page of 2024 it is an old story.
    [Fact]
    public void Of_AYear_KnowsOnlyTheChangesUpToIt()
    {
        MunicipalityHistory history = new Facts().School(1, "А").Oge(1, 2022, 0, 80, 20, 0).Oge(1, 2023, 0, 40, 60, 0).History();

        ChangeLine line = Assert.Single(ChangeReport.Of(history.Assessments, new SchoolYear(2023)).Lines);

        Assert.Equal("100 и\u00A0100\u00A0уч.", line.Pupils);
        Assert.Empty(ChangeReport.Of(history.Assessments, new SchoolYear(2024)).Lines);
    }

    /// <summary>The autumn of 2020 was written a grade later: two values, no comparison.</summary>
    [Fact]
    public void Of_TwoWavesOf2020_AreNotCompared()
    {
        MunicipalityHistory history = new Facts().VprQuality(2020, Season.Autumn, 46).VprQuality(2020, Season.Spring, 51).History();

        var report = ChangeReport.Of(history.Assessments, null);

        Assert.Equal((0, 1, 0), (report.Compared, report.Changes.NotComparable, report.Changes.WithoutInterval));
        Assert.Contains("В 1 ряде годы не сравниваются", report.Note, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_SharesWithoutCounts_SayWhyNothingIsTold()
    {
        MunicipalityHistory history = new Facts().VprQuality(2022, Season.Spring, 46).VprQuality(2023, Season.Spring, 80).History();

        var report = ChangeReport.Of(history.Assessments, null);

        Assert.Empty(report.Lines);
        Assert.Equal((0, 1), (report.Compared, report.Changes.WithoutInterval));
    }
}
