using SchoolSupport.Dashboard.Components.Charts;
using SchoolSupport.Dashboard.Text;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Dashboard.Tests.Charts;

/// <summary>Figures and series as tests write them.</summary>
internal static class Given
{
    /// <summary>«2 из 9» with Wilson's 95 % interval, 6 to 55 %.</summary>
    public static Figure TwoOfNine { get; } = new(22.2, Unit.Percent) { Low = 6.3, High = 54.7, N = 9, Successes = 2 };

    public static YearFigure Year(int start, double? value, string? breakBefore = null) =>
        new(new SchoolYear(start), value is double known ? new Figure(known, Unit.Percent) { N = 40 } : Figure.Missing(FigureState.NoData, Unit.Percent), breakBefore);

    public static TrendSeries Series(params YearFigure[] points) => new("ОГЭ, математика", Unit.Percent, points);
}
