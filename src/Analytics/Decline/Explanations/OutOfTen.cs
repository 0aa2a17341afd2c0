using SchoolSupport.Analytics.Decline.Cards;
using SchoolSupport.Analytics.Phrases;

namespace SchoolSupport.Analytics.Decline.Explanations;

/// <summary>
/// A probability in schools: «из 10 школ с такой оценкой снижение было у 3–4» where enough schools had such a score and it is known
/// what came of it, otherwise what is to be expected by calculation.
/// </summary>
public static class OutOfTen
{
    /// <param name="observed">What came of such scores; null where it is not known.</param>
    public static string Of(double probability, ReliabilityBin? observed) => observed is { Declines: 0 } none
        ? PhraseList.Say("decline.ten.was-none", ("n", none.N))
        : observed is { } bin ? PhraseList.Say("decline.ten.was", ("count", Count(bin.Observed)), ("n", bin.N))
        : PhraseList.Say("decline.ten.expected", ("count", Count(Math.Clamp(probability, 0, 1))));

    private static string Count(double share)
    {
        double of = Math.Round(10 * share, 6);
        (int low, int high) = ((int)Math.Floor(of), (int)Math.Ceiling(of));
        return low == 0 ? PhraseList.Say("decline.ten.less")
            : low == high ? PhraseList.Say("decline.ten.count", ("n", low))
            : PhraseList.Say("decline.ten.range", ("low", low), ("high", high));
    }
}
