using SchoolSupport.Domain.Facts;
using SchoolSupport.Domain.Storage;

namespace SchoolSupport.Dashboard.Decline;

/// <summary>What there is of the risk of decline in one municipality, for one person.</summary>
/// <param name="Inputs">Null where what people set cannot be read; then <paramref name="Unreadable"/> says so.</param>
/// <param name="Runs">Newest first.</param>
/// <param name="Run">The one that is shown; null when there is none.</param>
/// <param name="Lines">Of the schools the person may see, the likeliest first.</param>
/// <param name="Origins">Years a calculation can be made from, newest first; empty without two years of results.</param>
/// <param name="Change">Whether the shown run would come out otherwise today, as far as this municipality tells.</param>
/// <param name="MayChange">Whether the person may calculate, set and load models for the whole pool.</param>
public sealed record DeclineBoard(
    DeclinePool Pool,
    DeclineInputs? Inputs,
    string? Unreadable,
    IReadOnlyList<DeclineRunHead> Runs,
    DeclineRunHead? Run,
    IReadOnlyList<DeclineLine> Lines,
    IReadOnlyList<SchoolYear> Origins,
    DeclineChange Change,
    bool MayChange = true)
{
    /// <summary>Data of a newer year are loaded than the shown run looks at.</summary>
    public bool HasNewerYear => Run is { } run && Origins.Count > 0 && Origins[0] > run.Origin;

    /// <summary>The run that counts for a year: the last that was made before its results came; where there was none, the last made afterwards.</summary>
    public IReadOnlyList<DeclineRunHead> LastOfEachOrigin => CountingOf(Runs);

    /// <param name="runs">Newest first.</param>
    public static IReadOnlyList<DeclineRunHead> CountingOf(IEnumerable<DeclineRunHead> runs) =>
    [
        .. runs.GroupBy(run => run.Origin).Select(group => group.FirstOrDefault(run => !IsAfterwards(run)) ?? group.First())
            .OrderByDescending(run => run.Origin),
    ];

    /// <summary>Results of the year it speaks of were known when it was made: nobody was told anything by it.</summary>
    public static bool IsAfterwards(DeclineRunHead run) => run.ReadInputs() is not { IsAfterwards: false };
}
