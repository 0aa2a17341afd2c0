using SchoolSupport.Analytics.Phrases;
using SchoolSupport.Analytics.Statistics;
using SchoolSupport.Analytics.Trends;
using SchoolSupport.Dashboard.Text;

namespace SchoolSupport.Dashboard.Components.OneSchool;

/// <summary>What became of a supported school, beside what was to be expected without support.</summary>
public static class AfterSupportWords
{
    /// <summary>«После начала поддержки (2021/22) общий итог школы изменился на +30 п.п. Без всякой поддержки …»</summary>
    public static string Of(RiseAfterSupport rise)
    {
        Interval excess = rise.Effect.Excess.ScaledBy(100);
        return PhraseList.Say(
            "after.answer",
            ("from", rise.From.ToString()),
            ("observed", Points(rise.Effect.Observed)),
            ("expected", Points(rise.Effect.Expected)),
            ("excess", Points(rise.Effect.ExcessMean)),
            ("interval", $"от{RussianNumbers.HardSpace}{RussianNumbers.Change(excess.Low)} до{RussianNumbers.HardSpace}{RussianNumbers.PercentagePoints(excess.High)}"),
            ("verdict", Verdict(rise.Effect)));
    }

    private static string Verdict(AfterSupport effect) => PhraseList.Say(
        !effect.Distinguishable ? "after.verdict.within" : effect.ExcessMean > 0 ? "after.verdict.more" : "after.verdict.less");

    private static string Points(double share) => RussianNumbers.PercentagePoints(100 * share, 1);
}
