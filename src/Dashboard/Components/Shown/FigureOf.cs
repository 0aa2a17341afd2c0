using SchoolSupport.Analytics.Histories;
using SchoolSupport.Analytics.Indicators;
using SchoolSupport.Analytics.Statistics;
using SchoolSupport.Dashboard.Components.Charts;
using SchoolSupport.Dashboard.Imports;
using SchoolSupport.Dashboard.Text;
using Figure = SchoolSupport.Dashboard.Components.Charts.Figure;
using NoInterval = SchoolSupport.Analytics.Indicators.NoInterval;
using Unit = SchoolSupport.Dashboard.Text.Unit;

namespace SchoolSupport.Dashboard.Components.Shown;

/// <summary>The one place where a number of Analytics becomes a number on a page.</summary>
public static class FigureOf
{
    /// <param name="title">What is it: «Качество, ОГЭ, русский язык, 2020/21».</param>
    /// <param name="doubtful">Some cell behind it contradicts others and waits for a decision.</param>
    public static Figure Number(Analytics.Histories.Figure figure, string title, bool doubtful = false) =>
        Number(figure.Estimate, title, doubtful) with
        {
            Href = SourceAddress.Of(figure.Origin),
            Footnotes = [.. figure.Origin.Notes],
        };

    /// <summary>One indicator of a point, with the schools it is of where they are not all.</summary>
    /// <inheritdoc cref="Number(Analytics.Histories.Figure, string, bool)"/>
    public static Figure Number(AssessmentPoint point, AssessmentIndicator indicator, string title) =>
        Number(point[indicator], title, point.IsDoubtful(indicator)) with
        {
            Coverage = point.CoverageOf(indicator) is { IsWhole: false } part
                ? $"по {part.Known} из{RussianNumbers.HardSpace}{Plural.OfSchools.Of(part.Expected)}"
                : null,
            IsOfPart = point.CoverageOf(indicator) is { IsNearlyWhole: false },
        };

    /// <inheritdoc cref="Number(Analytics.Histories.Figure, string, bool)"/>
    public static Figure Number(Estimate estimate, string title, bool doubtful = false) => new(estimate.Value, UnitOf(estimate))
    {
        State = State(estimate, doubtful),
        Low = estimate.Interval?.Low,
        High = estimate.Interval?.High,
        N = estimate.N,
        Successes = estimate.Successes,
        Group = GroupOf(estimate),
        Title = title,
        Note = Note(estimate, doubtful),
        Method = MethodWords(estimate),
    };

    /// <summary>Later minus earlier.</summary>
    public static Figure Difference(Change change, string title) => Number(change.Difference, title) with
    {
        Unit = UnitOf(change.Difference) with { IsSigned = true },
        Group = GroupOf(change.After),
        GroupBefore = GroupOf(change.Before),
    };

    /// <summary>How fast a school's results move, shrunken as its verdict is.</summary>
    public static Figure Slope(ShrunkenSlope slope, string title) => Number(
        Estimate.Computed(100 * slope.Mean, Analytics.Indicators.Unit.PercentagePoints, slope.Interval().ScaledBy(100)), title) with
    {
        Unit = Unit.PointsPerYear,
    };

    private static PupilGroup GroupOf(Estimate estimate) => new(estimate.N, estimate.AllAlike);

    private static FigureState State(Estimate estimate, bool doubtful) => estimate.WhyNoValue switch
    {
        null => doubtful ? FigureState.Doubtful : FigureState.Known,
        NoValue.Hidden => FigureState.Hidden,
        NoValue.NotHeld => FigureState.NotHeld,
        NoValue.NotComparable => FigureState.NotComparable,
        _ => FigureState.NoData,
    };

    private static Unit UnitOf(Estimate estimate) => estimate.Unit switch
    {
        // Tenths of a percent mean something only where a pupil weighs less than one.
        Analytics.Indicators.Unit.Percent => estimate.N is null or >= 100 ? Unit.FinePercent : Unit.Percent,
        Analytics.Indicators.Unit.PercentagePoints => Unit.PercentagePoints,
        Analytics.Indicators.Unit.Mark => Unit.Mark,
        Analytics.Indicators.Unit.TestScore or Analytics.Indicators.Unit.PrimaryScore => Unit.TestScore,
        Analytics.Indicators.Unit.People or Analytics.Indicators.Unit.Pupils => Unit.People,
        _ => Unit.Count,
    };

    private static string? Note(Estimate estimate, bool doubtful) => (estimate.WhyNoValue, estimate.WhyNoInterval) switch
    {
        (null, _) when doubtful => "одна из ячеек противоречит другим и ждёт решения; её нет в этом числе",
        (NoValue.TooFew, _) => "слишком мало учеников",
        (NoValue.NumberUnknown, _) => "в таблицах нет числа участников, объединить школы нельзя",
        (NoValue.Doubtful, _) => "источник противоречит себе",
        (null, NoInterval.OnlyMeanKnown) => "известно только среднее, без распределения: интервал посчитать нельзя",
        (null, NoInterval.OnlyPercentKnown) => "известна только доля: интервал посчитать нельзя",
        (null, NoInterval.NumberUnknown) => "в таблице нет числа участников: интервал посчитать нельзя",
        (null, NoInterval.AllAlike) => "у всех учеников один балл: интервал посчитать нельзя",
        (null, NoInterval.TooFew) => "учеников меньше пяти: интервал не считается",
        _ => null,
    };

    private static string? MethodWords(Estimate estimate) => estimate.Method switch
    {
        Method.Counted => "по числу учеников",
        Method.Reconstructed => "число учеников восстановлено из долей",
        Method.AsReported => "как в источнике",
        Method.WeightedByParticipants => "среднее по школам, взвешенное по числу участников",
        Method.Computed => "рассчитано",
        _ => null,
    };
}
