using SchoolSupport.Analytics.Indicators;

namespace SchoolSupport.Analytics.Histories;

/// <summary>What is computed of each point of an assessment series.</summary>
public enum AssessmentIndicator
{
    Quality,
    PassRate,
    Sou,
    MeanMark,
    ShareOfTwos,
    MeanTestScore,

    /// <summary>Share of participants of ЕГЭ below the minimum score; in ОГЭ and ВПР that is <see cref="ShareOfTwos"/>.</summary>
    BelowMinimum,
}

public static class AssessmentIndicators
{
    public static Unit UnitOf(AssessmentIndicator indicator) => indicator switch
    {
        AssessmentIndicator.MeanMark => Unit.Mark,
        AssessmentIndicator.MeanTestScore => Unit.TestScore,
        _ => Unit.Percent,
    };

    internal static bool IsOfMarks(AssessmentIndicator indicator) =>
        indicator is not (AssessmentIndicator.MeanTestScore or AssessmentIndicator.BelowMinimum);

    /// <returns>Null for an indicator that is not made of marks.</returns>
    internal static Estimate? OfMarks(AssessmentIndicator indicator, MarkCounts marks, Method method) => indicator switch
    {
        AssessmentIndicator.Quality => Quality.Of(marks, method),
        AssessmentIndicator.PassRate => PassRate.Of(marks, method),
        AssessmentIndicator.Sou => Sou.Of(marks, method),
        AssessmentIndicator.MeanMark => MeanMark.Of(marks, method),
        AssessmentIndicator.ShareOfTwos => Estimate.OfShare(new(marks.Twos, marks.N), method),
        _ => null,
    };
}
