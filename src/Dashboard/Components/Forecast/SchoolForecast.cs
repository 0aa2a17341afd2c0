using SchoolSupport.Analytics.Decline.Explanations;
using SchoolSupport.Analytics.Decline.Outcomes;
using SchoolSupport.Dashboard.Decline;
using SchoolSupport.Dashboard.Snapshots;
using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Storage;

namespace SchoolSupport.Dashboard.Components.Forecast;

/// <summary>An earlier run's line of the school.</summary>
public sealed record EarlierForecast(DeclineRunHead Run, DeclineLine Line);

/// <summary>The score of one school: the last run, and the last run of each earlier year.</summary>
/// <param name="Line">Null where the run says nothing of the school.</param>
/// <param name="Notice">Whether the run would come out otherwise today.</param>
public sealed record SchoolForecast(DeclineRunHead Run, DeclineLine? Line, string? Notice, IReadOnlyList<EarlierForecast> Earlier)
{
    public SchoolYear Coming => Run.Origin.Next;

    public string Band => Line is not { } line ? "" : line.Shown?.Title()
        ?? (line.All.IsAlike ? "как у всех школ муниципалитета" : "прошлых случаев мало, чтобы назвать его высоким или низким");

    /// <summary>That the schools of the municipality hardly differ; null where they do.</summary>
    public string? Alike => Line is { } line ? ForecastWords.Alike(line.All) : null;

    /// <summary>Null while the year has no results.</summary>
    public string? Outcome => Line?.Outcome is { State: not OutcomeState.NotYet } outcome ? ForecastWords.Outcome(outcome) : null;

    /// <returns>Null while nothing was calculated.</returns>
    public static async Task<SchoolForecast?> OfAsync(DeclineShelf shelf, SnapshotView view, int schoolId, CancellationToken cancellation)
    {
        DeclineBoard board = await shelf.BoardAsync(view, null, schoolId, cancellation);
        if (board.Run is not { } run)
        {
            return null;
        }

        var earlier = new List<EarlierForecast>();
        foreach (DeclineRunHead old in board.LastOfEachOrigin.Where(one => one.Origin < run.Origin))
        {
            earlier.AddRange((await shelf.LinesAsync(view, old, schoolId, cancellation)).Select(line => new EarlierForecast(old, line)));
        }

        return new SchoolForecast(
            run,
            board.Lines.Count > 0 ? board.Lines[0] : null,
            board.HasNewerYear ? $"Загружены результаты {board.Origins[0]}: прогноз на {board.Origins[0].Next} ещё не рассчитан."
                : board.Change == DeclineChange.Data ? "Данные после расчёта изменились: прогноз может измениться, когда его рассчитают заново."
                : null,
            earlier);
    }
}
