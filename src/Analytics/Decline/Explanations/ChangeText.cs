using SchoolSupport.Analytics.Decline.Panels;
using SchoolSupport.Analytics.Phrases;

namespace SchoolSupport.Analytics.Decline.Explanations;

/// <summary>
/// What would change a school's score as Russian sentences of the phrase list: what can be acted on, that it is no promise, and which
/// result would count as a decline. Where the score rests on the history alone, nothing is advised.
/// </summary>
public static class ChangeText
{
    public static string NotAPromise => PhraseList.Say("decline.change.association");

    /// <summary>One sentence each.</summary>
    public static IReadOnlyList<string> Of(SchoolScore school) =>
    [
        .. school.Changes switch
        {
            null => [PhraseList.Say("decline.change.history")],
            [] => [PhraseList.Say("decline.change.nothing"), NotAPromise],
            var changes => (IEnumerable<string>)[.. changes.Select(change => Of(change, school)), NotAPromise],
        },
        .. Of(school.Next),
    ];

    public static string Of(PossibleChange change, SchoolScore school)
    {
        (string typical, string value) = ValueText.Both(change.Typical, change.Value, change.Covariate.Unit);
        string unit = change.Covariate.Unit == CovariateUnit.Share ? $"{RussianWords.HardSpace}%" : "";
        (string, object)[] values =
            [("name", char.ToUpperInvariant(change.Covariate.Title[0]) + change.Covariate.Title[1..]), ("typical", typical + unit), ("value", value + unit)];
        return school.Band is not { } band || change.Band is not { } after ? PhraseList.Say("decline.change.order", values)
            : Percent(change.Probability) == Percent(school.Probability)
                ? PhraseList.Say("decline.change.little", [.. values, ("before", Risk(school.Probability, band))])
                : PhraseList.Say("decline.change.one", [.. values, ("before", Risk(school.Probability, band)), ("after", Risk(change.Probability, after))]);
    }

    /// <summary>Which result would count as a decline, and how well the level it is measured from is known.</summary>
    public static IReadOnlyList<string> Of(NextResult next)
    {
        int points = Points(Math.Abs(next.Level));
        string level = points == 0
            ? PhraseList.Say("decline.next.same")
            : PhraseList.Say(next.Level > 0 ? "decline.next.above" : "decline.next.below", ("points", RussianWords.Number(points)));
        return
        [
            PhraseList.Say("decline.next.threshold", ("margin", Tenths(100 * next.Margin))),
            PhraseList.Say("decline.next.level", ("level", level), ("years", next.Years), ("half", RussianWords.Number(Points(next.LevelInterval.Width / 2)))),
        ];
    }

    /// <summary>Never 0 and never 100 %: what has not happened yet may.</summary>
    private static string Risk(double probability, RiskBand band)
    {
        (string phrase, int percent) = Percent(probability) switch
        {
            0 => ("decline.change.risk.least", Points(RiskBands.Step)),
            100 => ("decline.change.risk.most", Points(1 - RiskBands.Step)),
            var about => ("decline.change.risk", about),
        };
        return PhraseList.Say(phrase, ("percent", percent), ("band", band.Title()));
    }

    private static int Percent(double probability) => Points(RiskBands.Rounded(probability));

    private static int Points(double share) => (int)Math.Round(100 * share, MidpointRounding.AwayFromZero);

    /// <summary>«5», but «8,7».</summary>
    private static string Tenths(double points) => RussianWords.Number(points, Math.Round(points, 1) == Math.Round(points) ? 0 : 1);
}
