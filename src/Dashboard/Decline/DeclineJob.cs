using SchoolSupport.Analytics.Decline;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Dashboard.Decline;

/// <summary>A calculation under way, or how the last one ended.</summary>
/// <param name="Progress">Null while it waits for another or gathers the data.</param>
/// <param name="Message">Russian: why it ended without a new run; null while it works or when it ended well.</param>
/// <param name="RunId">The run it became.</param>
public sealed record DeclineJob(
    DeclinePool Pool, SchoolYear Origin, string Person, ScoringProgress? Progress = null, bool IsOver = false, string? Message = null, int? RunId = null)
{
    /// <summary>Russian, as it stands beside the bar.</summary>
    public string Words => Progress?.Step switch
    {
        null => "собираем данные",
        ScoringStep.Features => "считаем, что было известно в каждом году",
        ScoringStep.BackTest => "проверяем на прошлых годах",
        ScoringStep.Card => "составляем карточку прогноза",
        _ => "считаем следующий год и причины",
    };

    /// <summary>Of the whole, from 0 to 1: features and the test of past years take nearly all the time.</summary>
    public double Part => Progress switch
    {
        null => 0,
        { Step: ScoringStep.Features, Part: double part } => 0.35 * part,
        { Step: ScoringStep.BackTest, Part: double part } => 0.35 + (0.45 * part),
        { Step: ScoringStep.Card } => 0.80,
        _ => 0.95,
    };
}
