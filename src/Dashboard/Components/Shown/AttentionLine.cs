using SchoolSupport.Analytics.Disclosure;
using SchoolSupport.Analytics.Histories;
using SchoolSupport.Dashboard.Components.Charts;
using SchoolSupport.Dashboard.Components.Parts;
using SchoolSupport.Dashboard.Snapshots;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Dashboard.Components.Shown;

/// <summary>A school in the list of those to look at first, with its reasons.</summary>
/// <param name="More">How many reasons there was no room for.</param>
public sealed record AttentionLine(int SchoolId, string School, SchoolState State, IReadOnlyList<AttentionPhrase> Phrases, int More)
{
    /// <summary>Of the page, where it is not the latest one; the page of the school opens with it.</summary>
    public SchoolYear? Year { get; init; }

    public string Href => Year is SchoolYear year ? $"/schools/{SchoolId}?year={year.StartYear}" : $"/schools/{SchoolId}";

    /// <summary>Schools that need attention, then those with doubtful cells, then those with too few pupils, each by name; schools in order are left out.</summary>
    /// <param name="year">Of the page; a reason of another year says which.</param>
    public static IReadOnlyList<AttentionLine> Of(
        MunicipalityHistory history, AttentionJudgement judgement, IReadOnlyList<DoubtfulCell> cells, SchoolYear? year, int mostReasons) =>
    [
        .. history.Schools.Zip(judgement.Schools)
            .Where(school => school.Second.State != AttentionState.Fine)
            .OrderBy(school => school.Second.State)
            .ThenBy(school => !school.Second.Reasons.Any(reason => reason is AttentionReason.DoubtfulData))
            .Select(school => Of(school.First, school.Second, cells, year, mostReasons) with { Year = year == history.Completeness.LatestWithResults ? null : year }),
    ];

    /// <summary>As the school stands by all that is known.</summary>
    public static AttentionLine Of(SchoolHistory school, IReadOnlyList<DoubtfulCell> cells, int mostReasons) =>
        Of(school, school.Attention, cells, null, mostReasons);

    private static AttentionLine Of(
        SchoolHistory school, SchoolAttention attention, IReadOnlyList<DoubtfulCell> cells, SchoolYear? year, int mostReasons) => new(
        school.School.Id,
        school.School.Name,
        AttentionWords.State(attention),
        [.. ByWeight(attention).Take(mostReasons).Select(reason => Phrase(school, reason, cells, year))],
        Math.Max(attention.Reasons.Count - mostReasons, 0));

    /// <summary>What makes the state comes before what is only worth knowing; a few pupils tell least.</summary>
    private static IEnumerable<AttentionReason> ByWeight(SchoolAttention attention) => attention.Reasons
        .OrderBy(reason => attention.State == AttentionState.Unclear && reason is AttentionReason.NotPassed)
        .ThenBy(reason => reason is AttentionReason.NotPassed { Of: < DisclosureRule.UsualLeastPupils })
        .ThenByDescending(reason => attention.State == AttentionState.Fine && reason is AttentionReason.NotPassed failed ? failed.Pupils : 0);

    private static AttentionPhrase Phrase(SchoolHistory school, AttentionReason reason, IReadOnlyList<DoubtfulCell> cells, SchoolYear? year) =>
        new(AttentionWords.Of(reason) + AttentionWords.Since(reason, year), Decision(school, reason, cells))
        {
            Group = reason is AttentionReason.NotPassed failed ? new PupilGroup(failed.Of, failed.Pupils == failed.Of) : null,
            WhenHidden = reason is AttentionReason.NotPassed small
                ? $"{AttentionWords.InBrief(small.Key)}: {FigureWords.OfState(FigureState.Hidden)}"
                : "",
        };

    private static string? Decision(SchoolHistory school, AttentionReason reason, IReadOnlyList<DoubtfulCell> cells) =>
        reason is AttentionReason.DoubtfulData doubt
            ? cells.FirstOrDefault(cell => cell.SchoolId == school.School.Id && cell.Key == doubt.Key && cell.Period == doubt.Point.Period)?.Href
            : null;
}

/// <param name="Href">Where the doubt is settled; null when the phrase leads nowhere.</param>
public sealed record AttentionPhrase(string Text, string? Href)
{
    /// <summary>Whose results it tells; null when it tells none.</summary>
    public PupilGroup? Group { get; init; }

    /// <summary>What stands for it where such a group is not published.</summary>
    public string WhenHidden { get; init; } = "";
}
