using SchoolSupport.Analytics.Decline.Explanations;
using SchoolSupport.Analytics.Decline.Outcomes;
using SchoolSupport.Analytics.Statistics;

namespace SchoolSupport.Analytics.Decline.Stored;

/// <summary>What was said of one school, in the numbers and the words of then.</summary>
/// <param name="Variance">Of the level.</param>
/// <param name="Threshold">A result at or below it is a decline, as a share from what was expected of the works.</param>
/// <param name="ForecastVariance">Of next year's result.</param>
/// <param name="Observations">Years with a result.</param>
/// <param name="Band">Null where there were too few past cases.</param>
/// <param name="Told">The reasons in words; empty by the formula, which has none.</param>
/// <param name="Changes">What would change the score, and which result would count as a decline: a sentence each.</param>
/// <param name="Reasons">Empty by the formula.</param>
public sealed record StoredScore(
    double Level,
    double Variance,
    double Threshold,
    double ForecastVariance,
    int Observations,
    RiskBand? Band,
    string Told,
    string OutOfTen,
    IReadOnlyList<string> Changes,
    IReadOnlyList<StoredReason> Reasons)
{
    public string ToJson() => StoredForm.Write(this);

    /// <inheritdoc cref="StoredForm.Read"/>
    public static StoredScore OfJson(string json) => StoredForm.Read<StoredScore>(json);

    public static StoredScore Of(SchoolScore score) => new(
        score.Example.Outlook.Level.Mean,
        score.Example.Outlook.Level.Variance,
        score.Example.Outlook.Threshold,
        score.Example.Outlook.Variance,
        score.Example.Observations,
        score.Band,
        score.Reasons is { } reasons ? ReasonText.Told(reasons) : "",
        score.OutOfTen,
        ChangeText.Of(score),
        [.. score.Reasons?.All.Select(reason => new StoredReason(reason.Name, reason.Contribution, reason.Value, reason.Typical)) ?? []]);

    /// <summary>To be judged by what came.</summary>
    public Foretold ForetoldOf(string school) => new(school, new Level(Level, Variance), Observations);
}

/// <summary>As <see cref="Reason"/>.</summary>
public sealed record StoredReason(string Name, double Contribution, double? Value, double? Typical);
