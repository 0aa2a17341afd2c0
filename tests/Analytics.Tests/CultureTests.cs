using System.Globalization;
using SchoolSupport.Analytics.Indicators;

namespace SchoolSupport.Analytics.Tests;

public sealed class CultureTests
{
    private static readonly MarkCounts Before = new(5, 46, 60, 30);
    private static readonly MarkCounts After = new(10, 84, 33, 14);

    [Fact]
    public void Everything_RussianAndInvariantCulture_IsTheSame()
    {
        Assert.Equal(Under(CultureInfo.InvariantCulture), Under(CultureInfo.GetCultureInfo("ru-RU")));
    }

    private static object?[] Under(CultureInfo culture)
    {
        CultureInfo machine = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = culture;
        try
        {
            return
            [
                Quality.Of(Before),
                PassRate.Of(Before),
                Sou.Of(Before),
                MeanMark.Of(Before),
                Change.Between(Sou.Of(Before), Sou.Of(After)),
                Change.Between(Quality.Of(Before), Quality.Of(After)),
                Pooling.ByParticipants([MeanMark.Of(Before), MeanMark.Of(After)], Unit.Mark),
                MarkCounts.FromShares(new MarkShares(22.2, 44.5, 11.1, 22.2), 9, 1).Counts,
                Assert.Throws<ArgumentException>(() => new Analytics.Statistics.Interval(1.5, 0.5)).Message,
            ];
        }
        finally
        {
            CultureInfo.CurrentCulture = machine;
        }
    }
}
